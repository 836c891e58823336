// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

class QPainter;

namespace strato::ui {

/// The look of one lane: its tokens, grey where the lane is a ghost, and the colour of its platform.
struct StageLook {
  Look look;
  QColor lane;
  qreal dpr = 1.0;

  [[nodiscard]] const Tokens &tokens() const { return look.tokens; }
  [[nodiscard]] QColor state(State which) const { return look.tokens.state(which); }
  [[nodiscard]] QFont note(Weight weight = Weight::Regular) const { return look.font(TextSize::Note, weight); }
  [[nodiscard]] int line() const { return look.lineHeight(TextSize::Note); }
  /// On whole device pixels.
  [[nodiscard]] QRectF snapped(const QRectF &box) const;
  /// The same, and boxes of one size stay of one size.
  [[nodiscard]] QRectF fitted(const QRectF &box) const;
  bool operator==(const StageLook &) const = default;
};

[[nodiscard]] StageLook stageLook(const Look &look, Platform platform, bool ghost, qreal dpr);

namespace stage {

/// Between the fill of a meter and what is not filled.
[[nodiscard]] QColor track(const StageLook &look);
/// The dashed edge of a place that may be filled: decoration beside a word, but never invisible.
[[nodiscard]] QColor absentEdge(const StageLook &look);
/// The sign of Spot.
[[nodiscard]] QColor spotInk(const StageLook &look);
/// The first of the texts that is no wider than the room; where none is, the last.
[[nodiscard]] QString firstThatFits(std::initializer_list<QString> texts, const QFont &font, double room);

/// Writes as much of the words as fits into the box, on one line.
void write(QPainter &painter, const QRectF &box, int alignment, const QString &words, const QFont &font,
           const QColor &ink);

}  // namespace stage

}  // namespace strato::ui
