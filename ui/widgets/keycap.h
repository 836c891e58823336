// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLabel>

#include "ui/theme/look.h"

namespace strato::ui {

enum class KeycapOn { Surface, Tint, Accent };

/// "Enter", "Ctrl+K", "↑": a key as it stands on a keycap, in the user's language.
[[nodiscard]] QString keycapText(const QKeySequence &key);
[[nodiscard]] QSize keycapSize(const QString &text, const Look &look);
void drawKeycap(QPainter &painter, const QRect &place, const QString &text, const Look &look,
                KeycapOn on = KeycapOn::Surface);

/// A key that can be pressed here, drawn as a small cap. One cap for each key of a combination.
class Keycap final : public QLabel {
  Q_OBJECT

 public:
  explicit Keycap(const QString &key, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;
};

}  // namespace strato::ui
