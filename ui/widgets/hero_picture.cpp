// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hero_picture.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

/// One stratum: where its crest runs (shares of the height), how it swings, and its colour at night and at dawn.
struct Stratum {
  double crest;
  double swing;
  double waves;
  double phase;
  QRgb night;
  QRgb dawn;
};
constexpr Stratum strata[]{
    {0.585, 0.048, 1.10, 2.30, 0xFF2B3152, 0xFFDDE2FB}, {0.665, 0.036, 1.35, 0.50, 0xFF3D3763, 0xFFD3D2F9},
    {0.735, 0.040, 1.00, 3.55, 0xFF573D70, 0xFFDCC9F1}, {0.805, 0.046, 1.20, 5.10, 0xFF6C4066, 0xFFF0C6D6},
    {0.885, 0.034, 1.05, 1.20, 0xFF4B3762, 0xFFC9BDF0}, {0.955, 0.030, 1.45, 4.20, 0xFF262A50, 0xFFB1B4F2},
};

struct HeroColors {
  QColor skyTop, skyMiddle, skyLow, glow;
  QColor envelope[3];
  QColor seam, rope, basket, window, tube;
};

HeroColors heroColors(bool night) {
  if (night)
    return {QColor(0x0C1120),
            QColor(0x131A2C),
            QColor(0x2B2135),
            QColor(0xFF9A52),
            {QColor(0xFFFFFF), QColor(0xD6D2FF), QColor(0x9B95FF)},
            QColor(0x6E63E0),
            QColor(0xB7C0D3),
            QColor(0xEEF1F8),
            QColor(0x4338CA),
            QColor(0xF0B04A)};
  return {QColor(0xE9ECFF),
          QColor(0xF6F3FF),
          QColor(0xFFEBDD),
          QColor(0xFFB978),
          {QColor(0x8F88FA), QColor(0x6257E6), QColor(0x3B30B8)},
          QColor(0xFFFFFF),
          QColor(0x465066),
          QColor(0x2C2A6B),
          QColor(0xF7C56B),
          QColor(0xB56A00)};
}

bool isLineDrawing(const Look &look) { return look.theme == ThemeId::HighContrast; }

QPainterPath crestOf(const Stratum &stratum, const QRectF &place) {
  QPainterPath path;
  const auto y = [&](double x) {
    const double turn = 2 * std::numbers::pi * x;
    const double swing = std::sin(turn * stratum.waves + stratum.phase) +
                         0.35 * std::sin(turn * stratum.waves * 2.3 + stratum.phase * 1.7);
    return place.top() + place.height() * (stratum.crest - stratum.swing * swing * (0.45 + 0.55 * x));
  };
  constexpr int steps = 96;
  path.moveTo(place.left(), y(0));
  for (int i = 1; i <= steps; ++i) {
    const double x = static_cast<double>(i) / steps;
    path.lineTo(place.left() + x * place.width(), y(x));
  }
  return path;
}

void drawSky(QPainter &painter, const QRectF &place, const HeroColors &colors, bool night) {
  QLinearGradient sky(place.topLeft(), place.bottomLeft());
  sky.setColorAt(0, colors.skyTop);
  sky.setColorAt(0.42, colors.skyMiddle);
  sky.setColorAt(0.75, colors.skyLow);
  painter.fillRect(place, sky);
  const QPointF sun(place.left() + place.width() * 0.80, place.top() + place.height() * 0.66);
  QRadialGradient glow(sun, place.height() * 0.95);
  QColor light = colors.glow;
  for (const auto &[at, alpha] : {std::pair{0.0, 0.42}, {0.35, 0.24}, {0.7, 0.07}, {1.0, 0.0}}) {
    light.setAlphaF(static_cast<float>(night ? alpha : alpha * 1.25));
    glow.setColorAt(at, light);
  }
  painter.fillRect(place, glow);
}

