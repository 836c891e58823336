// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

class Button;

/// What can be done after an answer; it stays in place while the rest scrolls.
class ActionBar final : public QWidget {
  Q_OBJECT

 public:
  explicit ActionBar(QWidget *parent = nullptr);

  enum class Next { Question, Result };
  void setNext(Next next);
  void setReading(bool there);
  /// Where the first button starts: the left edge of the column above.
  void setColumn(int left, int right);
  [[nodiscard]] Button *nextButton() const { return m_next; }
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void nextRequested();
  void undoRequested();
  void readingRequested();
  void reportRequested();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  void arrange();
  [[nodiscard]] int rowEnd() const;

  Button *m_next;
  Button *m_undo;
  Button *m_read;
  Button *m_report;
  bool m_hasReading = true;
  int m_left = 24;
  int m_right = 24;
};

}  // namespace strato::ui
