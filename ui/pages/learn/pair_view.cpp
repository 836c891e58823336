// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/pair_view.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/icon_mark.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int circleSize = 30;

Text *name(const QString &text) { return new Text(text, {TextSize::Label, Weight::Strong, Ink::Primary}); }

Text *cell(const QString &text, Ink ink = Ink::Primary) {
  return new Text(text, {TextSize::Label, Weight::Regular, ink});
}

/// "AWS Batch" and "Fargate" are platforms; "Reserved concurrency" is none.
std::optional<Platform> platformIn(const QString &name) {
  return platformNamed(name.section(QLatin1Char(' '), -1).toLower());
}

QWidget *nameWithTile(const QString &text) {
  auto *widget = new QWidget;
  auto *row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  if (const auto platform = platformIn(text)) row->addWidget(new PlatformTile(platform, 32));
  row->addWidget(new Text(text, {TextSize::Body, Weight::Strong, Ink::Primary}), 1);
  return widget;
}

}  // namespace

PairHeader::PairHeader(const QString &a, const QString &b, QWidget *parent) : QWidget(parent) {
  setAccessible(this, QAccessible::Grouping, tr("%1 is not %2").arg(a, b));
  auto *row = new QGridLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setHorizontalSpacing(circleSize + 12);
  row->addWidget(name(a), 0, 0, Qt::AlignTop);
  row->addWidget(name(b), 0, 1, Qt::AlignTop);
  row->setColumnStretch(0, 1);
  row->setColumnStretch(1, 1);
}

void PairHeader::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  const int size = lookOf(this).scaled(22);
  const QRectF circle((width() - size) / 2.0, (height() - size) / 2.0, size, size);
  painter.setPen(t.border);
  painter.drawLine(QPointF(width() / 2.0, 0), QPointF(width() / 2.0, height()));
  drawBox(painter, circle, size / 2.0, t.surface, t.borderStrong);
  drawIcon(painter, QStringLiteral("not-equal"), circle, size * 2 / 3, t.textSecondary);
}

static QWidget *separatorLine(const QString &separator) {
  auto *line = new Card(CardTone::Sunken);
  line->setContentsMargins(12, 10, 12, 10);
  auto *row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(new IconMark(QStringLiteral("lightbulb"), Ink::Accent), 0, Qt::AlignTop);
  row->addWidget(new Text(PairHeader::tr("One line to tell them apart: %1").arg(separator),
                          {TextSize::Label, Weight::Regular, Ink::Primary}),
                 1);
  return line;
}

QWidget *pairSummary(const PairCard &pair, FactDesk &desk) {
  auto *summary = new QWidget;
  auto *column = new QVBoxLayout(summary);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(new PairHeader(pair.a, pair.b));
  auto *body = new QWidget;
  auto *rows = new QGridLayout(body);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setHorizontalSpacing(circleSize + 12);
  rows->setVerticalSpacing(0);
  int line = 0;
  for (const PairCard::Row &row : pair.rows) {
    auto *about = new Text(row.about, {TextSize::Note, Weight::Regular, Ink::Muted});
    about->setContentsMargins(0, line == 0 ? 0 : 6, 0, 0);
    rows->addWidget(about, line++, 0, 1, 2);
    rows->addWidget(cell(row.a, Ink::Secondary), line, 0, Qt::AlignTop);
    rows->addWidget(cell(row.b, Ink::Secondary), line++, 1, Qt::AlignTop);
  }
  rows->setColumnStretch(0, 1);
  rows->setColumnStretch(1, 1);
  column->addWidget(body);
  column->addWidget(separatorLine(pair.separator));
  if (TrustBadge *badge = desk.badge(pair.source)) column->addWidget(badge);
  return summary;
}

QWidget *pairTable(const PairCard &pair, FactDesk &desk) {
  auto *table = new QWidget;
  table->setObjectName(QStringLiteral("pair-") + pair.a);
  auto *column = new QVBoxLayout(table);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(8);
  grid->addWidget(nameWithTile(pair.a), 0, 0);
  grid->addWidget(nameWithTile(pair.b), 0, 2);
  int line = 1;
  for (const PairCard::Row &row : pair.rows) {
    grid->addWidget(new Divider, line, 0, 1, 3);
    grid->addWidget(cell(row.a), line + 1, 0, Qt::AlignTop);
    auto *about = new Text(row.about, {TextSize::Note, Weight::Regular, Ink::Muted});
    about->setAlignment(Qt::AlignHCenter);
    grid->addWidget(about, line + 1, 1, Qt::AlignTop);
    grid->addWidget(cell(row.b), line + 1, 2, Qt::AlignTop);
    line += 2;
  }
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(2, 1);
  column->addLayout(grid);
  column->addWidget(separatorLine(pair.separator));
  if (TrustBadge *badge = desk.badge(pair.source)) column->addWidget(badge);
  return table;
}

}  // namespace strato::ui
