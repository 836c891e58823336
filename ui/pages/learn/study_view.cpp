// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/study_view.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/diagram/diagram_player.h"
#include "ui/pages/learn/check_view.h"
#include "ui/pages/learn/concept_blocks.h"
#include "ui/pages/learn/margin_facts.h"
#include "ui/pages/learn/section_builder.h"
#include "ui/pages/learn/study_outline.h"
#include "ui/pages/learn/study_section.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int studyMargin = 24;
constexpr int playerMargin = 12;  // small: nothing of the line above is left to see
constexpr int sectionGap = 56;
constexpr int dwellTime = 1500;

}  // namespace

StudyView::StudyView(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk, CheckView *check,
                     QWidget *aside, QWidget *parent)
    : QWidget(parent), m_scroll(new PageScroll), m_side(new QWidget), m_aside(aside), m_narrowBar(new QWidget) {
  setObjectName(QStringLiteral("studyView"));
  addSections(page, material, desk, check);
  std::vector<OutlineEntry> entries;
  for (const StudySection *section : m_sections) entries.push_back({section->place(), section->title()});
  m_outline = new StudyOutline(entries);
  connect(m_outline, &StudyOutline::placeChosen, this, &StudyView::goTo);

  auto *side = new QVBoxLayout(m_side);
  side->setContentsMargins(0, studyMargin, 0, studyMargin);
  side->setSpacing(20);
  side->addWidget(m_outline, 1);
  buildNarrowBar();

  auto *right = new QVBoxLayout;
  right->setSpacing(0);
  right->addWidget(m_narrowBar);
  right->addWidget(m_scroll, 1);
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_side);
  row->addLayout(right, 1);

  m_margin = new MarginFacts(m_scroll->page(), m_scroll->viewport());
  m_margin->setTakenBy(m_player);
  desk.setMargin(m_margin);
  connect(m_margin, &MarginFacts::dismissed, &desk, &FactDesk::dismiss);
  m_dwell.setSingleShot(true);
  m_dwell.setInterval(dwellTime);
  connect(&m_dwell, &QTimer::timeout, this, &StudyView::noticeWhatWasRead);
  connect(m_scroll, &PageScroll::positionChanged, this, &StudyView::follow);
  m_scroll->page()->installEventFilter(this);
  m_current = m_sections.empty() ? QString() : m_sections.front()->place();
  m_outline->setCurrent(m_current);
}

void StudyView::addSections(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk,
                            CheckView *check) {
  m_scroll->body()->setSpacing(sectionGap);
  SectionBuilder builder(page, material, desk);
  for (const ReadingSection &section : page.sections) m_sections.push_back(builder.build(section));
  m_player = builder.player();
  if (check != nullptr) {
    auto *section = new StudySection(checkPlace, tr("Check yourself"));
    auto *card = new Card;
    auto *column = titledCard(card, tr("Check yourself"), check->counter());
    column->addWidget(check);
    section->addBlock(card, StudySection::Measure::Full, 0);
    m_sections.push_back(section);
  }
  for (StudySection *section : m_sections) m_scroll->body()->addWidget(section);
}

void StudyView::buildNarrowBar() {
  m_sectionButton = new Button(ButtonKind::Plain, {});
  m_sectionButton->setObjectName(QStringLiteral("sectionList"));
  m_sectionButton->setHeight(ButtonHeight::Small);
  m_sectionButton->setTrailingIcon(QStringLiteral("chevron-down"));
  m_menu = new Menu(m_sectionButton);
  for (const StudySection *section : m_sections) {
    m_menu->addAction(section->title(), this, [this, place = section->place()] { goTo(place); });
  }
  connect(m_sectionButton, &Button::clicked, this,
          [this] { m_menu->popup(m_sectionButton->mapToGlobal(QPoint(0, m_sectionButton->height() + 4))); });
  auto *row = new QHBoxLayout(m_narrowBar);
  row->addWidget(m_sectionButton);
  row->addStretch();
}

void StudyView::resizeEvent(QResizeEvent *) {
  fold();
  fitPlayer();
}

bool StudyView::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::StyleChange) fold();
  return handled;
}

bool StudyView::eventFilter(QObject *watched, QEvent *event) {
  if (event->type() == QEvent::Resize && watched == m_scroll->page()) {
    fitPlayer();
    follow();
  }
  return false;
}

