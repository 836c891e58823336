// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace strato::ui {

namespace {

Tokens inGrey(Tokens tokens) {
  const QColor full = tokens.textMuted;
  const QColor faint = mix(tokens.textMuted, tokens.surface, 0.6);
  tokens.states.fill(full);
  for (const State quiet : {State::Warm, State::Booting, State::Draining})
    tokens.states[static_cast<std::size_t>(quiet)] = faint;
  tokens.states[static_cast<std::size_t>(State::Absent)] = tokens.border;
  tokens.platforms.fill(full);
  tokens.text = tokens.good = tokens.bad = tokens.warn = tokens.textSecondary;
  tokens.goodSoft = tokens.badSoft = tokens.warnSoft = tokens.sunken;
  return tokens;
}

}  // namespace

QRectF StageLook::snapped(const QRectF &box) const {
  const auto onPixel = [this](qreal at) { return std::round(at * dpr) / dpr; };
  return {QPointF(onPixel(box.left()), onPixel(box.top())), QPointF(onPixel(box.right()), onPixel(box.bottom()))};
}

QRectF StageLook::fitted(const QRectF &box) const {
  const auto whole = [this](qreal length) { return std::floor(length * dpr + 0.01) / dpr; };
  return {snapped(box).topLeft(), QSizeF(whole(box.width()), whole(box.height()))};
}

StageLook stageLook(const Look &look, Platform platform, bool ghost, qreal dpr) {
  StageLook made{look, {}, dpr};
  if (ghost) made.look.tokens = inGrey(look.tokens);
  made.lane = made.look.tokens.platform(platform);
  return made;
}

namespace stage {

QColor track(const StageLook &look) { return mix(look.tokens().borderStrong, look.tokens().surface, 0.2); }

QColor absentEdge(const StageLook &look) { return mix(look.tokens().borderStrong, look.tokens().surface, 0.45); }

QColor spotInk(const StageLook &look) { return look.tokens().textSecondary; }

QString firstThatFits(std::initializer_list<QString> texts, const QFont &font, double room) {
  const QFontMetricsF metrics(font);
  for (const QString &text : texts)
    if (metrics.horizontalAdvance(text) <= room) return text;
  return *std::prev(texts.end());
}

void write(QPainter &painter, const QRectF &box, int alignment, const QString &words, const QFont &font,
           const QColor &ink) {
  const QFontMetricsF metrics(font);
  const bool fits = metrics.horizontalAdvance(words) <= box.width() + 0.5;
  painter.setFont(font);
  painter.setPen(ink);
  painter.drawText(box, alignment | Qt::TextSingleLine | Qt::TextDontClip,
                   fits ? words : metrics.elidedText(words, Qt::ElideRight, box.width()));
}

}  // namespace stage

}  // namespace strato::ui
