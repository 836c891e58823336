// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_item.h"

class QGridLayout;

namespace strato::ui {

/// A choice after the answer: how it came out, why, and when it would have been right.
class AnswerCard final : public QWidget {
  Q_OBJECT

 public:
  AnswerCard(const PracticeItem &item, int place, int number, QWidget *parent = nullptr);

  [[nodiscard]] Verdict verdict() const { return m_verdict; }

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] QString verdictWords(bool several) const;
  void addReason(const QString &label, const QString &text, bool quiet);
  void arrange();

  Verdict m_verdict;
  QGridLayout *m_grid;
  int m_rows = 1;
  std::vector<QWidget *> m_labels;
  std::vector<QWidget *> m_texts;
};

}  // namespace strato::ui
