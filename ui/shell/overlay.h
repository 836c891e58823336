// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace strato::ui {

/// A panel over the darkened window. It takes the focus, keeps it inside while open, and gives it back afterwards;
/// Esc and a click beside the panel close it.
class Overlay : public QWidget {
  Q_OBJECT

 public:
  /// Covers `window` and follows its size. Hidden until raised.
  explicit Overlay(QWidget *window);

  virtual void openOver();
  void dismiss();
  [[nodiscard]] bool isOpen() const { return m_open; }

 Q_SIGNALS:
  void opened();
  void closed();

 protected:
  /// The panel's place within the overlay.
  [[nodiscard]] virtual QRect panelFor(const QSize &window) const = 0;
  [[nodiscard]] QWidget *panel() const { return m_panel; }

  bool eventFilter(QObject *watched, QEvent *event) override;
  bool focusNextPrevChild(bool next) override;
  void keyPressEvent(QKeyEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void place();

  QWidget *m_panel;
  QPointer<QWidget> m_focusBefore;
  bool m_open = false;
};

}  // namespace strato::ui
