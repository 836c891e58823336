// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "ui/models/lab/sweep_model.h"

class QBoxLayout;
class QProgressBar;
class QScrollArea;

namespace strato::ui {

class Button;
class Card;
class FigureTable;
class Plot;
class SweepSetup;
class Text;

/// One setting of one lane over a range, with several crowds each. Runs in threads; the window goes on.
class SweepView final : public QWidget {
  Q_OBJECT

 public:
  explicit SweepView(const pricing::PriceBook &book, QWidget *parent = nullptr);
  ~SweepView() override;

  /// What was swept of another scenario goes.
  void setScenario(const simulator::Scenario &scenario);
  [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
  /// Waits until nothing is under way any more.
  void settle();
  [[nodiscard]] const SweepModel &model() const { return m_found; }

 public Q_SLOTS:
  void start();
  void cancel();

 Q_SIGNALS:
  /// The whole scenario with the chosen value in its lane.
  void useRequested(const strato::simulator::Scenario &scenario);
  /// The same with the value of the guide, to be watched.
  void watchRequested(const strato::simulator::Scenario &scenario);

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

 private:
  Card *setupCard();
  QWidget *plots();
  QWidget *side();
  void fold();
  void forget();
  void collect();
  void end();
  void showAll();
  void showTable(const std::vector<SweepColumn> &columns);
  void showFinding();
  void showProgress();
  void showGuide(int column);
  void choose(int column);
  [[nodiscard]] simulator::Scenario scenarioWith(int column) const;
  [[nodiscard]] int watched() const { return m_guide >= 0 ? m_guide : m_chosen; }
  void nameButtons();

  const pricing::PriceBook &m_book;
  simulator::Scenario m_scenario;
  SweepPlan m_plan;
  SweepModel m_found;
  std::vector<SweepColumn> m_columns;
  std::unique_ptr<SweepRun> m_run;
  QTimer m_look;
  int m_chosen = -1;
  int m_guide = -1;
  bool m_cancelled = false;

  QBoxLayout *m_outer = nullptr;
  QBoxLayout *m_setupLines = nullptr;
  Card *m_setupCard = nullptr;
  SweepSetup *m_setup = nullptr;
  QScrollArea *m_setupScroll = nullptr;
  Button *m_more = nullptr;
  Button *m_start = nullptr;
  Text *m_state = nullptr;
  QProgressBar *m_progress = nullptr;
  Text *m_note = nullptr;
  Text *m_headline = nullptr;
  Text *m_legend = nullptr;
  Text *m_costNote = nullptr;
  Text *m_costHeadline = nullptr;
  Plot *m_result = nullptr;
  Plot *m_cost = nullptr;
  QWidget *m_side = nullptr;
  Card *m_findingCard = nullptr;
  Text *m_foundTitle = nullptr;
  Text *m_finding = nullptr;
  Text *m_findingBody = nullptr;
  Text *m_reasonTitle = nullptr;
  Text *m_reason = nullptr;
  FigureTable *m_table = nullptr;
  Button *m_use = nullptr;
  Button *m_watch = nullptr;
};

}  // namespace strato::ui
