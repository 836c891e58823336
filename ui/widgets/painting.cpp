// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painting.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QVariant>
#include <cmath>

#include "ui/theme/theme_style.h"

namespace strato::ui {

namespace {

constexpr char roleProperty[] = "accessibleRole";

/// A button that is called something else: a link, a tab.
class AccessiblePress final : public QAccessibleWidget {
 public:
  AccessiblePress(QAbstractButton *button, QAccessible::Role role) : QAccessibleWidget(button, role) {}

  QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString &name) override {
    if (name == pressAction())
      static_cast<QAbstractButton *>(widget())->click();
    else
      QAccessibleWidget::doAction(name);
  }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object) {
  const QVariant property = object->isWidgetType() ? object->property(roleProperty) : QVariant();
  if (!property.isValid()) return nullptr;
  const auto role = static_cast<QAccessible::Role>(property.toInt());
  if (auto *button = qobject_cast<QAbstractButton *>(object)) return new AccessiblePress(button, role);
  return new QAccessibleWidget(static_cast<QWidget *>(object), role);
}

/// One layer of light that falls from above: `drop` px down, fading out over `blur` px.
struct ShadowLayer {
  double drop;
  double blur;
  double strength;
};
constexpr ShadowLayer shadowLayers[]{{1, 2.5, 0.05}, {4, 14, 0.045}};

double outsideOf(const QRectF &box, double radius, double x, double y) {
  const double dx = std::abs(x - box.center().x()) - (box.width() / 2 - radius);
  const double dy = std::abs(y - box.center().y()) - (box.height() / 2 - radius);
  return std::hypot(std::max(dx, 0.0), std::max(dy, 0.0)) + std::min(std::max(dx, dy), 0.0) - radius;
}

double shadowAt(const QRectF &box, double x, double y) {
  double alpha = 0;
  for (const ShadowLayer &layer : shadowLayers) {
    const double away = outsideOf(box.translated(0, layer.drop), cardRadius, x, y) / layer.blur;
    const double part = away >= 1 ? 0 : away <= 0 ? 1 : (1 - away) * (1 - away);
    alpha += layer.strength * part;
  }
  return alpha;
}

/// A small box in the middle and its shadow around it; the stretchable part is one logical pixel.
QPixmap shadowPatch(int side, qreal dpr) {
  const QString key = QStringLiteral("shadow/%1/%2").arg(side).arg(dpr);
  QPixmap patch;
  if (QPixmapCache::find(key, &patch)) return patch;
  const QSize size(side + cardShadowReach.left() + cardShadowReach.right(),
                   side + cardShadowReach.top() + cardShadowReach.bottom());
  QImage image(size * dpr, QImage::Format_ARGB32_Premultiplied);
  const QRectF box(cardShadowReach.left(), cardShadowReach.top(), side, side);
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const double alpha = shadowAt(box, (x + 0.5) / dpr, (y + 0.5) / dpr);
      image.setPixel(x, y, qPremultiply(qRgba(19, 26, 43, static_cast<int>(std::lround(alpha * 255)))));
    }
  patch = QPixmap::fromImage(image);
  QPixmapCache::insert(key, patch);
  return patch;
}

}  // namespace

void drawCardShadow(QPainter &painter, const QRectF &box) {
  constexpr int corner = cardRadius + 16;
  constexpr int side = 2 * corner + 1;
  if (box.width() < side || box.height() < side) return;
  const qreal dpr = painter.device()->devicePixelRatioF();
  const QPixmap patch = shadowPatch(side, dpr);
  const QRectF outer = box.marginsAdded(QMarginsF(cardShadowReach));
  // Columns and rows of the patch and of the target: corner, middle, corner.
  const double fromX[]{0, double(corner + cardShadowReach.left()), double(corner + cardShadowReach.left() + 1),
                       patch.width() / dpr};
  const double fromY[]{0, double(corner + cardShadowReach.top()), double(corner + cardShadowReach.top() + 1),
                       patch.height() / dpr};
  const double toX[]{outer.left(), outer.left() + fromX[1], outer.right() - (fromX[3] - fromX[2]), outer.right()};
  const double toY[]{outer.top(), outer.top() + fromY[1], outer.bottom() - (fromY[3] - fromY[2]), outer.bottom()};
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 3; ++column) {
      if (row == 1 && column == 1) continue;
      const QRectF source(fromX[column] * dpr, fromY[row] * dpr, (fromX[column + 1] - fromX[column]) * dpr,
                          (fromY[row + 1] - fromY[row]) * dpr);
      painter.drawPixmap(QRectF(QPointF(toX[column], toY[row]), QPointF(toX[column + 1], toY[row + 1])), patch, source);
    }
}

int widthOf(const QString &words, const QFont &font) {
  return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(words)));
}

void drawFocusRing(QPainter &painter, const QRectF &thing, qreal radius, const QColor &color) {
  constexpr int reach = focusRingGap + focusRingWidth;
  drawBox(painter, thing.adjusted(-reach, -reach, reach, reach), radius + reach, {}, color, focusRingWidth);
}

void setAccessible(QWidget *widget, QAccessible::Role role, const QString &name) {
  QAccessible::installFactory(accessibleFor);
  widget->setProperty(roleProperty, static_cast<int>(role));
  widget->setAccessibleName(name);
}

void setFocusRadius(QWidget *widget, int radius) { widget->setProperty(ThemeStyle::focusRadius, radius); }

}  // namespace strato::ui