/// Always the same stars: a small generator of our own, and no chance.
void drawStars(QPainter &painter, const QRectF &place) {
  quint32 state = 20261120;
  const auto next = [&state] {
    state = state * 1664525u + 1013904223u;
    return static_cast<double>(state >> 8) / (1u << 24);
  };
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < 120; ++i) {
    const double x = 0.30 + 0.70 * next();
    const double y = 0.58 * next() * next() + 0.03;
    const double size = 0.5 + 0.8 * next();
    const double bright = 0.15 + 0.6 * next() * next();
    painter.setBrush(QColor(255, 255, 255, static_cast<int>(255 * bright * (1 - y))));
    painter.drawEllipse(QPointF(place.left() + x * place.width(), place.top() + y * place.height()), size, size);
  }
}

void drawClouds(QPainter &painter, const QRectF &place) {
  const double unit = place.height() / 500;
  painter.setPen(Qt::NoPen);
  const QPointF clouds[]{{0.58, 0.20}, {0.93, 0.13}, {0.66, 0.44}};
  for (const QPointF &cloud : clouds) {
    const QPointF middle(place.left() + cloud.x() * place.width(), place.top() + cloud.y() * place.height());
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(QRectF(middle.x() - 62 * unit, middle.y(), 124 * unit, 22 * unit), 11 * unit, 11 * unit);
    shape.addEllipse(middle + QPointF(-16, 2) * unit, 24 * unit, 20 * unit);
    shape.addEllipse(middle + QPointF(20, 6) * unit, 18 * unit, 14 * unit);
    painter.setBrush(QColor(255, 255, 255, 150));
    painter.drawPath(shape);
  }
}

void drawStrata(QPainter &painter, const QRectF &place, bool night) {
  painter.setPen(Qt::NoPen);
  for (const Stratum &stratum : strata) {
    QPainterPath body = crestOf(stratum, place);
    body.lineTo(place.bottomRight());
    body.lineTo(place.bottomLeft());
    body.closeSubpath();
    QColor color = QColor::fromRgba(night ? stratum.night : stratum.dawn);
    QLinearGradient depth(0, place.top() + place.height() * (stratum.crest - stratum.swing), 0,
                          place.top() + place.height() * (stratum.crest + 0.16));
    color.setAlphaF(0.94F);
    depth.setColorAt(0, color);
    depth.setColorAt(1, night ? color.darker(118) : color.lighter(103));
    painter.setBrush(depth);
    painter.drawPath(body);
  }
  // Light that the sun leaves on the crests.
  const QPointF sun(place.left() + place.width() * 0.80, place.top() + place.height() * 0.74);
  QRadialGradient sheen(sun, place.height() * 0.5);
  sheen.setColorAt(0, QColor(255, 178, 110, night ? 56 : 90));
  sheen.setColorAt(1, QColor(255, 178, 110, 0));
  painter.setBrush(sheen);
  painter.drawRect(place);
}

/// Towards the words the picture becomes the card that they stand on.
void drawQuietPart(QPainter &painter, const QRectF &place, const QColor &card) {
  QLinearGradient quiet(place.topLeft(), place.topRight());
  QColor cover = card;
  for (const auto &[at, alpha] : {std::pair{0.0, 0.95}, {0.30, 0.86}, {0.46, 0.55}, {0.62, 0.12}, {0.70, 0.0}}) {
    cover.setAlphaF(static_cast<float>(alpha));
    quiet.setColorAt(at, cover);
  }
  painter.fillRect(place, quiet);
}

void drawLines(QPainter &painter, const QRectF &place, const Tokens &t) {
  painter.fillRect(place, t.surface);
  painter.setBrush(Qt::NoBrush);
  QLinearGradient ink(place.topLeft(), place.topRight());
  ink.setColorAt(0.5, t.surface);
  ink.setColorAt(0.7, t.text);
  painter.setPen(QPen(QBrush(ink), 2));
  for (const Stratum &stratum : strata) painter.drawPath(crestOf(stratum, place));
}

QRectF balloonPlace(const QRectF &hero) {
  const double height = std::min(hero.height() * 0.52, hero.width() * 0.26);  // the left half belongs to words
  const double width = height * 0.62;
  const double middle = std::max(hero.width() * 0.76, hero.width() - hero.height() * 0.64);
  return {hero.left() + middle - width / 2, hero.top() + hero.height() * 0.13, width, height};
}

}  // namespace

