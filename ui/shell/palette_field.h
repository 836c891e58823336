// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace strato::ui {

/// The palette's field: large, without a frame, with a magnifying glass.
class PaletteField final : public QLineEdit {
  Q_OBJECT

 public:
  explicit PaletteField(QWidget *parent = nullptr);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void adoptLook();
  void choosePlaceholder();
};

}  // namespace strato::ui
