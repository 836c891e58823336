// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/section_builder.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/diagram/diagram_player.h"
#include "ui/pages/learn/concept_blocks.h"
#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/limit_tiles.h"
#include "ui/pages/learn/list_mark.h"
#include "ui/pages/learn/manage_rows.h"
#include "ui/pages/learn/note_bar.h"
#include "ui/pages/learn/pair_view.h"
#include "ui/pages/learn/scaling_equation.h"
#include "ui/pages/learn/study_section.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

using catalog::SectionKey;

constexpr int spaceParagraph = 10;
constexpr int spaceHeading = 24;
constexpr int spaceFigure = 18;
constexpr TextLook bodyLook{TextSize::Body, Weight::Regular, Ink::Secondary};

std::vector<FactId> factsOf(const catalog::Inline &text) {
  std::vector<FactId> facts;
  for (const catalog::Span &span : text.spans) {
    if (span.kind == catalog::Span::Kind::FactLink) facts.push_back(FactId{span.target});
  }
  return facts;
}

}  // namespace

SectionBuilder::SectionBuilder(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk)
    : m_page(page), m_material(material), m_desk(desk), m_glossary(page.words) {}

StudySection *SectionBuilder::build(const ReadingSection &section) {
  auto *widget = new StudySection(section.place, section.title);
  auto *heading = new Text(section.title, {TextSize::Heading, Weight::Strong, Ink::Primary});
  heading->setObjectName(QStringLiteral("heading"));
  widget->addBlock(heading, StudySection::Measure::Full, 0);
  m_glossary.forget();
  m_belowFigure = false;
  bool figureShown = false;
  for (const catalog::Block &block : section.blocks) {
    addText(*widget, block);
    if (figureShown) continue;
    m_belowFigure = addFigure(*widget, section.key);
    figureShown = true;
  }
  if (!figureShown) addFigure(*widget, section.key);
  for (const MarginNote &note : m_page.notesFor(section.key)) {
    widget->addNote(new NoteBar(note, m_desk, NoteHeading::Shown), note.source.facts);
  }
  return widget;
}

int SectionBuilder::spaceAbove(int usual) {
  return std::exchange(m_belowFigure, false) ? std::max(usual, spaceFigure) : usual;
}

void SectionBuilder::addText(StudySection &into, const catalog::Block &block) {
  if (const auto *paragraph = std::get_if<catalog::Paragraph>(&block)) addParagraph(into, paragraph->text);
  if (const auto *list = std::get_if<catalog::List>(&block)) addList(into, *list);
  if (const auto *heading = std::get_if<catalog::Heading>(&block)) {
    auto *words = new Text(QString::fromStdString(heading->text), {TextSize::Title, Weight::Strong, Ink::Primary});
    words->setObjectName(QStringLiteral("subheading"));
    into.addBlock(words, StudySection::Measure::Full, spaceAbove(spaceHeading));
  }
}

void SectionBuilder::addParagraph(StudySection &into, const catalog::Inline &text) {
  into.addBlock(m_desk.text(m_glossary.mark(text), bodyLook), StudySection::Measure::Text, spaceAbove(spaceParagraph));
  into.setFactsOfLastBlock(factsOf(text));
}

void SectionBuilder::addList(StudySection &into, const catalog::List &list) {
  int number = 0;
  for (const catalog::Inline &item : list.items) {
    ++number;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new ListMark(list.numbered ? number : 0), 0, Qt::AlignTop);
    row->addWidget(m_desk.text(m_glossary.mark(item), bodyLook), 1);
    into.addBlock(line, StudySection::Measure::Text, spaceAbove(number == 1 ? spaceParagraph : 6));
    into.setFactsOfLastBlock(factsOf(item));
  }
}

bool SectionBuilder::addFigure(StudySection &into, SectionKey key) {
  if (key == SectionKey::Picture) return addPlayer(into);
  if (key == SectionKey::Pairs) {
    for (const PairCard &pair : m_page.pairs) {
      into.addBlock(cardAround(pairTable(pair, m_desk)), StudySection::Measure::Full, spaceFigure);
    }
    return !m_page.pairs.empty();
  }
  QWidget *figure = figureFor(key);
  if (figure != nullptr) into.addBlock(figure, StudySection::Measure::Full, spaceFigure);
  return figure != nullptr;
}

bool SectionBuilder::addPlayer(StudySection &into) {
  if (!m_material.diagram) return false;
  m_player = new DiagramPlayer;
  m_player->setDiagram(
      *m_material.diagram,
      [&desk = m_desk](const catalog::Inline &text, TextLook look) { return desk.text(text, look); },
      [&desk = m_desk](const std::vector<FactId> &facts) { return desk.badge(facts); });
  QObject::connect(m_player, &DiagramPlayer::nodeActivated, &m_desk, &FactDesk::explainNode);
  into.addBlock(m_player, StudySection::Measure::Wide, spaceFigure);
  return true;
}

QWidget *SectionBuilder::figureFor(SectionKey key) {
  switch (key) {
    case SectionKey::Manages:
      return m_page.manages.empty() ? nullptr : cardAround(manageRows(m_page.manages, m_desk));
    case SectionKey::For:
      return cardAround(fitLists(m_page, m_desk));
    case SectionKey::Scales:
      return m_page.scaling.isEmpty() ? nullptr : cardAround(scalingTile(m_page.scaling, m_desk));
    case SectionKey::Limits:
      return limits();
    case SectionKey::Costs:
      return costs();
    case SectionKey::Works:
      return m_page.worksWith.empty() ? nullptr : cardAround(integrationGroups(m_page.worksWith, m_desk));
    case SectionKey::Idea:
    case SectionKey::Picture:
    case SectionKey::Traps:
    case SectionKey::Pairs:
      break;
  }
  return nullptr;
}

QWidget *SectionBuilder::limits() {
  if (m_page.limits.empty()) return nullptr;
  auto *strip = new TileStrip(TileStrip::First::AsTheOthers);
  for (const LimitTile &limit : m_page.limits) strip->add(limitTile(limit, m_desk));
  return cardAround(strip);
}

QWidget *SectionBuilder::costs() {
  if (m_page.prices.empty()) return nullptr;
  auto *content = new QWidget;
  auto *column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  column->addWidget(priceLines(m_page, m_desk, PriceRow::Words::All));
  if (m_page.bill) {
    column->addWidget(new Divider);
    column->addWidget(workedBill(*m_page.bill, m_desk, BillText::Full));
  }
  return cardAround(content);
}

}  // namespace strato::ui
