// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/course_tile.h"

#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/platform_tile.h"

namespace strato::ui {

namespace {

constexpr int tilePadding = 16;
constexpr int tileSide = 40;
constexpr int footGap = 10;
constexpr int segmentHeight = 6;
constexpr int segmentWidth = 24;
constexpr int segmentGap = 4;

}  // namespace

CourseTile::CourseTile(const CourseLine &line, QWidget *parent) : PressButton(parent), m_line(line) {
  setText(line.title);
  setObjectName(QStringLiteral("concept-") + QString::fromStdString(line.id.value));
  setAccessible(this, QAccessible::Link, QStringLiteral("%1. %2. %3").arg(line.title, line.essence, footWords()));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusRadius(this, cardRadius);
}

QString CourseTile::footWords() const {
  const int current = m_line.path.current();
  const int count = static_cast<int>(m_line.path.steps.size());
  if (m_line.path.isDone()) return tr("Done");
  if (m_line.path.isBegun()) return tr("Step %1 of %2").arg(current + 1).arg(count);
  return tr("%1 min to scan, %2 to study").arg(m_line.scanMinutes).arg(m_line.studyMinutes);
}

int CourseTile::textLeft() const { return tilePadding + lookOf(this).scaled(tileSide) + 12; }

const TextBlock &CourseTile::title() const {
  const Look &look = lookOf(this);
  m_title.setText(text(), look.font(TextSize::Body, Weight::Strong), look.lineHeight(TextSize::Body));
  return m_title;
}

const TextBlock &CourseTile::about() const {
  const Look &look = lookOf(this);
  m_about.setText(m_line.essence, look.font(TextSize::Label), look.lineHeight(TextSize::Label));
  return m_about;
}

int CourseTile::heightForWidth(int width) const {
  const int room = width - textLeft() - tilePadding;
  const int words =
      title().heightFor(room) + 2 + about().heightFor(room) + footGap + lookOf(this).lineHeight(TextSize::Note);
  return std::max(words, lookOf(this).scaled(tileSide)) + 2 * tilePadding;
}

QSize CourseTile::sizeHint() const {
  constexpr int usual = 340;
  return {usual, heightForWidth(usual)};
}

QSize CourseTile::minimumSizeHint() const { return {lookOf(this).scaled(220), lookOf(this).scaled(72)}; }

void CourseTile::drawFoot(QPainter &painter, const QRect &place) const {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  int x = place.left();
  if (m_line.path.isBegun()) {
    const int current = m_line.path.current();
    for (int i = 0; i < static_cast<int>(m_line.path.steps.size()); ++i) {
      const PathStep &step = m_line.path.steps[static_cast<std::size_t>(i)];
      const QRectF bar(x, place.center().y() - segmentHeight / 2.0, segmentWidth, segmentHeight);
      drawBox(painter, bar, segmentHeight / 2.0, step.isDone() ? t.good : mix(t.borderStrong, t.surface, 0.3));
      if (i == current && step.done > 0) {
        drawBox(painter, QRectF(bar.topLeft(), QSizeF(bar.width() * step.done, bar.height())), segmentHeight / 2.0,
                t.accent);
      }
      x += segmentWidth + segmentGap;
    }
    x += 6;
  }
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(t.textMuted);
  const QRect words(x, place.top(), place.right() - x, place.height());
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(footWords(), Qt::ElideRight, words.width()));
}

void CourseTile::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), cardRadius, underMouse() ? mix(t.text, t.surface, 0.02) : t.surface,
          underMouse() ? t.borderStrong : t.border);
  const int side = look.scaled(tileSide);
  const QRectF tile(tilePadding, tilePadding, side, side);
  const auto platform = platformNamed(m_line.platform);
  drawTile(painter, tile, platform ? platformIcon(*platform) : QStringLiteral("cloud"), platform, t);
  const int room = width() - textLeft() - tilePadding;
  int y = tilePadding;
  title().draw(painter, {textLeft(), y}, room, t.text);
  y += title().heightFor(room) + 2;
  about().draw(painter, {textLeft(), y}, room, t.textSecondary);
  const int foot = look.lineHeight(TextSize::Note);
  drawFoot(painter, QRect(textLeft(), height() - tilePadding - foot, room, foot));
}

}  // namespace strato::ui
