// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/live_view.h"

#include <QScrollArea>

#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/lane_fields.h"
#include "ui/pages/lab/branch_card.h"
#include "ui/pages/lab/charts_card.h"
#include "ui/pages/lab/demand_plot.h"
#include "ui/pages/lab/event_log.h"
#include "ui/pages/lab/explain_card.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/log_card.h"
#include "ui/pages/lab/overview_plot.h"
#include "ui/pages/lab/score_card.h"
#include "ui/pages/lab/seek_line.h"
#include "ui/pages/lab/strips_plot.h"
#include "ui/pages/lab/time_bar.h"
#include "ui/pages/lab/traffic_card.h"
#include "ui/widgets/segmented.h"

namespace strato::ui {

using simulator::Tick;

namespace {

constexpr int frameMs = 16;
constexpr int stillFrameMs = 500;    ///< with reduced motion: one picture after the other
constexpr int longestFrameMs = 100;  ///< after a pause of the machine time goes on, and does not leap
constexpr int figuresMs = 120;
constexpr int patienceMs = 150;

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
      m_tabs(new Segmented(tr("What to see"), this)),
      m_bar(new TimeBar(m_window, session.playhead(), this)),
      m_seekLine(new SeekLine(this)) {
  setObjectName(QStringLiteral("labLive"));
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setWidget(m_field);
  m_branches->hide();
  m_tabs->setObjectName(QStringLiteral("labTabs"));
  for (int tab = 0; tab < 3; ++tab) m_tabs->addSegment({});
  nameTabs();
  m_tabs->setFolding(Segmented::Folding::WhenNarrow);

  Playhead &playhead = session.playhead();
  m_timer.setTimerType(Qt::PreciseTimer);
  m_timer.setInterval(frameMs);
  m_figures.setSingleShot(true);
  m_figures.setInterval(figuresMs);
  connect(&m_timer, &QTimer::timeout, this,
          [this] { frame(static_cast<int>(std::min<qint64>(m_clock.restart(), longestFrameMs))); });
  connect(&m_figures, &QTimer::timeout, this, &LiveView::showFigures);
  m_patience.setObjectName(QStringLiteral("labPatience"));
  m_patience.setSingleShot(true);
  m_patience.setInterval(patienceMs);
  connect(&m_patience, &QTimer::timeout, this, &LiveView::saySeeking);
  connect(&m_moments, &MomentSeeker::arrived, this, &LiveView::showMoments);
  connect(&m_moments, &MomentSeeker::progressed, m_seekLine, &SeekLine::setPart);
  connect(&playhead, &Playhead::playingChanged, this, [this](bool playing) {
    if (playing) stopSteps();
    m_clock.start();
    m_timer.setInterval(lookOf(this).reducedMotion ? stillFrameMs : frameMs);
    playing ? m_timer.start() : m_timer.stop();
    followPace();
  });
  connect(&playhead, &Playhead::speedChanged, this, &LiveView::followPace);
  connect(&playhead, &Playhead::jumped, this, [this] {
    stopSteps();
    seekMoments(true);
  });
  connect(&session.document(), &LabDocument::changed, this, &LiveView::showState);
  connect(&session, &LabSession::shownChanged, this, &LiveView::showOutcome);
  connect(&session, &LabSession::outcomesChanged, m_branches, &BranchCard::showBranches);
  connect(m_bar, &TimeBar::stepRequested, this, &LiveView::step);
  connect(m_bar, &TimeBar::eventRequested, this, &LiveView::goToEvent);
  connect(m_bar, &TimeBar::forkRequested, this, &LiveView::fork);
  connect(m_branches, &BranchCard::forkRequested, this, &LiveView::fork);
  connect(m_score, &ScoreCard::choiceChanged, this, [this] {
    if (!m_forked && m_tabs->current() != eventsTab) m_tabs->setCurrent(m_score->showsWholeRun() ? 1 : 0);
    showFigures();
  });
  connect(m_tabs, &Segmented::currentChanged, this, [this](int tab) {
    if (!m_forked && tab < eventsTab) m_score->showWholeRun(tab == 1);
    arrangeSide();
  });
  connect(m_traffic, &TrafficCard::traceRequested, this, &LiveView::traceRequested);
  connect(m_traffic, &TrafficCard::faultRequested, this, [this](const QPoint &global) { openFaults(global, -1, {}); });
}

void LiveView::showState() {
  buildLanes();
  m_window.setDuration(m_session.state().scenario.durationS);
  m_traffic->showState();
  m_bar->setSeed(m_session.state().scenario.seed);
  m_branches->showBranches();
  const bool forked = m_session.state().branches.size() > 1;
  if (forked != m_forked) {
    m_forked = forked;
    nameTabs();
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
  m_moments.setLanes({});
  m_patience.stop();
  m_seekLine->hide();
  stopSteps();
  m_journeys.cancel();
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
  std::vector<LaneOfRun> runs;
  for (const LaneCard *card : m_lanes) std::ranges::copy(card->runs(), std::back_inserter(runs));
  m_moments.setLanes(std::move(runs));
  stopSteps();
  m_journeys.cancel();
  m_freshLanes = true;
  seekMoments(true);
  arrange();
  orderTabs();
}

void LiveView::showGhosts(int parent, const std::shared_ptr<const LabOutcome> &ghost) {
  const LabState &state = m_session.state();
  const int branch = m_session.branch();
  const auto &changed = state.branches[static_cast<std::size_t>(branch)].changed;
  const auto titleOf = [&state](int which) {
    const QString name = which == 0 ? tr("As it was") : state.branches[static_cast<std::size_t>(which)].name;
    return tr("%1 · %2").arg(LabState::letterOf(which), name);
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
  arrange();
}

void LiveView::frame(int milliseconds) {
  m_session.playhead().advance(milliseconds);
  seekMoments(false);
  for (LaneCard *card : m_lanes) card->advance(milliseconds);
}

void LiveView::followPace() {
  const Playhead &playhead = m_session.playhead();
  m_window.setPace(playhead.isPlaying() ? playhead.speed() : 0);
  m_window.follow(simulator::seconds(playhead.now()));
}

void LiveView::editField(std::size_t lane, const QString &id, std::optional<double> value) {
  const int branch = m_session.branch();
  simulator::LaneSettings settings = m_session.state().laneOf(lane, branch);
  const std::vector<LaneField> fields = fieldsOf(settings, m_session.prices());
  const LaneField *field = fieldNamed(fields, id);
  if (field == nullptr || field->get(settings) == value) return;
  field->set(settings, value);
  const QString words = tr("%1 of %2").arg(field->name, QString::fromStdString(simulator::titleOf(settings)));
  m_session.document().editLane(words, lane, branch, std::move(settings),
                                QStringLiteral("field/%1/%2/%3").arg(branch).arg(lane).arg(id));
}

void LiveView::fork() {
  const int parent = m_session.branch();
  const int made = m_session.document().addBranch(tr("What if at %1").arg(clockOf(m_session.playhead().now())), parent,
                                                  m_session.playhead().now());
  m_session.showBranch(made);
}

void LiveView::setVeiled(bool veiled) {
  m_veiled = veiled;
  for (QWidget *part : std::initializer_list<QWidget *>{m_charts, m_explain, m_bar}) part->setVisible(!veiled);
  arrange();
}

void LiveView::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange) return;
  arrange();
  if (m_session.shown()) showOutcome();
}

}  // namespace strato::ui
