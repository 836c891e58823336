// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/scan_view.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/learn/check_view.h"
#include "ui/pages/learn/concept_blocks.h"
#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/limit_tiles.h"
#include "ui/pages/learn/manage_rows.h"
#include "ui/pages/learn/note_bar.h"
#include "ui/pages/learn/pair_view.h"
#include "ui/pages/learn/picture_card.h"
#include "ui/pages/learn/scaling_equation.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_link.h"

namespace strato::ui {

namespace {

constexpr std::size_t tilesInStrip = 5;
constexpr std::size_t claimsInCard = 3;
constexpr std::size_t trapsInCard = 5;

template <class Item>
std::vector<Item> firstOf(const std::vector<Item> &items, std::size_t count) {
  return {items.begin(), items.begin() + static_cast<std::ptrdiff_t>(std::min(count, items.size()))};
}

}  // namespace

ScanView::ScanView(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk, CheckView *check,
                   QWidget *parent)
    : QWidget(parent), m_page(page), m_desk(desk) {
  setObjectName(QStringLiteral("scanView"));
  auto *grid = new ResponsiveGrid(this);
  if (material.diagram) grid->addWidget(pictureCard(material), {12, 12, 8});
  auto *beside = new QVBoxLayout;
  beside->setSpacing(16);
  beside->addWidget(managesCard());
  beside->addWidget(trapsCard(), 1);
  grid->addLayout(beside, {12, 12, 4});
  if (!page.scaling.isEmpty() || !page.limits.empty()) grid->addWidget(numbersCard(), {12, 12, 12});
  if (!page.prices.empty()) grid->addWidget(costsCard(), {12, 6, 3});
  if (!page.corrections.empty()) grid->addWidget(correctionsCard(), {12, 6, 3});
  if (!page.pairs.empty()) grid->addWidget(mixUpCard(), {12, 6, 3});
  if (check != nullptr) grid->addWidget(checkCard(check), {12, 6, 3});
  grid->addWidget(fitCard(), {12, 12, 12});
  grid->addWidget(worksCard(), {12, 12, 12});
  grid->addWidget(wordsCard(), {12, 12, 12});
}

QWidget *ScanView::more(const QString &text, const QString &place) {
  auto *link = new TextLink(text);
  link->setTrailingIcon(QStringLiteral("chevron-right"));
  link->setObjectName(QStringLiteral("more-") + place);
  connect(link, &TextLink::clicked, this, [this, place] { Q_EMIT sectionRequested(place); });
  return link;
}

QWidget *ScanView::pictureCard(const ConceptMaterial &material) {
  m_picture = new PictureCard(*material.diagram, m_desk);
  connect(m_picture, &PictureCard::fullRequested, this, &ScanView::pictureRequested);
  return cardAround(m_picture);
}

void ScanView::settle() {
  if (m_picture != nullptr) m_picture->settle();
}

QWidget *ScanView::managesCard() {
  auto *card = new Card;
  auto *column = titledCard(card, tr("Who manages what"), more(tr("Read on"), placeOf(catalog::SectionKey::Manages)));
  column->addWidget(manageRows(m_page.manages, m_desk));
  column->addStretch();
  return card;
}

QWidget *ScanView::numbersCard() {
  auto *card = new Card;
  auto *column = new QVBoxLayout(card);
  column->setContentsMargins(0, 0, 0, 0);
  const bool scales = !m_page.scaling.isEmpty();
  auto *strip = new TileStrip(scales ? TileStrip::First::Wide : TileStrip::First::AsTheOthers);
  if (scales) strip->add(scalingTile(m_page.scaling, m_desk));
  for (const LimitTile &limit : firstOf(m_page.limits, tilesInStrip)) strip->add(limitTile(limit, m_desk));
  column->addWidget(strip);
  return card;
}

QWidget *ScanView::costsCard() {
  auto *card = new Card;
  auto *column = titledCard(card, tr("What it costs"));
  column->addWidget(priceLines(m_page, m_desk, PriceRow::Words::TwoLines));
  if (m_page.bill) {
    column->addWidget(new Divider);
    column->addWidget(workedBill(*m_page.bill, m_desk, BillText::Short));
  }
  column->addStretch();
  return card;
}

QWidget *ScanView::correctionsCard() {
  auto *card = new Card;
  const auto count = static_cast<int>(m_page.corrections.size());
  auto *column =
      titledCard(card, tr("You may read …"),
                 new Pill(count == 1 ? tr("1 old claim") : tr("%Ln old claims", nullptr, count), PillTone::Warn));
  for (const MarginNote &note : firstOf(m_page.corrections, claimsInCard)) {
    column->addWidget(new NoteBar(note, m_desk, NoteHeading::Hidden));
  }
  column->addStretch();
  column->addWidget(more(tr("All of them, beside the text"), placeOf(m_page.corrections.front().section)));
  return card;
}

QWidget *ScanView::trapsCard() {
  auto *card = new Card;
  auto *column = titledCard(card, tr("Exam traps"), more(tr("Read on"), placeOf(catalog::SectionKey::Traps)));
  column->setSpacing(8);
  for (const MarginNote &trap : firstOf(m_page.traps, trapsInCard)) column->addWidget(trapLine(trap, m_desk));
  column->addStretch();
  return card;
}

QWidget *ScanView::mixUpCard() {
  auto *card = new Card;
  const int count = static_cast<int>(m_page.pairs.size());
  auto *column = titledCard(card, tr("Do not mix up"), mutedNote(tr("pair 1 of %1").arg(count)));
  column->addWidget(pairSummary(m_page.pairs.front(), m_desk));
  column->addStretch();
  column->addWidget(more(tr("All pairs"), placeOf(catalog::SectionKey::Pairs)));
  return card;
}

QWidget *ScanView::checkCard(CheckView *check) {
  auto *card = new Card;
  card->setObjectName(QStringLiteral("checkCard"));
  auto *column = titledCard(card, tr("Check yourself"), check->counter());
  column->addWidget(check);
  column->addStretch();
  return card;
}

QWidget *ScanView::fitCard() {
  auto *card = new Card;
  auto *column = titledCard(card, tr("For and not for"), more(tr("Read on"), placeOf(catalog::SectionKey::For)));
  column->addWidget(fitLists(m_page, m_desk));
  return card;
}

QWidget *ScanView::worksCard() {
  auto *card = new Card;
  auto *column = titledCard(card, tr("Works with"), more(tr("Read on"), placeOf(catalog::SectionKey::Works)));
  column->addWidget(integrationGroups(m_page.worksWith, m_desk));
  return card;
}

QWidget *ScanView::wordsCard() {
  auto *card = new Card;
  auto *column = titledCard(card, tr("Words"));
  column->addWidget(wordList(m_page.words));
  return card;
}

}  // namespace strato::ui
