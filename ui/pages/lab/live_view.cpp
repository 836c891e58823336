// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/live_view.h"

#include <QKeyEvent>
#include <QScrollArea>

#include "app/simulator/explain.h"
#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/scoreboard.h"
#include "ui/pages/lab/branch_card.h"
#include "ui/pages/lab/charts_card.h"
#include "ui/pages/lab/demand_plot.h"
#include "ui/pages/lab/event_log.h"
#include "ui/pages/lab/explain_card.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/log_card.h"
#include "ui/pages/lab/overview_plot.h"
#include "ui/pages/lab/score_card.h"
#include "ui/pages/lab/strips_plot.h"
#include "ui/pages/lab/time_bar.h"
#include "ui/pages/lab/traffic_card.h"
#include "ui/theme/translated.h"

namespace strato::ui {

using simulator::Tick;

namespace {

constexpr int frameMs = 16;
constexpr int stillFrameMs = 500;    ///< with reduced motion: one picture after the other
constexpr int longestFrameMs = 100;  ///< after a pause of the machine time goes on, and does not leap
constexpr int figuresMs = 120;

}  // namespace

LiveView::LiveView(LabSession &session, FactWords facts, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_facts(std::move(facts)),
      m_traffic(new TrafficCard(session, m_window, this)),
      m_scroll(new QScrollArea(this)),
      m_field(new QWidget),
      m_charts(new ChartsCard(m_window, session.playhead(), this)),
      m_explain(new ExplainCard(this)),
      m_score(new ScoreCard(this)),
      m_log(new LogCard(session.playhead(), this)),
      m_branches(new BranchCard(session, this)),
      m_bar(new TimeBar(m_window, session.playhead(), this)) {
  setObjectName(QStringLiteral("labLive"));
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setWidget(m_field);
  m_branches->hide();

  Playhead &playhead = session.playhead();
  m_timer.setTimerType(Qt::PreciseTimer);
  m_timer.setInterval(frameMs);
  m_figures.setSingleShot(true);
  m_figures.setInterval(figuresMs);
  connect(&m_timer, &QTimer::timeout, this,
          [this] { frame(static_cast<int>(std::min<qint64>(m_clock.restart(), longestFrameMs))); });
  connect(&m_figures, &QTimer::timeout, this, &LiveView::showFigures);
  connect(&playhead, &Playhead::playingChanged, this, [this](bool playing) {
    m_clock.start();
    m_timer.setInterval(lookOf(this).reducedMotion ? stillFrameMs : frameMs);
    playing ? m_timer.start() : m_timer.stop();
    if (!playing) showFigures();
  });
  connect(&playhead, &Playhead::jumped, this, [this] { showNow(true); });
  connect(&session.document(), &LabDocument::changed, this, &LiveView::showState);
  connect(&session, &LabSession::shownChanged, this, &LiveView::showOutcome);
  connect(&session, &LabSession::outcomesChanged, m_branches, &BranchCard::showBranches);
  connect(m_bar, &TimeBar::stepRequested, this, &LiveView::step);
  connect(m_bar, &TimeBar::eventRequested, this, &LiveView::goToEvent);
  connect(m_bar, &TimeBar::forkRequested, this, &LiveView::fork);
  connect(m_branches, &BranchCard::forkRequested, this, &LiveView::fork);
  connect(m_score, &ScoreCard::choiceChanged, this, &LiveView::showFigures);
  connect(m_traffic, &TrafficCard::traceRequested, this, &LiveView::traceRequested);
  connect(m_traffic, &TrafficCard::faultRequested, this, [this](const QPoint &global) { openFaults(global, -1, {}); });
}

void LiveView::showState() {
  buildLanes();
  m_window.setDuration(m_session.state().scenario.durationS);
  m_traffic->showState();
  m_bar->setSeed(m_session.state().scenario.seed);
  const bool forked = m_session.state().branches.size() > 1;
  m_branches->showBranches();
  if (m_branches->isHidden() == forked) {
    m_branches->setVisible(forked);
    arrange();
  }
  std::vector<double> forks;
  for (const LabBranch &branch : m_session.state().branches) {
    if (branch.parent >= 0) forks.push_back(simulator::seconds(branch.from));
  }
  m_bar->overview()->setForks(forks);
}

void LiveView::buildLanes() {
  std::vector<std::size_t> platforms;
  for (const auto &lane : m_session.state().scenario.lanes) platforms.push_back(lane.index());
  if (platforms == m_platforms) return;
  m_platforms = platforms;
  m_enlarged = -1;
  for (LaneCard *card : m_lanes) {
    card->hide();
    card->deleteLater();
  }
  m_lanes.clear();
  for (std::size_t i = 0; i < platforms.size(); ++i) {
    auto *card = new LaneCard(m_session, i, m_facts, m_field);
    connect(card, &LaneCard::edited, this, &LiveView::editField);
    connect(card, &LaneCard::menuRequested, this, &LiveView::openLaneMenu);
    connect(card, &LaneCard::faultRequested, this,
            [this](std::size_t lane, const StageTarget &target, const QPoint &global) {
              openFaults(global, static_cast<int>(lane), target);
            });
    connect(card, &LaneCard::enlargeRequested, this, &LiveView::enlarge);
    connect(card, &LaneCard::followRequested, this, &LiveView::followOne);
    connect(card, &LaneCard::followEnded, this, [this] {
      for (LaneCard *each : m_lanes) each->followNothing();
    });
    card->show();
    m_lanes.push_back(card);
  }
  arrange();
}

void LiveView::showOutcome() {
  const auto outcome = m_session.shown();
  if (!outcome || outcome->lanes.size() != m_lanes.size()) return;
  const int parent = m_session.state().branches[static_cast<std::size_t>(m_session.branch())].parent;
  const auto ghost = parent >= 0 ? m_session.outcomeOf(parent) : nullptr;
  for (LaneCard *card : m_lanes) card->setOutcome(outcome, m_session.branch());
  showGhosts(parent, ghost);
  m_traffic->showOutcome(*outcome);
  m_charts->showOutcome(*outcome, ghost.get());
  const auto inks = laneInks(lookOf(this).tokens, outcome->lanes);
  const auto events = eventsOf(*outcome->run);
  QStringList names;
  for (const auto &lane : outcome->lanes) names.append(QString::fromStdString(simulator::titleOf(lane)));
  m_log->log()->setRun(events, names, inks);
  m_bar->overview()->setRun(m_charts->plot()->strips().front(), inks, events);
  m_branches->showBranches();
  showNow(true);
}

void LiveView::showGhosts(int parent, const std::shared_ptr<const LabOutcome> &ghost) {
  const LabState &state = m_session.state();
  const int branch = m_session.branch();
  const auto &changed = state.branches[static_cast<std::size_t>(branch)].changed;
  const auto titleOf = [&state](int which) {
    const QString name = which == 0 ? tr("As it was") : state.branches[static_cast<std::size_t>(which)].name;
    return LabState::letterOf(which) + u' ' + name;
  };
  for (LaneCard *card : m_lanes) {
    const bool differs = changed.contains(card->lane());
    if (differs && ghost) {
      card->setGhost(ghost, state.laneOf(card->lane(), parent), titleOf(parent), titleOf(branch));
    } else {
      card->setNoGhost();
    }
    card->setFolded(isFolded(card->lane()));
  }
  placeLanes();
}

bool LiveView::isFolded(std::size_t lane) const {
  if (m_enlarged >= 0) return static_cast<std::size_t>(m_enlarged) != lane;
  // What the fork does not touch is the same in all futures.
  const auto &changed = m_session.state().branches[static_cast<std::size_t>(m_session.branch())].changed;
  return !changed.empty() && !changed.contains(lane);
}

void LiveView::enlarge(std::size_t lane) {
  m_enlarged = m_enlarged == static_cast<int>(lane) || m_lanes.size() < 2 ? -1 : static_cast<int>(lane);
  for (LaneCard *card : m_lanes) card->setFolded(isFolded(card->lane()));
  placeLanes();
}

void LiveView::frame(int milliseconds) {
  m_session.playhead().advance(milliseconds);
  showNow(false);
  for (LaneCard *card : m_lanes) card->advance(milliseconds);
}

void LiveView::settle() {
  for (LaneCard *card : m_lanes) card->advance(longestFrameMs * 20);
  showFigures();
}

void LiveView::showNow(bool jumped) {
  const Tick now = m_session.playhead().now();
  m_window.follow(simulator::seconds(now));
  for (LaneCard *card : m_lanes) card->showAt(now, jumped);
  if (!m_figures.isActive()) m_figures.start();
}

void LiveView::showFigures() {
  const auto outcome = m_session.shown();
  if (!outcome) return;
  if (m_session.branch() > 0 && compareBranches()) return;
  m_score->compare(false);
  std::vector<LaneFigures> figures;
  for (const LaneCard *card : m_lanes) {
    const simulator::LaneState *moment = card->moment();
    if (moment == nullptr) return;
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
  m_explain->setWords(tr("Explain this moment"), clockOf(m_session.playhead().now()), momentWords());
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
    if (card->moment() == nullptr) continue;
    const auto sentences = simulator::explain(*card->moment());
    const QString name = QString::fromStdString(simulator::titleOf(m_session.shown()->lanes[card->lane()]));
    QStringList said;
    const std::size_t most = m_lanes.size() == 1 ? 3 : 1;
    for (std::size_t i = 0; i < std::min(most, sentences.size()); ++i) said.append(translated(sentences[i]));
    words.append(tr("%1: %2").arg(name, said.join(u' ')));
  }
  return words.join(u'\n');
}

void LiveView::editField(std::size_t lane, const QString &id, std::optional<double> value) {
  const int branch = m_session.branch();
  simulator::LaneSettings settings = m_session.state().laneOf(lane, branch);
  const std::vector<LaneField> fields = fieldsOf(settings, m_session.prices());
  const LaneField *field = fieldNamed(fields, id);
  if (field == nullptr || field->get(settings) == value) return;
  field->set(settings, value);
  m_session.document().editLane(tr("%1 of %2").arg(field->name, QString::fromStdString(simulator::titleOf(settings))),
                                lane, branch, std::move(settings),
                                QStringLiteral("field/%1/%2/%3").arg(branch).arg(lane).arg(id));
}

void LiveView::followOne() {
  const Tick now = m_session.playhead().now();
  std::vector<std::optional<simulator::Journey>> journeys;
  Tick longest = simulator::kSecond;
  for (const LaneCard *card : m_lanes) {
    journeys.push_back(card->journeyFrom(now));
    if (journeys.back()) longest = std::max(longest, journeys.back()->endedAt() - journeys.back()->arrivedAt);
  }
  for (std::size_t i = 0; i < m_lanes.size(); ++i) m_lanes[i]->follow(journeys[i], longest + longest / 12);
}

void LiveView::fork() {
  const int parent = m_session.branch();
  const int made = m_session.document().addBranch(tr("What if at %1").arg(clockOf(m_session.playhead().now())), parent,
                                                  m_session.playhead().now());
  m_session.showBranch(made);
}

void LiveView::step(int direction) {
  const auto outcome = m_session.shown();
  if (!outcome) return;
  m_session.playhead().pause();
  const Tick now = m_session.playhead().now();
  Tick found = direction > 0 ? outcome->run->lanes.front().end() : 0;
  for (const auto &lane : outcome->run->lanes) {
    found = direction > 0 ? std::min(found, lane.eventAfter(now)) : std::max(found, lane.eventBefore(now));
  }
  m_session.playhead().seek(found);
}

void LiveView::goToEvent(int direction) {
  const auto &events = m_log->log()->events();
  const Tick now = m_session.playhead().now();
  const Tick found = direction > 0 ? nextInteresting(events, now) : previousInteresting(events, now);
  if (found != simulator::kNever) return m_session.playhead().seek(found);
  m_session.playhead().seek(direction > 0 ? m_session.playhead().end() : 0);
}

void LiveView::setVeiled(bool veiled) {
  m_veiled = veiled;
  for (QWidget *part : std::initializer_list<QWidget *>{m_charts, m_explain, m_bar}) part->setVisible(!veiled);
  arrange();
}

bool LiveView::press(QKeyEvent *event) {
  if (m_veiled) return false;
  Playhead &playhead = m_session.playhead();
  const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
  if ((event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0) return false;
  switch (event->key()) {
    case Qt::Key_Space:
      playhead.toggle();
      return true;
    case Qt::Key_Comma:
    case Qt::Key_Less:
    case Qt::Key_Semicolon:
      shift || event->key() == Qt::Key_Less ? goToEvent(-1) : step(-1);
      return true;
    case Qt::Key_Period:
    case Qt::Key_Greater:
    case Qt::Key_Colon:
      shift || event->key() == Qt::Key_Greater ? goToEvent(1) : step(1);
      return true;
    case Qt::Key_BracketLeft:
      playhead.changeSpeed(-1);
      return true;
    case Qt::Key_BracketRight:
      playhead.changeSpeed(1);
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
      const double seconds = (m_window.to() - m_window.from()) / 100 * (event->key() == Qt::Key_Left ? -1 : 1);
      playhead.seek(simulator::ticks(std::max(0.0, simulator::seconds(playhead.now()) + seconds)));
      return true;
    }
    case Qt::Key_Home:
      playhead.seek(0);
      return true;
    case Qt::Key_End:
      playhead.seek(playhead.end());
      return true;
    case Qt::Key_R:
      followOne();
      return true;
    case Qt::Key_F:
      fork();
      return true;
    default:
      return false;
  }
}

void LiveView::arrange() {
  const Look &look = lookOf(this);
  // The bar's own height depends on how much room there is; twice is enough.
  for (int round = 0; round < 2; ++round) {
    const QSize room(width(), height() - (m_veiled ? 0 : m_bar->height()));
    m_places = livePlaces(room, static_cast<int>(m_lanes.size()), look.textScale);
    if (m_veiled) m_places = veiledPlaces(m_places, room, static_cast<int>(m_lanes.size()));
    m_bar->setSmall(m_places.small);
  }
  const bool small = m_places.small;
  m_bar->setGeometry(0, height() - m_bar->height(), width(), m_bar->height());
  m_traffic->setGeometry(m_places.traffic);
  m_traffic->setSmall(small);
  m_scroll->setGeometry(m_places.lanes);
  m_charts->setSmall(small);
  m_charts->setGeometry(m_places.charts);
  m_explain->setSmall(small);
  m_explain->setGeometry(m_places.explain);
  m_score->setSmall(small);
  m_log->setSmall(small);
  m_score->setGeometry(m_places.score);
  // Branches take the place of the log: one compares, and does not watch.
  const bool forked = !m_branches->isHidden();
  m_branches->setTight(small);
  m_branches->setGeometry(m_places.log);
  m_log->setGeometry(m_places.log);
  m_log->setVisible(!small && !forked && !m_veiled);
  m_score->setVisible((!small || !forked) && !m_veiled);
  placeLanes();
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
  const int bar = whole > m_places.lanes.height() ? 12 : 0;
  m_field->resize(m_places.lanes.width() - bar, whole);
  const int each = (m_field->width() - (columns - 1) * between) / std::max(columns, 1);
  const bool lines = small || rows > 1;
  for (int i = 0; i < count; ++i) {
    auto *card = m_lanes[static_cast<std::size_t>(i)];
    card->setSmall(lines);
    // A lane alone in its row has all of it.
    const bool alone = i + 1 == count && i % columns == 0;
    card->setGeometry((i % columns) * (each + between), (i / columns) * (rowHeight + between),
                      alone ? m_field->width() : each, rowHeight);
  }
}

void LiveView::stackLanes() {
  const int between = m_places.small ? 8 : 12;
  int folded = 0, open = 0;
  for (const LaneCard *card : m_lanes) {
    (card->isFolded() ? folded : open) += 1;
  }
  const int head = m_lanes.front()->foldedHeight();
  const int free = m_places.lanes.height() - folded * (head + between) - std::max(open - 1, 0) * between;
  const int each = std::max(free / std::max(open, 1), lookOf(this).scaled(220));
  const int whole = folded * (head + between) + open * (each + between) - between;
  m_field->resize(m_places.lanes.width() - (whole > m_places.lanes.height() ? 12 : 0), whole);
  int y = 0;
  for (const bool foldedOnes : {false, true}) {
    for (LaneCard *card : m_lanes) {
      if (card->isFolded() != foldedOnes) continue;
      card->setSmall(m_places.small || open > 1);
      card->setGeometry(0, y, m_field->width(), foldedOnes ? head : each);
      y += card->height() + between;
    }
  }
}

void LiveView::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  arrange();
}

void LiveView::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange) return;
  arrange();
  if (m_session.shown()) showOutcome();
}

}  // namespace strato::ui
