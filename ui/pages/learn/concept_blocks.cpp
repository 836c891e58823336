// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/concept_blocks.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/icon_mark.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

class BlockWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::ConceptBlocks)
};

constexpr TextLook strongLabel{TextSize::Label, Weight::Strong, Ink::Primary};
constexpr TextLook label{TextSize::Label, Weight::Regular, Ink::Primary};
constexpr TextLook quietLabel{TextSize::Label, Weight::Regular, Ink::Secondary};

QVBoxLayout *columnOf(QWidget *widget, int spacing) {
  auto *column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing);
  return column;
}

enum class FitSide { Good, Bad };

QWidget *fitColumn(const QString &title, FitSide side, const std::vector<FitLine> &lines, FactDesk &desk) {
  auto *widget = new QWidget;
  auto *column = columnOf(widget, 10);
  column->addWidget(new Text(title, strongLabel));
  for (const FitLine &line : lines) {
    auto *item = new QWidget;
    auto *row = new QHBoxLayout(item);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    const bool good = side == FitSide::Good;
    row->addWidget(
        new IconMark(good ? QStringLiteral("check") : QStringLiteral("cross"), good ? Ink::Good : Ink::Muted), 0,
        Qt::AlignTop);
    auto *body = new QWidget;
    auto *words = columnOf(body, 0);
    words->addWidget(new Text(line.text, label));
    words->addWidget(new Text(good ? line.note : BlockWords::tr("Instead: %1").arg(line.note), quietLabel));
    if (TrustBadge *badge = desk.badge(line.source)) words->addWidget(badge);
    row->addWidget(body, 1);
    column->addWidget(item);
  }
  column->addStretch();
  return widget;
}

}  // namespace

QVBoxLayout *titledCard(QWidget *card, const QString &title, QWidget *trailing) {
  auto *column = new QVBoxLayout(card);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  auto *head = new QHBoxLayout;
  head->setSpacing(8);
  auto *heading = new Text(title, {TextSize::Body, Weight::Strong, Ink::Primary});
  heading->setObjectName(QStringLiteral("cardTitle"));
  head->addWidget(heading, 1);
  if (trailing != nullptr) head->addWidget(trailing, 0, Qt::AlignVCenter);
  column->addLayout(head);
  return column;
}

QWidget *cardAround(QWidget *content) {
  auto *card = new Card;
  auto *column = new QVBoxLayout(card);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(content);
  return card;
}

QWidget *mutedNote(const QString &text) {
  auto *note = new Text(text, {TextSize::Note, Weight::Regular, Ink::Muted});
  note->setWrapping(Wrapping::Never);
  return note;
}

QWidget *fitLists(const ConceptPage &page, FactDesk &desk) {
  auto *lists = new QWidget;
  auto *grid = new ResponsiveGrid(lists, 32);
  grid->addWidget(fitColumn(BlockWords::tr("Good for"), FitSide::Good, page.goodFor, desk), {12, 6, 6});
  grid->addWidget(fitColumn(BlockWords::tr("Not for"), FitSide::Bad, page.notFor, desk), {12, 6, 6});
  return lists;
}

QWidget *priceLines(const ConceptPage &page, FactDesk &desk, PriceRow::Words words) {
  auto *widget = new QWidget;
  auto *column = columnOf(widget, 8);
  for (const PriceTile &price : page.prices) {
    auto *row = new PriceRow(price, words);
    desk.watch(row, price.source);
    column->addWidget(row);
  }
  if (TrustBadge *badge = desk.badge(page.priceSource)) column->addWidget(badge);
  return widget;
}

QWidget *workedBill(const Bill &bill, FactDesk &desk, BillText text) {
  auto *widget = new QWidget;
  auto *column = columnOf(widget, 4);
  column->addWidget(new Text(BlockWords::tr("For example"), {TextSize::Note, Weight::Regular, Ink::Muted}));
  column->addWidget(new FigureText(bill.total, bill.totalUnit));
  if (text == BillText::Short) {
    QStringList parts;
    for (const Bill::Line &line : bill.lines) {
      parts << QStringLiteral("%1 %2").arg(line.amount, line.label.left(1).toLower() + line.label.mid(1));
    }
    column->addWidget(new Text(parts.join(QStringLiteral(" + ")), {TextSize::Note, Weight::Regular, Ink::Secondary}));
  } else {
    column->addWidget(desk.text(bill.text, quietLabel));
  }
  if (TrustBadge *badge = desk.badge(bill.source)) column->addWidget(badge);
  return widget;
}

namespace {

QWidget *integrationLine(const IntegrationLine &line, FactDesk &desk) {
  auto *widget = new QWidget;
  auto *column = columnOf(widget, 0);
  column->addWidget(new Text(line.name, label));
  column->addWidget(new Text(line.text, quietLabel));
  if (TrustBadge *badge = desk.badge(line.source)) column->addWidget(badge);
  column->addStretch();
  return widget;
}

}  // namespace

QWidget *integrationGroups(const std::vector<IntegrationGroup> &groups, FactDesk &desk) {
  auto *widget = new QWidget;
  auto *column = columnOf(widget, 16);
  for (const IntegrationGroup &group : groups) {
    if (column->count() > 0) column->addWidget(new Divider);
    auto *part = new QWidget;
    auto *grid = new ResponsiveGrid(part, 20);
    auto *head = new QWidget;
    auto *words = columnOf(head, 0);
    words->addWidget(new Text(group.title, strongLabel));
    words->addWidget(new Text(group.text, {TextSize::Note, Weight::Regular, Ink::Secondary}));
    words->addStretch();
    grid->addWidget(head, {12, 12, 3});
    auto *lines = new QWidget;
    auto *cells = new ResponsiveGrid(lines, 20);
    for (const IntegrationLine &line : group.lines) cells->addWidget(integrationLine(line, desk), {6, 4, 4});
    grid->addWidget(lines, {12, 12, 9});
    column->addWidget(part);
  }
  return widget;
}

QWidget *wordList(const std::vector<GlossaryWord> &words) {
  auto *widget = new QWidget;
  auto *grid = new ResponsiveGrid(widget, 20);
  for (const GlossaryWord &word : words) {
    auto *cell = new QWidget;
    auto *column = columnOf(cell, 0);
    column->addWidget(new Text(word.word, strongLabel));
    column->addWidget(new Text(word.means, quietLabel));
    column->addStretch();
    grid->addWidget(cell, {12, 6, 4});
  }
  return widget;
}

}  // namespace strato::ui
