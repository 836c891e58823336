// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/catalog/exam.h"
#include "ui/models/study_wish.h"

class QLayout;

namespace strato::ui {

class Button;
class ExamDay;
class ExamTile;
class Segmented;
class Text;

/// Asks what one is learning for: an exam or none, its day or none yet, the minutes a day.
class ExamForm final : public QWidget {
  Q_OBJECT

 public:
  ExamForm(const std::vector<catalog::Exam> &exams, const StudyWish &wish, const QDate &today,
           QWidget *parent = nullptr);

 Q_SIGNALS:
  void wished(const strato::ui::StudyWish &wish);
  void skipped();

 private:
  [[nodiscard]] QLayout *examColumn(const std::vector<catalog::Exam> &exams);
  [[nodiscard]] QLayout *dayColumn(const QDate &today);
  [[nodiscard]] QLayout *minutesColumn();
  /// None: no exam was chosen. An empty id: learning without an exam.
  [[nodiscard]] std::optional<ExamId> chosenExam() const;
  void refresh();
  void makePlan();

  StudyWish m_wish;
  std::vector<std::pair<ExamId, ExamTile *>> m_tiles;
  ExamDay *m_day = nullptr;
  Segmented *m_minutes = nullptr;
  Text *m_missing = nullptr;
  Button *m_make = nullptr;
};

}  // namespace strato::ui
