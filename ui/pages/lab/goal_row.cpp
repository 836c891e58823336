// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/goal_row.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int markSide = 20;
constexpr int markGap = 8;

QString valueOf(const std::optional<guides::Value> &value) {
  return value ? QString::fromStdString(guides::textOf(*value)) : QString();
}

}  // namespace

GoalRow::GoalRow(const guides::GoalStanding &goal, Seen seen, QWidget *parent) : QWidget(parent) {
  auto *row = new QHBoxLayout(this);
  row->setSpacing(markGap);
  const bool met = seen == Seen::Both ? goal.metAfter : seen == Seen::First && goal.metAtFirst;
  m_met = met;
  row->setContentsMargins(lookOf(this).scaled(markSide) + markGap, 0, 0, 0);
  const QString say = QString::fromStdString(goal.say);
  row->addWidget(new Text(say, {TextSize::Label}, this), 1);
  QString value;
  if (seen != Seen::Nothing) {
    value = goal.needsAnswer ? (goal.metAtFirst ? tr("yes") : tr("no")) : valueOf(goal.first);
    const QString after = valueOf(goal.after);
    if (seen == Seen::Both && goal.after && after != value) value += QStringLiteral(" → ") + after;
    const TextLook look{TextSize::Label, Weight::Strong, met ? Ink::Good : Ink::Muted};
    auto *shown = new Text(value, look, this);
    shown->setWrapping(Wrapping::Never);
    row->addWidget(shown, 0, Qt::AlignTop);
  }
  const QString how = seen == Seen::Nothing ? QString() : met ? tr("met") : tr("not met");
  setAccessible(this, QAccessible::StaticText, QStringLiteral("%1. %2 %3").arg(say, value, how));
}

void GoalRow::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF disc(0, 0, look.scaled(markSide), look.scaled(markSide));
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_met ? look.tokens.goodSoft : look.tokens.sunken);
  painter.drawEllipse(disc);
  const int icon = look.scaled(12);
  if (m_met) return drawIcon(painter, QStringLiteral("check"), disc, icon, look.tokens.good);
  painter.setBrush(look.tokens.textMuted);
  painter.drawEllipse(disc.center(), look.scaled(6) / 2.0, look.scaled(6) / 2.0);
}

}  // namespace strato::ui
