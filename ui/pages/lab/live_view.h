// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "app/simulator/journey.h"
#include "ui/models/lab/lab_session.h"
#include "ui/models/lab/moment_seeker.h"
#include "ui/models/lab/time_window.h"
#include "ui/pages/lab/lane_settings.h"
#include "ui/pages/lab/live_places.h"
#include "ui/stage/stage_target.h"

class QScrollArea;

namespace strato::ui {

class BranchCard;
class ChartsCard;
class ExplainCard;
class LaneCard;
class LogCard;
class ScoreCard;
class Segmented;
class SeekLine;
class TimeBar;
class TrafficCard;

/// The Lab as it runs: traffic, lanes, charts, score and log on one clock.
class LiveView final : public QWidget {
  Q_OBJECT

 public:
  LiveView(LabSession &session, FactWords facts, QWidget *parent = nullptr);

  /// Real time went by: what a timer calls, and tests.
  void frame(int milliseconds);
  /// Waits until the moment is there, and nothing is under way any more.
  void settle();
  /// A key of the Lab; false for one that means nothing here.
  bool press(QKeyEvent *event);
  void fork();
  void chooseLane(const QPoint &global);
  /// Hides all that would tell how the run goes.
  void setVeiled(bool veiled);
  /// One request through all lanes: the first one from this moment on.
  void followOne();

  [[nodiscard]] const std::vector<LaneCard *> &lanes() const { return m_lanes; }
  /// The time of what the lanes show: the playhead's, or one a little before it while it goes on or has jumped.
  [[nodiscard]] simulator::Tick shownTime() const;

 Q_SIGNALS:
  void traceRequested();

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void buildLanes();
  void showState();
  void showOutcome();
  /// Has the lanes sought at the playhead.
  void seekMoments(bool jumped);
  void showMoments(bool jumped);
  /// The moment takes a while.
  void saySeeking();
  void showGhosts(int parent, const std::shared_ptr<const LabOutcome> &ghost);
  void showFigures();
  /// The changed lane in all futures; false where there is nothing to compare.
  bool compareBranches();
  [[nodiscard]] QString momentWords() const;
  void arrange();
  /// Lanes are made after the rest, and their fields again and again: the keys find them below the traffic.
  void orderTabs();
  /// Score, log and branches: at the side, or behind tabs in one place.
  void arrangeSide();
  void nameTabs();
  [[nodiscard]] LaneNeeds laneNeeds() const;
  /// The width of the scroll bar that so high a content needs.
  [[nodiscard]] int barBeside(int height) const;
  void placeLanes();
  /// The window of time shows as much as one can follow at the speed that time has.
  void followPace();
  /// Changed lanes over the whole width, the others folded below.
  void stackLanes();
  void editField(std::size_t lane, const QString &id, std::optional<double> value);
  void step(int direction);
  void takeStep();
  void stopSteps();
  void showJourneys(const std::vector<std::optional<simulator::Journey>> &journeys);
  void goToEvent(int direction);
  /// One lane over the whole width, the others folded; the same again brings all back.
  void enlarge(std::size_t lane);
  [[nodiscard]] bool isFolded(std::size_t lane) const;
  void openLaneMenu(std::size_t lane, const QPoint &global);
  void openFaults(const QPoint &global, int lane, const StageTarget &target);
  void addLane(std::size_t platform);
  void editLanes(const QString &words, const std::function<void(simulator::Scenario &)> &edit);

  LabSession &m_session;
  FactWords m_facts;
  TimeWindow m_window;
  LivePlaces m_places;
  bool m_veiled = false;
  bool m_forked = false;  ///< there are futures to compare
  TrafficCard *m_traffic;
  QScrollArea *m_scroll;
  QWidget *m_field;
  std::vector<LaneCard *> m_lanes;
  std::vector<std::size_t> m_platforms;  ///< of the lanes that the cards were made for
  ChartsCard *m_charts;
  ExplainCard *m_explain;
  ScoreCard *m_score;
  LogCard *m_log;
  BranchCard *m_branches;
  Segmented *m_tabs;  ///< of what shares a place where there is little room
  TimeBar *m_bar;
  int m_enlarged = -1;  ///< a lane
  QTimer m_timer;
  QElapsedTimer m_clock;
  QTimer m_figures;         ///< the score follows a few times a second
  QTimer m_patience{this};  ///< what is found by then needs no sign
  MomentSeeker m_moments;
  bool m_freshLanes = false;  ///< nothing of them has been shown yet
  Errand<simulator::Tick> m_step;
  int m_steps = 0;  ///< still to be taken; back where negative
  Errand<std::optional<simulator::Journey>> m_journeys;
  SeekLine *m_seekLine;

  static constexpr int eventsTab = 2;
};

}  // namespace strato::ui
