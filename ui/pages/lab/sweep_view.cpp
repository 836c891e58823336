// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/sweep_view.h"

#include <QKeyEvent>
#include <QProgressBar>
#include <QThread>

#include "ui/charts/plot.h"
#include "ui/models/lab/cost_words.h"
#include "ui/pages/lab/figure_table.h"
#include "ui/pages/lab/sweep_plots.h"
#include "ui/pages/lab/sweep_setup.h"
#include "ui/theme/translated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {
/// Results are looked for so often, in milliseconds.
constexpr int sweepLookEvery = 80;
constexpr unsigned long settleEveryMs = 5;
}  // namespace

SweepView::~SweepView() = default;

void SweepView::setScenario(const simulator::Scenario &scenario) {
  m_scenario = scenario;
  m_setup->setScenario(scenario);
  forget();
}

void SweepView::forget() {
  m_run.reset();
  m_look.stop();
  m_cancelled = false;
  m_chosen = -1;
  m_guide = -1;
  m_plan = m_setup->plan().value_or(SweepPlan{});
  m_found.begin(m_plan);
  showAll();
}

void SweepView::start() {
  forget();
  if (m_plan.values.empty() || m_scenario.lanes.empty()) return;
  m_run = std::make_unique<SweepRun>(m_plan, m_book);
  m_look.start(sweepLookEvery);
  showProgress();
}

void SweepView::cancel() {
  if (!m_run) return;
  m_run->cancel();
  m_cancelled = true;
}

void SweepView::settle() {
  while (m_run) {
    QThread::msleep(settleEveryMs);
    collect();
  }
}

void SweepView::collect() {
  if (!m_run) return;
  // In this order: what comes between the two questions is fetched the next time.
  const bool ended = m_run->hasEnded();
  const auto fresh = m_run->takeNew();
  for (const SweepResult &result : fresh) m_found.add(result);
  if (ended) {
    end();
  } else if (!fresh.empty()) {
    showAll();
  }
}

void SweepView::end() {
  const auto trouble = m_run->trouble();
  m_look.stop();
  m_run.reset();
  if (m_found.done() == m_found.runs()) m_chosen = m_found.finding().recommended.value_or(-1);
  showAll();
  if (trouble) m_state->setText(translated(*trouble));
}

void SweepView::showAll() {
  m_found.setGoal(m_setup->goal());
  m_columns = m_found.columns();
  const SweepShown shown{m_found, m_columns,
                         m_scenario.lanes.empty()
                             ? Platform::Ec2
                             : platformOfLane(m_scenario.lanes[static_cast<std::size_t>(m_plan.lane)]),
                         m_chosen, m_guide};
  PlotContent result = sweepResultContent(shown);
  PlotContent cost = sweepCostContent(shown);
  alignSweepPlots(result, cost);
  m_result->setContent(std::move(result));
  m_cost->setContent(std::move(cost));
  const bool chosen = m_chosen >= 0;
  const std::optional<double> cursor = chosen ? std::optional<double>(m_chosen) : std::nullopt;
  m_result->setCursorAt(cursor,
                        chosen ? tr("chosen: %1").arg(m_columns[static_cast<std::size_t>(m_chosen)].words) : QString());
  m_headline->setText(m_found.headline());
  m_headline->setToolTip(m_found.headline());
  m_costHeadline->setText(m_found.costHeadline());
  showTable(m_columns);
  showFinding();
  showProgress();
  nameButtons();
}

void SweepView::showTable(const std::vector<SweepColumn> &columns) {
  std::vector<double> stops;
  std::vector<FigureTable::Row> rows;
  const SweepMeasure measure = m_found.goal().measure;
  for (const SweepColumn &column : columns) {
    stops.push_back(static_cast<double>(stops.size()));
    const bool empty = column.dots.empty();
    rows.push_back({{column.words, empty ? QString() : measureWords(column.median, measure),
                     empty ? QString() : rangeWords(column.low, column.high, measure),
                     empty ? QString() : tr("%1 of %2").arg(column.met).arg(column.dots.size())},
                    column.meets});
  }
  m_table->setHeads({m_found.setting().unit.isEmpty() ? tr("Value") : m_found.setting().unit, tr("median"),
                     tr("5th to 95th"), tr("goal met")});
  m_table->setRows(std::move(rows));
  m_table->setChosen(m_chosen);
  const auto reading = [this](int stop) {
    const CostWords words;
    const SweepColumn &column = m_columns[static_cast<std::size_t>(stop)];
    const SweepMeasure shown = m_found.goal().measure;
    PlotReading read{tr("%1 %2").arg(m_found.setting().name, column.words), {}};
    if (column.dots.empty()) return read;
    read.rows = {{tr("median"), measureWords(column.median, shown)},
                 {tr("5th to 95th"), rangeWords(column.low, column.high, shown)},
                 {tr("worst crowd"), measureWords(column.worst, shown)},
                 {tr("goal met in"), tr("%1 of %2").arg(column.met).arg(column.dots.size())},
                 {tr("a month"), words.dollars(column.monthUsd)}};
    return read;
  };
  m_result->setStops(stops, reading);
  m_cost->setStops(stops, {});
}

