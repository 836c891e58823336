// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/theme/tokens.h"

namespace strato::ui {

[[nodiscard]] QString platformIcon(Platform platform);

/// An icon on a tinted tile, in a platform's colour or, without one, in neutral grey. It only repeats what stands
/// beside it in words, so assistive technology passes over it.
class PlatformTile final : public QWidget {
  Q_OBJECT

 public:
  explicit PlatformTile(std::optional<Platform> platform, int side = 40, QWidget *parent = nullptr);
  PlatformTile(const QString &icon, std::optional<Platform> platform, int side = 40, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  QString m_icon;
  std::optional<Platform> m_platform;
  int m_side;
};

/// The tile as a drawing, for those who paint more than one.
void drawTile(QPainter &painter, const QRectF &place, const QString &icon, std::optional<Platform> platform,
              const Tokens &tokens);

}  // namespace strato::ui
