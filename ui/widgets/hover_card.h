// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace strato::ui {

enum class HoverCardBy { Mouse, Keyboard };

/// Explains a word beside the word: below it, or above where there is no room. Opened by the mouse it goes when the
/// mouse leaves both; opened by a key it takes the focus, and Escape gives it back. A press or a turn of the wheel
/// elsewhere closes it in either case.
class HoverCard final : public QWidget {
  Q_OBJECT

 public:
  /// A child of the window, so that it moves with it and is in every picture of it.
  explicit HoverCard(QWidget *window);

  /// Takes `content`. `anchor` is global.
  void open(const QRect &anchor, QWidget *content, HoverCardBy by);
  /// The mouse left the word; the card stays if it comes into the card within 300 ms.
  void closeSoon();
  void dismiss();

 Q_SIGNALS:
  void dismissed();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  bool event(QEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void place();
  /// In the card, or in a menu or list that opened from it.
  [[nodiscard]] bool isOurs(const QWidget *widget) const;

  QRect m_anchor;
  QPointer<QWidget> m_content;
  QPointer<QWidget> m_focusBefore;
  HoverCardBy m_by = HoverCardBy::Mouse;
  QTimer m_leaving;
};

}  // namespace strato::ui
