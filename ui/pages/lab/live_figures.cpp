// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/explain.h"
#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/scoreboard.h"
#include "ui/pages/lab/charts_card.h"
#include "ui/pages/lab/explain_card.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/score_card.h"
#include "ui/theme/translated.h"

namespace strato::ui {

void LiveView::showFigures() {
  const auto outcome = m_session.shown();
  if (!outcome) return;
  if (m_session.branch() > 0 && compareBranches()) return;
  m_score->compare(false);
  std::vector<LaneFigures> figures;
  for (const LaneCard *card : m_lanes) {
    const LaneMoment &moment = card->moment();
    if (!moment) return;
    const auto &settings = outcome->lanes[card->lane()];
    if (m_score->showsWholeRun()) {
      figures.push_back(figuresOf(*outcome, card->lane()));
      continue;
    }
    const auto usd = dollarsUntil(*outcome, card->lane(), *moment, m_session.prices());
    figures.push_back(figuresOf(*outcome, card->lane(), simulator::reportOf(settings, *moment), usd.value_or(0.0)));
  }
  const Scoreboard board = scoreboardOf(figures);
  m_score->setBoard(board, laneInks(lookOf(this).tokens, outcome->lanes));
  m_explain->setWords(tr("Explain this moment"), clockOf(shownTime()), momentWords());
}

bool LiveView::compareBranches() {
  const LabState &state = m_session.state();
  const auto &changed = state.branches[static_cast<std::size_t>(m_session.branch())].changed;
  if (changed.empty()) return false;
  const std::size_t lane = changed.begin()->first;
  const int shown = m_session.branch();
  const int parent = state.branches[static_cast<std::size_t>(shown)].parent;
  std::vector<LaneFigures> figures;
  std::vector<LaneInk> inks;
  const Tokens &tokens = lookOf(this).tokens;
  std::optional<LaneFigures> before, after;
  for (int branch = 0; branch < static_cast<int>(state.branches.size()); ++branch) {
    const auto outcome = m_session.outcomeOf(branch);
    if (!outcome) continue;
    LaneFigures each = figuresOf(*outcome, lane);
    each.name = LabState::letterOf(branch);
    if (branch == parent) before = each;
    if (branch == shown) after = each;
    figures.push_back(std::move(each));
    inks.push_back({branch == shown ? tokens.platform(lanePlatform(outcome->lanes[lane])) : tokens.textMuted, branch});
  }
  m_score->compare(true);
  m_score->setBoard(scoreboardOf(figures), inks);
  if (before && after) {
    m_explain->setWords(tr("What %1 changes").arg(after->name), clockOf(m_session.playhead().now()),
                        comparisonOf(*before, *after));
  }
  return true;
}

QString LiveView::momentWords() const {
  // The first sentence of each lane is its most important one; a single lane may say all.
  QStringList words;
  for (const LaneCard *card : m_lanes) {
    if (!card->moment()) continue;
    const auto sentences = simulator::explain(*card->moment());
    const QString name = QString::fromStdString(simulator::titleOf(m_session.shown()->lanes[card->lane()]));
    QStringList said;
    const std::size_t most = m_lanes.size() == 1 ? 3 : 1;
    for (std::size_t i = 0; i < std::min(most, sentences.size()); ++i)
      said.append(withCountTexts(translated(sentences[i])));
    words.append(tr("%1: %2").arg(name, said.join(u' ')));
  }
  return words.join(u'\n');
}

}  // namespace strato::ui