void SweepView::showFinding() {
  SweepFinding finding = m_found.finding();
  const bool nothing = m_found.done() == 0 && !m_run && !m_plan.values.empty();
  if (nothing) {
    finding.title = tr("Nothing has run yet");
    finding.body =
        tr("Each value meets the same %1 crowds. Then this says which one keeps the goal, and at what price.")
            .arg(m_plan.seeds);
  }
  m_foundTitle->setVisible(!nothing);
  m_findingCard->setVisible(!finding.title.isEmpty());
  m_finding->setText(finding.title);
  m_findingBody->setText(finding.body);
  m_reasonTitle->setText(finding.reasonTitle);
  m_reason->setText(finding.reason);
  m_reasonTitle->setVisible(!finding.reason.isEmpty());
  m_reason->setVisible(!finding.reason.isEmpty());
}

void SweepView::showProgress() {
  const CostWords words;
  const int done = m_found.done();
  const int all = m_found.runs();
  m_progress->setRange(0, std::max(1, all));
  m_progress->setValue(done);
  m_start->setEnabled(all > 0);
  const QString start = all == 1 ? tr("Start one run") : tr("Start %1 runs").arg(all);
  m_start->setText(m_run ? tr("Stop") : done > 0 ? tr("Run again") : start);
  m_start->setIconName(m_run ? QStringLiteral("pause") : QStringLiteral("play"));
  m_start->setKind(m_run ? ButtonKind::Plain : done > 0 ? ButtonKind::Soft : ButtonKind::Primary);
  if (m_run) {
    m_state->setText(tr("%1 of %2 runs").arg(done).arg(all));
  } else if (done == 0) {
    m_state->setText(tr("%1 values, %2 crowds each").arg(m_plan.values.size()).arg(m_plan.seeds));
  } else {
    m_state->setText(m_cancelled ? tr("stopped at %1 of %2").arg(done).arg(all)
                                 : tr("%1 of %2 runs done").arg(done).arg(all));
  }
  m_note->setText(done == 0 ? tr("Each crowd is a seed, and comes for every value.")
                            : tr("%1 requests, seeds 1 to %2. Same seeds, same result on every machine.")
                                  .arg(words.count(static_cast<double>(m_found.requests())))
                                  .arg(m_plan.seeds));
}

void SweepView::showGuide(int column) {
  if (column == m_guide) return;
  m_guide = column;
  const SweepShown shown{m_found, m_columns, platformOfLane(m_scenario.lanes[static_cast<std::size_t>(m_plan.lane)]),
                         m_chosen, m_guide};
  PlotContent result = sweepResultContent(shown);
  PlotContent cost = sweepCostContent(shown);
  alignSweepPlots(result, cost);
  m_result->setContent(std::move(result));
  m_result->setGuide(column);
  m_cost->setGuide(column);
  m_table->setGuide(column);
  nameButtons();
}

void SweepView::choose(int column) {
  if (column < 0 || m_columns[static_cast<std::size_t>(column)].dots.empty()) return;
  m_chosen = column;
  showAll();
}

simulator::Scenario SweepView::scenarioWith(int column) const {
  simulator::Scenario scenario = m_scenario;
  m_plan.setting.set(scenario.lanes[static_cast<std::size_t>(m_plan.lane)],
                     m_plan.values[static_cast<std::size_t>(column)]);
  return scenario;
}

void SweepView::nameButtons() {
  const auto words = [this](int column) {
    return column < 0 ? QString() : m_found.setting().text(m_columns[static_cast<std::size_t>(column)].value);
  };
  m_use->setEnabled(m_chosen >= 0);
  m_use->setText(m_chosen < 0 ? tr("Use this") : tr("Use %1").arg(words(m_chosen)));
  m_watch->setEnabled(watched() >= 0);
  m_watch->setText(watched() < 0 ? tr("Watch live")
                                 : tr("Watch %1 live").arg(m_columns[static_cast<std::size_t>(watched())].words));
}

void SweepView::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_L && watched() >= 0) {
    Q_EMIT watchRequested(scenarioWith(watched()));
  } else if (event->key() == Qt::Key_T) {
    m_table->setFocus();
  } else if (event->key() == Qt::Key_Escape && m_run) {
    cancel();
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace strato::ui
