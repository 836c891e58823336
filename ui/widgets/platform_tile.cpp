// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/platform_tile.h"

#include <QPainter>
#include <cmath>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

QString platformIcon(Platform platform) {
  switch (platform) {
    case Platform::Lambda:
      return QStringLiteral("bolt");
    case Platform::Ec2:
      return QStringLiteral("server");
    case Platform::Fargate:
      return QStringLiteral("package");
    case Platform::Ecs:
      return QStringLiteral("stack");
    case Platform::Eks:
      return QStringLiteral("cluster");
    case Platform::Batch:
      return QStringLiteral("tasks");
    case Platform::Lightsail:
      return QStringLiteral("tag");
    case Platform::Gateway:
      return QStringLiteral("door");
  }
  return QStringLiteral("cloud");
}

void drawTile(QPainter &painter, const QRectF &place, const QString &icon, std::optional<Platform> platform,
              const Tokens &tokens) {
  const QColor ink = platform ? tokens.platform(*platform) : tokens.textSecondary;
  const QColor fill = platform ? shades::tile(tokens, *platform) : tokens.sunken;
  const int inner = static_cast<int>(std::lround(place.width() * (place.width() <= 40 ? 0.56 : 0.5)));
  drawBox(painter, place, place.width() / 5, fill, fill == tokens.surface ? tokens.border : QColor());
  drawIcon(painter, icon, place, inner, ink);
}

PlatformTile::PlatformTile(std::optional<Platform> platform, int side, QWidget *parent)
    : PlatformTile(platform ? platformIcon(*platform) : QStringLiteral("cloud"), platform, side, parent) {}

PlatformTile::PlatformTile(const QString &icon, std::optional<Platform> platform, int side, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_platform(platform), m_side(side) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessible(this, QAccessible::Graphic, {});
}

QSize PlatformTile::sizeHint() const {
  const int side = lookOf(this).scaled(m_side);
  return {side, side};
}

void PlatformTile::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  drawTile(painter, rect(), m_icon, m_platform, lookOf(this).tokens);
}

}  // namespace strato::ui
