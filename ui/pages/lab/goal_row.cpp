// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/goal_row.h"

#include <QHBoxLayout>

#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

QString valueOf(const std::optional<guides::Value> &value) {
  return value ? QString::fromStdString(guides::textOf(*value)) : QString();
}

}  // namespace

GoalRow::GoalRow(const guides::GoalStanding &goal, Seen seen, QWidget *parent) : QWidget(parent) {
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(10);
  const bool met = seen == Seen::Both ? goal.metAfter : seen == Seen::First && goal.metAtFirst;
  auto *mark = new Pill({}, met ? PillTone::Good : PillTone::Neutral, this);
  mark->setIconName(met ? QStringLiteral("check") : QStringLiteral("flag"));
  row->addWidget(mark, 0, Qt::AlignTop);
  const QString say = QString::fromStdString(goal.say);
  row->addWidget(new Text(say, {TextSize::Label}, this), 1);
  QString value;
  if (seen != Seen::Nothing) {
    value = goal.needsAnswer ? (goal.metAtFirst ? tr("yes") : tr("no")) : valueOf(goal.first);
    if (seen == Seen::Both && goal.after) value += QStringLiteral(" → ") + valueOf(goal.after);
    const TextLook look{TextSize::Label, Weight::Strong, met ? Ink::Good : Ink::Muted};
    auto *shown = new Text(value, look, this);
    shown->setWrapping(Wrapping::Never);
    row->addWidget(shown, 0, Qt::AlignTop);
  }
  const QString how = seen == Seen::Nothing ? QString() : met ? tr("met") : tr("not met");
  setAccessible(this, QAccessible::StaticText, QStringLiteral("%1. %2 %3").arg(say, value, how));
}

}  // namespace strato::ui
