// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/choice_tile.h"

#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int choicePadding = 12;

}  // namespace

ChoiceTile::ChoiceTile(const QString &text, QWidget *parent) : PressButton(parent) {
  setText(text);
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusRadius(this, controlRadius);
}

void ChoiceTile::setVerdict(Verdict verdict, const QString &shows, bool yours) {
  m_verdict = verdict;
  m_shows = shows;
  m_yours = yours;
  setEnabled(false);
  const QString how = verdict == Verdict::Right ? tr("right") : yours ? tr("wrong") : tr("not right");
  setAccessibleName(QStringLiteral("%1: %2. %3").arg(words(), how, shows));
  setToolTip(words());
  updateGeometry();
  update();
}

QString ChoiceTile::words() const { return m_yours ? tr("%1, your answer").arg(text()) : text(); }

QSize ChoiceTile::sizeHint() const {
  const Look &look = lookOf(this);
  const int lines = m_shows.isEmpty() ? look.lineHeight(TextSize::Label)
                                      : look.lineHeight(TextSize::Label) + look.lineHeight(TextSize::Note) + 2;
  return {widthOf(words(), look.font(TextSize::Label, Weight::Strong)) + 2 * choicePadding, lines + look.scaled(18)};
}

QSize ChoiceTile::minimumSizeHint() const { return {lookOf(this).scaled(64), sizeHint().height()}; }

void ChoiceTile::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor fill = isChecked() ? t.accentSoft : t.sunken;
  QColor border = isChecked() ? t.accent : underMouse() && isEnabled() ? t.borderStrong : t.border;
  QColor ink = isChecked() ? t.accent : t.text;
  if (m_verdict == Verdict::Right) {
    fill = t.goodSoft;
    border = ink = t.good;
  } else if (m_verdict == Verdict::Wrong) {
    fill = t.badSoft;
    border = ink = t.bad;
  } else if (m_verdict == Verdict::Other) {
    fill = t.sunken;
    border = t.border;
    ink = t.textSecondary;
  }
  drawBox(painter, rect(), controlRadius, fill, border, isChecked() || m_verdict == Verdict::Right ? 1.5 : 1);
  const QFont strong = look.font(TextSize::Label, Weight::Strong);
  const int room = width() - 2 * 6;
  const QString whole = widthOf(words(), strong) <= room ? words() : text();
  const QString name = QFontMetrics(strong).elidedText(whole, Qt::ElideRight, room);
  painter.setFont(strong);
  painter.setPen(ink);
  if (m_shows.isEmpty()) {
    painter.drawText(rect(), Qt::AlignCenter, name);
    return;
  }
  const int line = look.lineHeight(TextSize::Label);
  const int note = look.lineHeight(TextSize::Note);
  const int top = (height() - line - note - 2) / 2;
  painter.drawText(QRect(0, top, width(), line), Qt::AlignCenter, name);
  painter.setFont(look.font(TextSize::Note));
  painter.drawText(QRect(0, top + line + 2, width(), note), Qt::AlignCenter, m_shows);
}

}  // namespace strato::ui
