// SPDX-License-Identifier: GPL-3.0-or-later
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include "ui/pages/lab/branch_card.h"
#include "ui/pages/lab/charts_card.h"
#include "ui/pages/lab/explain_card.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/log_card.h"
#include "ui/pages/lab/score_card.h"
#include "ui/pages/lab/seek_line.h"
#include "ui/pages/lab/time_bar.h"
#include "ui/pages/lab/traffic_card.h"
#include "ui/widgets/segmented.h"

namespace strato::ui {

namespace {

constexpr int stackGap = 12;
constexpr int laneMargins = 40;
constexpr QMargins tabMargins(10, 6, 10, 4);
constexpr int seekLine = 3;

}  // namespace

void LiveView::arrange() {
  const Look &look = lookOf(this);
  // The bar's own height depends on how much room there is; twice is enough.
  for (int round = 0; round < 2; ++round) {
    const QSize room(width(), height() - (m_veiled ? 0 : m_bar->height()));
    m_places = livePlaces(room, static_cast<int>(m_lanes.size()), look.textScale, laneNeeds());
    if (m_veiled) m_places = veiledPlaces(m_places, room, static_cast<int>(m_lanes.size()));
    m_bar->setSmall(m_places.small);
  }
  const bool small = m_places.small;
  m_bar->setGeometry(0, height() - m_bar->height(), width(), m_bar->height());
  m_traffic->setGeometry(m_places.traffic);
  m_traffic->setSmall(small);
  m_scroll->setGeometry(m_places.lanes);
  const int line = look.scaled(seekLine);
  m_seekLine->setGeometry(m_places.lanes.left(), m_places.lanes.top() - line - 2, m_places.lanes.width(), line);
  m_charts->setSmall(small);
  m_charts->setGeometry(m_places.charts);
  m_explain->setSmall(small);
  m_explain->setGeometry(m_places.explain);
  arrangeSide();
  placeLanes();
}

void LiveView::orderTabs() {
  QWidget *before = nullptr;
  std::vector<QWidget *> cards{m_traffic};
  cards.insert(cards.end(), m_lanes.begin(), m_lanes.end());
  for (const QWidget *card : cards) {
    for (QWidget *part : card->findChildren<QWidget *>()) {
      if ((part->focusPolicy() & Qt::TabFocus) == 0 || part->focusProxy() != nullptr) continue;
      if (before != nullptr) setTabOrder(before, part);
      before = part;
    }
  }
}

void LiveView::arrangeSide() {
  const bool tabbed = m_places.small && !m_veiled;
  m_score->setSmall(m_places.small);
  m_log->setSmall(m_places.small);
  m_branches->setTight(m_places.small);
  m_score->setGeometry(m_places.score);
  m_branches->setGeometry(m_places.log);
  m_log->setGeometry(m_places.log);
  const QSize tabs = m_tabs->sizeHint();
  const QRect head = m_places.score.marginsRemoved(tabMargins);
  m_tabs->setGeometry(head.left(), head.top(), std::min(tabs.width(), head.width()), tabs.height());
  for (TitledCard *card : std::initializer_list<TitledCard *>{m_score, m_log, m_branches}) {
    card->yieldHead(tabbed ? tabs.height() : 0);
  }
  const int tab = m_tabs->current();
  m_tabs->setVisible(tabbed);
  m_log->setVisible(tabbed ? tab == eventsTab : !m_forked && !m_veiled);
  // At the side branches take the place of the log: one compares, and does not watch.
  m_branches->setVisible(m_forked && !m_veiled && (!tabbed || tab == 0));
  m_score->setVisible(tabbed ? tab != eventsTab && m_branches->isHidden() : !m_veiled);
}

void LiveView::nameTabs() {
  const QStringList names = m_forked ? QStringList{tr("Branches"), tr("Compared"), tr("Events")}
                                     : QStringList{tr("So far"), tr("Whole run"), tr("Events")};
  for (int tab = 0; tab < names.size(); ++tab) m_tabs->setText(tab, names[tab]);
  m_tabs->setCurrent(!m_forked && m_score->showsWholeRun() ? 1 : 0);
}

LaneNeeds LiveView::laneNeeds() const {
  const SettingsPlace place = m_lanes.size() > 2 ? SettingsPlace::Head : SettingsPlace::Line;
  // About as wide as a lane will be beside another, and beside the column at the side where there is one.
  const int wide = m_places.small ? width() / 2 - laneMargins : width() / 3;
  int folded = 0, open = 0, highest = 0;
  for (const LaneCard *card : m_lanes) {
    (card->isFolded() ? folded : open) += 1;
    if (!card->isFolded()) highest = std::max(highest, card->leastHeight(wide, place));
  }
  if (folded > 0) return {highest, open * highest + folded * (m_lanes.front()->foldedHeight() + stackGap)};
  return {highest, highest};
}

int LiveView::barBeside(int height) const {
  return height > m_places.lanes.height() ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
}

void LiveView::placeLanes() {
  if (std::ranges::any_of(m_lanes, &LaneCard::isFolded)) {
    stackLanes();
    return;
  }
  const bool small = m_places.small;
  const int between = small ? 12 : 16;
  const auto count = static_cast<int>(m_lanes.size());
  const int columns = count > 1 ? 2 : 1;
  const int rows = (count + columns - 1) / std::max(columns, 1);
  const int rowHeight = m_places.laneRowHeight;
  const int whole = rows * rowHeight + (rows - 1) * between;
  m_field->resize(m_places.lanes.width() - barBeside(whole), whole);
  const int each = (m_field->width() - (columns - 1) * between) / std::max(columns, 1);
  int needed = 0;
  for (const LaneCard *card : m_lanes) needed = std::max(needed, card->leastHeight(each, SettingsPlace::Row));
  const SettingsPlace place = rows > 1                      ? SettingsPlace::Head
                              : small || rowHeight < needed ? SettingsPlace::Line
                                                            : SettingsPlace::Row;
  for (int i = 0; i < count; ++i) {
    auto *card = m_lanes[static_cast<std::size_t>(i)];
    card->setSettingsPlace(place);
    // A lane alone in its row has all of it.
    const bool alone = i + 1 == count && i % columns == 0;
    card->setGeometry((i % columns) * (each + between), (i / columns) * (rowHeight + between),
                      alone ? m_field->width() : each, rowHeight);
  }
}

void LiveView::stackLanes() {
  const int between = m_places.small ? 8 : stackGap;
  int folded = 0, open = 0;
  for (const LaneCard *card : m_lanes) {
    (card->isFolded() ? folded : open) += 1;
  }
  const int head = m_lanes.front()->foldedHeight();
  const int free = m_places.lanes.height() - folded * (head + between) - std::max(open - 1, 0) * between;
  const int each = std::max(free / std::max(open, 1), laneNeeds().row);
  const int whole = folded * (head + between) + open * (each + between) - between;
  m_field->resize(m_places.lanes.width() - barBeside(whole), whole);
  int y = 0;
  for (const bool foldedOnes : {false, true}) {
    for (LaneCard *card : m_lanes) {
      if (card->isFolded() != foldedOnes) continue;
      const int roomy = card->leastHeight(m_field->width(), SettingsPlace::Row);
      const bool line = m_places.small || open > 1 || each < roomy;
      card->setSettingsPlace(line ? SettingsPlace::Line : SettingsPlace::Row);
      card->setGeometry(0, y, m_field->width(), foldedOnes ? head : each);
      y += card->height() + between;
    }
  }
}

void LiveView::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  arrange();
}

}  // namespace strato::ui
