// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/guide_session.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThreadPool>
#include <algorithm>

#include "app/guides/play.h"
#include "app/simulator/file/scenario_writer.h"

namespace strato::ui {

using guides::Evidence;
using guides::Figures;

GuideSession::GuideSession(LabSession &lab, learning::Record &record, QObject *parent)
    : QObject(parent), m_lab(lab), m_record(record) {
  connect(&lab, &LabSession::outcomesChanged, this, &GuideSession::takeOutcomes);
  connect(&lab, &LabSession::shownChanged, this, &GuideSession::takeOutcomes);
  connect(&lab.document(), &LabDocument::changed, this, &GuideSession::takeEdits);
  connect(&m_watcher, &QFutureWatcherBase::finished, this, &GuideSession::takeChange);
}

GuideSession::~GuideSession() {
  m_watcher.disconnect(this);
  m_watcher.cancel();
  m_watcher.waitForFinished();
}

Result<void> GuideSession::plan(catalog::Guide guide, std::string scenarioText) {
  auto planned = guides::planned(guide, scenarioText);
  if (!planned) return fail(planned.error());
  forget();
  ++m_round;
  m_guide = std::move(guide);
  m_text = std::move(scenarioText);
  m_plan = std::move(*planned);
  return {};
}

Result<void> GuideSession::begin(catalog::Guide guide, std::string scenarioText) {
  if (auto done = plan(std::move(guide), std::move(scenarioText)); !done) return done;
  m_name = "guide-" + m_guide.id.value;
  m_free = false;
  m_lab.playhead().pause();
  m_lab.showBranch(0);
  m_lab.document().load(m_plan->first.setup().scenario());
  m_lab.playhead().seek(0);
  Q_EMIT stepChanged();
  Q_EMIT changed();
  return {};
}

Result<void> GuideSession::beginFree(catalog::Guide guide, std::string scenarioText, const QString &name) {
  if (auto done = plan(std::move(guide), std::move(scenarioText)); !done) return done;
  m_name = name.toStdString();
  m_free = true;
  m_step = m_reached = Step::Predict;
  m_lab.playhead().pause();
  m_lab.playhead().seek(0);
  takeOutcomes();
  Q_EMIT stepChanged();
  Q_EMIT changed();
  return {};
}

void GuideSession::again() {
  const catalog::Guide guide = m_guide;
  const std::string text = m_text;
  if (m_free) {
    (void)beginFree(guide, text, QString::fromStdString(m_name));
  } else {
    (void)begin(guide, text);
  }
}

void GuideSession::forget() {
  m_watcher.cancel();
  m_plan.reset();
  m_edited = false;
  m_first = m_changed = nullptr;
  m_step = m_reached = Step::Read;
  m_prediction = {};
  m_score.reset();
  m_goals.clear();
  m_stars = 0;
}

void GuideSession::end() {
  if (!isActive()) return;
  forget();
  Q_EMIT changed();
}

bool GuideSession::canGoTo(Step step) const {
  if (!isActive()) return false;
  if (m_free && (step == Step::Read || step == Step::Change)) return false;
  if (step >= Step::Debrief && m_first == nullptr) return false;
  return static_cast<int>(step) <= static_cast<int>(m_reached) + 1;
}

void GuideSession::goTo(Step step) {
  if (step == m_step || !canGoTo(step)) return;
  m_step = step;
  m_reached = std::max(m_reached, step);
  if (step >= Step::Debrief && !m_score) markPrediction();
  Q_EMIT stepChanged();
  Q_EMIT changed();
}

void GuideSession::draw(guides::Drawing drawing) {
  if (!canPredict()) return;
  m_prediction.drawing = std::move(drawing);
  Q_EMIT changed();
}

void GuideSession::answer(const std::string &prompt, double value) {
  if (!canPredict() || m_guide.prompt(prompt) == nullptr) return;
  m_prediction.answers[prompt] = value;
  Q_EMIT changed();
}

int GuideSession::answered() const {
  return static_cast<int>(m_prediction.answers.size()) + (m_prediction.drawing.empty() ? 0 : 1);
}

int GuideSession::asked() const { return static_cast<int>(m_guide.prompts.size()) + (m_guide.drawing ? 1 : 0); }

const guides::Marked *GuideSession::markOf(const std::string &prompt) const {
  if (!m_score) return nullptr;
  const auto found = std::ranges::find(m_score->answers, prompt, &guides::Marked::id);
  return found == m_score->answers.end() ? nullptr : &*found;
}

QString GuideSession::filled(const std::string &text) const {
  const auto words = guides::filled(text, *m_plan);
  return QString::fromStdString(words ? *words : text);
}

QString GuideSession::debrief() const {
  if (!m_score || (!m_free && m_plan->after.run() == nullptr)) return {};
  return filled(m_guide.debrief.text);
}

void GuideSession::takeOutcomes() {
  if (!isActive()) return;
  if (m_first == nullptr) {
    if (const auto outcome = m_lab.outcomeOf(0)) takeFirst(outcome);
  }
  if (m_step == Step::Change) takeShown();
}

void GuideSession::takeFirst(const std::shared_ptr<const LabOutcome> &outcome) {
  auto figures = Figures::of(m_plan->first.setup(), outcome->run, m_lab.prices());
  if (!figures) {
    Q_EMIT failed(figures.error());
    return;
  }
  m_first = outcome;
  m_plan->first = std::move(*figures);
  if (!m_free) runChange();
  Q_EMIT changed();
}

void GuideSession::runChange() {
  auto promise = std::make_shared<QPromise<Changed>>();
  m_watcher.setFuture(promise->future());
  promise->start();
  QThreadPool::globalInstance()->start([promise, plan = *m_plan, first = m_first] {
    const simulator::RunOptions options{.progress = [&promise](double) { return !promise->isCanceled(); }};
    promise->addResult(guides::runChanged(plan, *first->run, options));
    promise->finish();
  });
}

void GuideSession::takeChange() {
  const QFuture<Changed> future = m_watcher.future();
  if (!isActive() || future.isCanceled() || future.resultCount() == 0) return;
  Changed run = future.result();
  if (!run) {
    Q_EMIT failed(run.error());
    return;
  }
  if (!*run) return;
  auto figures =
      Figures::of(m_plan->after.setup(), std::make_shared<const simulator::Run>(std::move(**run)), m_lab.prices());
  if (!figures) {
    Q_EMIT failed(figures.error());
    return;
  }
  m_plan->after = std::move(*figures);
  Q_EMIT changed();
}

void GuideSession::markPrediction() {
  auto scored = guides::scored(m_guide, m_prediction, *m_plan);
  if (!scored) {
    Q_EMIT failed(scored.error());
    return;
  }
  m_score = std::move(*scored);
  // The change was not made yet, even where its run is known already.
  judge({m_plan->first, Figures(m_plan->after.setup()), m_plan->change});
  record();
}

void GuideSession::judge(const Evidence &evidence) {
  auto goals = guides::goalsOf(m_guide, evidence, *m_score);
  if (!goals) {
    Q_EMIT failed(goals.error());
    return;
  }
  m_goals = std::move(*goals);
  if (!m_free) m_stars = std::max(m_stars, guides::starsFor(m_goals, m_changed != nullptr));
}

void GuideSession::takeShown() {
  const auto outcome = m_lab.outcomeOf(m_lab.branch());
  if (!m_score || outcome == nullptr || outcome == m_first || outcome == m_changed) return;
  simulator::Scenario scenario = outcome->scenario;
  scenario.lanes = outcome->lanes;
  auto setup = guides::Setup::read(simulator::writeScenario(scenario));
  auto figures = Figures::of(setup ? std::move(*setup) : m_plan->after.setup(), outcome->run, m_lab.prices());
  if (!figures) return;
  m_changed = outcome;
  const int before = m_stars;
  judge({m_plan->first, std::move(*figures), m_plan->change});
  if (m_stars > before) record();
  Q_EMIT changed();
}

void GuideSession::takeEdits() {
  if (!isActive()) return;
  const simulator::Scenario &asItCame = m_plan->first.setup().scenario();
  simulator::Scenario now = m_lab.state().scenario;
  now.title = asItCame.title;
  m_edited = simulator::writeScenario(now) != simulator::writeScenario(asItCame);
  Q_EMIT changed();
}

bool GuideSession::isEdited() const { return isActive() && m_step <= Step::Debrief && m_edited; }

void GuideSession::restore() {
  const simulator::Scenario &asItCame = m_plan->first.setup().scenario();
  m_lab.showBranch(0);
  m_lab.document().editScenario(tr("As it came"), [&asItCame](simulator::Scenario &now) { now = asItCame; });
}

void GuideSession::applyChange() {
  if (m_free || m_step != Step::Change) return;
  // The change is one of the scenario as it came.
  if (m_edited) restore();
  const simulator::Scenario &after = m_plan->after.setup().scenario();
  const QString name = filled(m_guide.change.name);
  LabDocument &document = m_lab.document();
  const auto lane = m_plan->after.setup().placeOf(m_guide.change.lane);
  if (m_guide.change.atS && lane) {
    const simulator::Tick at = simulator::ticks(*m_guide.change.atS);
    const int branch = document.addBranch(name, 0, at);
    document.editLane(name, *lane, branch, after.lanes[*lane]);
    m_lab.showBranch(branch);
    m_lab.playhead().seek(at);
    return;
  }
  m_lab.showBranch(0);
  document.editScenario(name, [&after](simulator::Scenario &scenario) { scenario = after; });
  m_lab.playhead().seek(0);
}

void GuideSession::record() {
  // A full disk must not end a guide; the window says so elsewhere.
  (void)m_record.append(learning::Predicted{m_name, m_score->total.value_or(0), m_stars, answersInWords()});
}

std::string GuideSession::answersInWords() const {
  std::string words;
  const auto add = [&words](const std::string &one) { words += (words.empty() ? "" : "; ") + one; };
  if (m_score->drawing) add("drawing " + std::to_string(*m_score->drawing));
  for (const catalog::GuidePrompt &prompt : m_guide.prompts) {
    const auto answer = m_prediction.answers.find(prompt.id);
    if (answer == m_prediction.answers.end()) continue;
    const auto place = static_cast<std::size_t>(answer->second);
    if (prompt.kind == catalog::GuidePrompt::Kind::Choice) {
      add(prompt.id + " " + filled(prompt.choices[place].text).toStdString());
    } else if (prompt.kind == catalog::GuidePrompt::Kind::Time) {
      add(prompt.id + " " + guides::textOf({answer->second, guides::Unit::Clock}));
    } else {
      add(prompt.id + " " + guides::textOf({answer->second}) + (prompt.unit.empty() ? "" : " " + prompt.unit));
    }
  }
  return words;
}

void GuideSession::finish() {
  m_lab.finish();
  m_watcher.waitForFinished();
  QCoreApplication::sendPostedEvents(&m_watcher);
}

}  // namespace strato::ui
