// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace strato::ui {

/// The mark of the program, in the drawing that suits the size.
[[nodiscard]] QPixmap markPixmap(int size, qreal dpr);
/// For the window and the desktop, in every usual size.
[[nodiscard]] QIcon applicationIcon();

/// The mark as a picture on the page.
class Mark final : public QWidget {
  Q_OBJECT

 public:
  explicit Mark(int size, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  int m_size;
};

}  // namespace strato::ui