void StudyView::fold() {
  const int scrollBar = m_scroll->verticalScrollBar()->sizeHint().width();
  const StudyColumns columns = studyColumns(width() - 2 * studyMargin - scrollBar, lookOf(this).textScale);
  if (columns == m_columns) return;
  m_columns = columns;
  // It stands above the page and not in it, and ends where the page's cards end.
  m_narrowBar->layout()->setContentsMargins(studyMargin, 12, studyMargin + scrollBar, 8);
  m_side->setVisible(columns.wide);
  m_narrowBar->setVisible(!columns.wide);
  auto *home = static_cast<QBoxLayout *>(columns.wide ? m_side->layout() : m_narrowBar->layout());
  home->insertWidget(columns.wide ? 0 : home->count(), m_aside);
  m_side->setFixedWidth(studyMargin + columns.left + columns.outline);
  m_side->layout()->setContentsMargins(studyMargin + columns.left, studyMargin, 0, studyMargin);
  const int inset = columns.wide ? columns.gap - studyMargin : columns.left;
  for (StudySection *section : m_sections) section->setColumns(columns, inset);
  m_margin->setColumns(columns, studyMargin + inset);
}

int StudyView::topOf(const StudySection *section) const { return section->mapTo(m_scroll->page(), QPoint(0, 0)).y(); }

void StudyView::goTo(const QString &place) {
  const auto found = std::ranges::find(m_sections, place, &StudySection::place);
  if (found == m_sections.end()) return;
  m_margin->dismiss();
  m_scroll->showAtTop(*found, studyMargin);
  m_current = place;
  m_outline->setCurrent(place);
  m_sectionButton->setText((*found)->title());
  Q_EMIT placeChanged();
}

void StudyView::showPlayer() {
  if (m_player == nullptr) return;
  goTo(placeOf(catalog::SectionKey::Picture));
  m_scroll->showAtTop(m_player, playerMargin);
  m_player->setFocus();
}

/// The controls of the diagram are to be seen with it, and its heading too where the window is high enough.
void StudyView::fitPlayer() {
  if (m_player == nullptr) return;
  m_player->setVisibleHeight(m_scroll->viewport()->height() - 2 * studyMargin - m_player->y());
}

void StudyView::goToNeighbour(Direction direction) {
  const auto found = std::ranges::find(m_sections, m_current, &StudySection::place);
  if (found == m_sections.end()) return;
  if (direction == Direction::Forward && found + 1 != m_sections.end()) goTo((*(found + 1))->place());
  if (direction == Direction::Back && found != m_sections.begin()) goTo((*(found - 1))->place());
}

void StudyView::follow() {
  m_dwell.start();
  if (m_sections.empty()) return;
  const int top = m_scroll->verticalScrollBar()->value();
  const bool atEnd = top == m_scroll->verticalScrollBar()->maximum() && top > 0;
  // The section under a line one third down is the one that is being read; at the very end it is the last.
  const int line = top + m_scroll->viewport()->height() / 3;
  const StudySection *current = m_sections.front();
  for (const StudySection *section : m_sections) {
    if (topOf(section) <= line || atEnd) current = section;
  }
  if (atEnd && topOf(m_sections.back()) > top + m_scroll->viewport()->height()) return;
  m_sectionButton->setText(current->title());
  if (current->place() == m_current) return;
  m_current = current->place();
  m_outline->setCurrent(m_current);
  Q_EMIT placeChanged();
}

void StudyView::noticeWhatWasRead() {
  if (!isVisible()) return;
  const int top = m_scroll->verticalScrollBar()->value();
  const int bottom = top + m_scroll->viewport()->height();
  for (const StudySection *section : m_sections) {
    const int end = topOf(section) + section->height();
    if (end > top && end <= bottom && section->place() != checkPlace) Q_EMIT sectionRead(section->place());
  }
}

void StudyView::setRead(const std::set<QString> &places, const QString &remark) {
  m_outline->setRead(places);
  m_outline->setRemark(remark);
}

void StudyView::settle() {
  if (m_dwell.isActive()) {
    m_dwell.stop();
    noticeWhatWasRead();
  }
  if (m_player != nullptr) m_player->settle();
}

}  // namespace strato::ui
