// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>

#include "ui/models/practice_feedback.h"

namespace strato::ui {

class FailureNote;
class FeedbackPanel;

/// Which way an answer came out: "Correct", "Not quite", "Not this one".
[[nodiscard]] QString outcomeOf(const PracticeItem &item);

/// The answered question: each choice with its reason at the left, what stands behind it at the right, or below where
/// there is no room.
class FeedbackView final : public QWidget {
  Q_OBJECT

 public:
  enum class Entry { Moving, AtOnce };
  FeedbackView(const PracticeItem &item, const PracticeFeedback &feedback, Entry entry, QWidget *parent = nullptr);

  [[nodiscard]] FailureNote *failureNote() const { return m_failure; }
  /// Where the panel and the column are at the end of the motion.
  void settle();
  /// Where the content starts and how far from the right edge it ends, for what stands in line with it.
  [[nodiscard]] std::pair<int, int> columnEdges(int width) const;

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void readingRequested();

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  struct Places {
    QRect column;
    QRect panel;
    int height = 0;
  };
  [[nodiscard]] Places placesFor(int width) const;
  void arrange();
  QWidget *heading(const PracticeItem &item);

  QWidget *m_column;
  FeedbackPanel *m_panel;
  FailureNote *m_failure;
  QVariantAnimation m_motion;
  Entry m_entry;
};

}  // namespace strato::ui
