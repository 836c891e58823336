// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/figure_tile.h"

#include <QVBoxLayout>

#include "ui/pages/home/tile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/trust_badge.h"

namespace strato::ui {

namespace {

QHBoxLayout *limitRow(const LimitTile &limit) {
  auto *row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(new Text(limit.label, {TextSize::Label, Weight::Regular, Ink::Secondary}), 1);
  auto *value = new Text((limit.value + u' ' + limit.unit).trimmed(), {TextSize::Label, Weight::Strong});
  value->setWrapping(Wrapping::Never);
  row->addWidget(value);
  return row;
}

}  // namespace

FigureTile::FigureTile(const KeyFigure &figure, QWidget *parent) : QWidget(parent) {
  auto *around = new QVBoxLayout(this);
  around->setContentsMargins(0, 0, 0, 0);
  auto *card = new Card;
  around->addWidget(card);
  auto *lines = linesIn(card);
  lines->addWidget(overline(tr("Today's figure: %1").arg(figure.concept_)));
  lines->addWidget(named(QStringLiteral("figureLabel"), figure.limit.label, {TextSize::Title, Weight::Strong}));
  lines->addSpacing(8);
  auto *number = new FigureText(figure.limit.value, figure.limit.unit);
  number->setSize(TextSize::Display);
  lines->addWidget(number);
  lines->addWidget(new Text(figure.limit.condition, {TextSize::Body, Weight::Regular, Ink::Secondary}));
  const auto open = [this, target = figure.target] { Q_EMIT navigationRequested(target); };
  if (const SourceMark &source = figure.limit.source; !source.isEmpty()) {
    auto *badge = new TrustBadge({source.ids}, source.trust, source.checked);
    badge->setObjectName(QStringLiteral("figureSource"));
    connect(badge, &TrustBadge::clicked, this, open);
    lines->addWidget(badge, 0, Qt::AlignLeft);
  }
  lines->addSpacing(4);
  for (const LimitTile &also : figure.also) {
    lines->addWidget(new Divider);
    lines->addLayout(limitRow(also));
  }
  lines->addStretch();
  lines->addSpacing(8);
  auto *all = new Button(ButtonKind::Plain, tr("All limits"));
  all->setObjectName(QStringLiteral("allLimits"));
  connect(all, &Button::clicked, this, open);
  lines->addWidget(all, 0, Qt::AlignLeft);
}

}  // namespace strato::ui
