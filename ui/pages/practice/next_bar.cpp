// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/next_bar.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int partGap = 4;
constexpr int partPadding = 16;
constexpr int partIcon = 20;
constexpr int partIconGap = 12;
constexpr int partWordGap = 8;

}  // namespace

NextBar::NextBar(QWidget *parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void NextBar::setNext(const NextUp &next) {
  m_parts.clear();
  if (next.fresh > 0) m_parts.push_back({next.fresh, tr("new"), QStringLiteral("question")});
  if (next.missed > 0) m_parts.push_back({next.missed, tr("missed last time"), QStringLiteral("refresh")});
  if (next.known > 0) m_parts.push_back({next.known, tr("to keep fresh"), QStringLiteral("check")});
  QStringList words;
  for (const Part &part : m_parts) words << tr("%1 %2").arg(part.count).arg(part.word);
  setAccessible(this, QAccessible::StaticText, words.join(QStringLiteral(", ")));
  setToolTip(words.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

/// What a part needs for its icon, number and word: in a row, or with the word below the number.
int NextBar::needOf(const Part &part, Lines lines) const {
  const Look &look = lookOf(this);
  const int number = widthOf(locale().toString(part.count), look.font(TextSize::Title, Weight::Strong));
  const int word = widthOf(part.word, look.font(TextSize::Label));
  const int words = lines == Lines::One ? number + partWordGap + word : std::max(number, word);
  return 2 * partPadding + look.scaled(partIcon) + partIconGap + words;
}

int NextBar::needOfAll(Lines lines) const {
  int need = -partGap;
  for (const Part &part : m_parts) need += partGap + needOf(part, lines);
  return std::max(0, need);
}

NextBar::Lines NextBar::linesFor(int width) const { return needOfAll(Lines::One) <= width ? Lines::One : Lines::Two; }

int NextBar::heightForWidth(int width) const { return lookOf(this).scaled(linesFor(width) == Lines::One ? 56 : 64); }

QSize NextBar::sizeHint() const { return {needOfAll(Lines::One), lookOf(this).scaled(56)}; }

QSize NextBar::minimumSizeHint() const { return {needOfAll(Lines::Two), lookOf(this).scaled(56)}; }

void NextBar::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  int all = 0;
  for (const Part &part : m_parts) all += part.count;
  if (all == 0) return;
  const Lines lines = linesFor(width());
  const int spare = std::max(0, width() - needOfAll(lines));
  const QFont strong = look.font(TextSize::Title, Weight::Strong);
  const QFont small = look.font(TextSize::Label);
  const int icon = look.scaled(partIcon);
  QPainter painter(this);
  int x = 0;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    const Part &part = m_parts[i];
    const bool last = i + 1 == m_parts.size();
    const QRect box(x, 0, last ? width() - x : needOf(part, lines) + spare * part.count / all, height());
    x += box.width() + partGap;
    const bool first = i == 0;
    drawBox(painter, box, controlRadius, first ? t.accent : t.accentSoft,
            t.accentSoft == t.surface ? t.border : QColor());
    const QColor ink = first ? t.onAccent : t.accent;
    drawIcon(painter, part.icon, QRect(box.left() + partPadding, 0, icon, height()), icon, ink);
    const QString number = locale().toString(part.count);
    QRect words = box.adjusted(partPadding + icon + partIconGap, 0, -8, 0);
    const int below = lines == Lines::Two ? look.lineHeight(TextSize::Label) : 0;
    painter.setPen(ink);
    painter.setFont(strong);
    painter.drawText(words.adjusted(0, 0, 0, -below), Qt::AlignLeft | Qt::AlignVCenter, number);
    if (lines == Lines::One)
      words.setLeft(words.left() + widthOf(number, strong) + partWordGap);
    else
      words.setTop(height() / 2);
    painter.setFont(small);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, part.word);
  }
}

}  // namespace strato::ui
