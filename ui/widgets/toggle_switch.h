// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QVariantAnimation>

namespace strato::ui {

/// On or off, at once. A check box by behaviour and for assistive technology.
class ToggleSwitch final : public QCheckBox {
  Q_OBJECT

 public:
  explicit ToggleSwitch(const QString &text, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }
  void paintEvent(QPaintEvent *event) override;

 private:
  QVariantAnimation m_motion;
};

}  // namespace strato::ui
