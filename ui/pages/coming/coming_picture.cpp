// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/coming/coming_picture.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/look.h"

namespace strato::ui {

namespace {

constexpr QSizeF canvas(440, 330);

void tile(QPainter &p, const QRectF &box, const QColor &fill, const QColor &edge = {}, double radius = 10) {
  p.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
  p.setBrush(fill);
  p.drawRoundedRect(box, radius, radius);
}

/// Ranges, each with its middle, against a goal.
void paintProgress(QPainter &p, const Tokens &t) {
  tile(p, {20, 24, 400, 282}, t.surface, t.border, 14);
  const double from[] = {0, 190, 250, 96};
  const double width[] = {0, 90, 70, 120};
  for (int i = 0; i < 4; ++i) {
    const double y = 70.0 + i * 60;
    tile(p, {48, y - 18, 70.0 + 24 * (i % 3), 8}, t.borderStrong, {}, 4);
    tile(p, {48, y, 344, 10}, t.sunken, i == 0 ? t.borderStrong : QColor(), 5);
    if (i == 0) continue;
    tile(p, {48 + from[i], y - 1, width[i], 12}, mix(t.accent, t.surface, 0.35), t.accent, 6);
    p.setPen(QPen(t.surface, 2));
    p.setBrush(t.accent);
    p.drawEllipse(QPointF(48 + from[i] + width[i] / 2, y + 5), 7, 7);
  }
  p.fillRect(QRectF(322, 100, 2, 178), t.textSecondary);
}

/// The laptop has the notes, the screen the picture.
void paintPresent(QPainter &p, const Tokens &t) {
  tile(p, {130, 24, 290, 180}, t.surface, t.borderStrong, 10);
  for (int i = 0; i < 3; ++i) tile(p, {152.0 + i * 88, 84, 66, 60}, i == 1 ? t.accent : t.accentSoft, {}, 10);
  for (int i = 0; i < 2; ++i) p.fillRect(QRectF(218 + i * 88, 113, 22, 2), t.borderStrong);
  tile(p, {152, 46, 120, 10}, t.text, {}, 5);
  tile(p, {152, 166, 242, 8}, t.sunken, {}, 4);
  tile(p, {30, 150, 200, 132}, t.surface, t.borderStrong, 10);
  tile(p, {46, 166, 84, 52}, t.accentSoft, {}, 6);
  for (int i = 0; i < 4; ++i) tile(p, {142, 168 + i * 13.0, i == 3 ? 40.0 : 72.0, 6}, t.borderStrong, {}, 3);
  tile(p, {46, 236, 84, 26}, t.accent, {}, 8);
  tile(p, {142, 236, 72, 26}, t.sunken, {}, 8);
  tile(p, {14, 284, 232, 12}, t.borderStrong, {}, 6);
}

/// Books of several heights, one of them being written.
void paintLibrary(QPainter &p, const Tokens &t) {
  const Platform colours[] = {Platform::Lambda,  Platform::Ec2,   Platform::Fargate,  Platform::Ecs,
                              Platform::Gateway, Platform::Batch, Platform::Lightsail};
  double x = 46;
  for (int i = 0; i < 7; ++i) {
    const double width = 30.0 + 9 * (i % 3);
    const double height = 150.0 + 34 * ((i * 2) % 3);
    const QColor colour = mix(t.platform(colours[i]), t.surface, i == 4 ? 1.0 : 0.3);
    tile(p, {x, 262 - height, width, height}, colour, t.platform(colours[i]), 5);
    tile(p, {x + 8, 262 - height + 20, width - 16, 6}, i == 4 ? t.surface : t.platform(colours[i]), {}, 3);
    tile(p, {x + 8, 262 - height + 32, width - 16, 6}, i == 4 ? t.surface : t.platform(colours[i]), {}, 3);
    x += width + 8;
  }
  tile(p, {20, 262, 400, 12}, t.borderStrong, {}, 6);
  p.save();
  p.translate(346, 240);
  p.rotate(-38);
  tile(p, {0, 0, 92, 14}, t.warn, {}, 3);
  p.setPen(Qt::NoPen);
  p.setBrush(t.text);
  p.drawPolygon(QPolygonF({{0, 0}, {-14, 7}, {0, 14}}));
  p.restore();
}

}  // namespace

ComingPicture::ComingPicture(ComingId id, QWidget *parent) : QWidget(parent), m_id(id) {
  setMinimumSize(240, 180);
  setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ComingPicture::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double scale = std::min(width() / canvas.width(), height() / canvas.height());
  painter.translate((width() - canvas.width() * scale) / 2, (height() - canvas.height() * scale) / 2);
  painter.scale(scale, scale);
  const Tokens &t = lookOf(this).tokens;
  switch (m_id) {
    case ComingId::Progress:
      return paintProgress(painter, t);
    case ComingId::Present:
      return paintPresent(painter, t);
    case ComingId::Library:
      return paintLibrary(painter, t);
  }
}

}  // namespace strato::ui
