// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/next_bar.h"

#include <QLocale>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int partGap = 4;
constexpr int partPadding = 16;
constexpr int partIcon = 20;

}  // namespace

NextBar::NextBar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void NextBar::setNext(const NextUp &next) {
  m_parts.clear();
  if (next.fresh > 0) m_parts.push_back({next.fresh, tr("new"), QStringLiteral("question")});
  if (next.missed > 0) m_parts.push_back({next.missed, tr("missed last time"), QStringLiteral("refresh")});
  if (next.known > 0) m_parts.push_back({next.known, tr("to keep fresh"), QStringLiteral("check")});
  QStringList words;
  for (const Part &part : m_parts) words << tr("%1 %2").arg(part.count).arg(part.word);
  setAccessible(this, QAccessible::StaticText, words.join(QStringLiteral(", ")));
  setToolTip(words.join(QStringLiteral(", ")));
  update();
}

QSize NextBar::sizeHint() const { return {lookOf(this).scaled(480), lookOf(this).scaled(56)}; }

QSize NextBar::minimumSizeHint() const { return {lookOf(this).scaled(160), sizeHint().height()}; }

void NextBar::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  int all = 0;
  for (const Part &part : m_parts) all += part.count;
  if (all == 0) return;
  // A part is at least wide enough for its number.
  const int least = look.scaled(72);
  const int spare =
      width() - static_cast<int>(m_parts.size()) * least - (static_cast<int>(m_parts.size()) - 1) * partGap;
  QPainter painter(this);
  int x = 0;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    const Part &part = m_parts[i];
    const bool last = i + 1 == m_parts.size();
    const int partWidth = last ? width() - x : least + std::max(0, spare) * part.count / all;
    const QRect box(x, 0, partWidth, height());
    const bool first = i == 0;
    drawBox(painter, box, controlRadius, first ? t.accent : t.accentSoft,
            t.accentSoft == t.surface ? t.border : QColor());
    const QColor ink = first ? t.onAccent : t.accent;
    const int icon = look.scaled(partIcon);
    drawIcon(painter, part.icon, QRect(x + partPadding, 0, icon, height()), icon, ink);
    const int left = x + partPadding + icon + 12;
    const int room = box.right() - left - 8;
    const QString number = locale().toString(part.count);
    const QFont strong = look.font(TextSize::Title, Weight::Strong);
    const QFont small = look.font(TextSize::Label);
    painter.setPen(ink);
    painter.setFont(strong);
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, number);
    const int wordLeft = left + widthOf(number, strong) + 8;
    if (wordLeft + widthOf(part.word, small) <= box.right() - 8) {
      painter.setFont(small);
      painter.drawText(QRect(wordLeft, 0, box.right() - wordLeft, height()), Qt::AlignLeft | Qt::AlignVCenter,
                       part.word);
    }
    x += partWidth + partGap;
  }
}

}  // namespace strato::ui