void drawBalloon(QPainter &painter, const QRectF &place, const Look &look) {
  const bool lines = isLineDrawing(look);
  const HeroColors colors = heroColors(look.theme == ThemeId::Dark);
  const double unit = std::min(place.height() / 258, place.width() / 160);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(place.center().x(), place.top());
  painter.scale(unit, unit);
  const QColor ink = look.tokens.text;

  // Ropes, then the envelope over their ends.
  painter.setPen(QPen(lines ? ink : colors.rope, 1.5));
  painter.drawLine(QPointF(-9, 186), QPointF(-21, 232));
  painter.drawLine(QPointF(9, 186), QPointF(21, 232));
  QPainterPath envelope(QPointF(0, 0));
  envelope.cubicTo(45, 0, 74, 34, 74, 76);
  envelope.cubicTo(74, 118, 36, 150, 11, 187);
  envelope.lineTo(-11, 187);
  envelope.cubicTo(-36, 150, -74, 118, -74, 76);
  envelope.cubicTo(-74, 34, -45, 0, 0, 0);
  QLinearGradient silk(-60, 0, 60, 170);
  silk.setColorAt(0, colors.envelope[0]);
  silk.setColorAt(0.5, colors.envelope[1]);
  silk.setColorAt(1, colors.envelope[2]);
  painter.setPen(lines ? QPen(ink, 2.5) : QPen(Qt::NoPen));
  painter.setBrush(lines ? QBrush(look.tokens.surface) : QBrush(silk));
  painter.drawPath(envelope);
  QPainterPath seams(QPointF(0, 0));
  seams.cubicTo(-23, 18, -31, 45, -31, 76);
  seams.cubicTo(-31, 118, -16, 150, -7, 187);
  seams.moveTo(0, 0);
  seams.cubicTo(23, 18, 31, 45, 31, 76);
  seams.cubicTo(31, 118, 16, 150, 7, 187);
  QColor seam = lines ? ink : colors.seam;
  seam.setAlphaF(lines ? 1.0F : 0.42F);
  painter.setPen(QPen(seam, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(seams);

  // The telescope leans out of the basket.
  painter.setPen(QPen(lines ? ink : colors.basket, 7, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(QPointF(22, 239), QPointF(36, 231));
  painter.setPen(QPen(lines ? look.tokens.accent : colors.tube, 10, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(37, 230.5), QPointF(43, 227));
  drawBox(painter, {-27, 231, 54, 27}, 6, lines ? ink : colors.basket);
  drawBox(painter, {-21, 237, 17, 14}, 3, lines ? look.tokens.surface : colors.window);
  painter.restore();
}

void drawHero(QPainter &painter, const QRectF &place, const Look &look) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const bool night = look.theme == ThemeId::Dark;
  if (isLineDrawing(look)) {
    drawLines(painter, place, look.tokens);
  } else {
    drawSky(painter, place, heroColors(night), night);
    if (night)
      drawStars(painter, place);
    else
      drawClouds(painter, place);
    drawStrata(painter, place, night);
    drawQuietPart(painter, place, look.tokens.surface);
  }
  drawBalloon(painter, balloonPlace(place), look);
  painter.restore();
}

HeroPicture::HeroPicture(QWidget *parent) : QWidget(parent) {}

QSize HeroPicture::sizeHint() const { return QWidget::sizeHint().expandedTo({560, 320}); }

void HeroPicture::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const QSize pixels = size() * devicePixelRatioF();
  if (m_picture.size() != pixels || m_theme != look.theme) {
    m_theme = look.theme;
    // Sixteen bits a channel while it is put together, or the soft gradients would show steps.
    QImage canvas(pixels, QImage::Format_RGBA64_Premultiplied);
    canvas.setDevicePixelRatio(devicePixelRatioF());
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(0, 0, width(), height());
    QPainterPath shape;
    shape.addRoundedRect(whole, cardRadius, cardRadius);
    painter.setClipPath(shape);
    drawHero(painter, whole, look);
    painter.setClipping(false);
    drawBox(painter, whole, cardRadius, {}, look.tokens.border);
    painter.end();
    m_picture = QPixmap::fromImage(std::move(canvas));
  }
  QPainter(this).drawPixmap(0, 0, m_picture);
}

}  // namespace strato::ui
