// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/free_guide.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/simulator/file/scenario_writer.h"

namespace strato::ui {

namespace {

using catalog::GuideChoice;
using catalog::GuidePrompt;

struct FreeWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::FreeGuide)
};

std::string nameOf(std::size_t lane) { return "lane" + std::to_string(lane); }

std::string said(const QString &words) { return words.toStdString(); }

QString titleOf(const LabOutcome &outcome, std::size_t lane) {
  return QString::fromStdString(simulator::titleOf(outcome.lanes[lane]));
}

/// It had too little for the highest load at first, and enough at some time.
bool catchesUp(const LabOutcome &outcome, std::size_t lane) {
  const double needed = outcome.scenario.workload.arrivals.peak() * outcome.scenario.workload.meanServiceS();
  const auto enough = [needed](const simulator::Sample &sample) {
    return static_cast<double>(sample.capacity) >= needed;
  };
  const auto &samples = outcome.run->lanes[lane].samples();
  return !samples.empty() && !enough(samples.front()) && std::ranges::any_of(samples, enough);
}

GuidePrompt timePrompt(const LabOutcome &outcome, std::size_t lane) {
  GuidePrompt prompt;
  prompt.id = "catches-up";
  prompt.ask = said(FreeWords::tr("When can %1 serve the highest load?").arg(titleOf(outcome, lane)));
  prompt.kind = GuidePrompt::Kind::Time;
  prompt.answer = nameOf(lane) + ".time_when(capacity >= demand.peak * demand.service)";
  prompt.to = outcome.scenario.durationS;
  prompt.full = outcome.scenario.durationS / 60;
  prompt.none = outcome.scenario.durationS / 5;
  prompt.why = said(FreeWords::tr("The load comes to {demand.peak} requests a second, of {demand.service} each."));
  return prompt;
}

GuidePrompt lossPrompt(const LabOutcome &outcome, std::size_t lane) {
  GuidePrompt prompt;
  prompt.id = "lost";
  prompt.ask = said(FreeWords::tr("How many requests does %1 lose?").arg(titleOf(outcome, lane)));
  prompt.answer = nameOf(lane) + ".lost_percent";
  prompt.to = 100;
  prompt.full = 3;
  prompt.none = 40;
  prompt.unit = "%";
  prompt.why = said(FreeWords::tr("{%1.lost} of {%1.requests} were lost.").arg(QString::fromStdString(nameOf(lane))));
  return prompt;
}

GuidePrompt pricePrompt(const LabOutcome &outcome) {
  GuidePrompt prompt;
  prompt.id = "cheapest";
  prompt.ask = said(outcome.lanes.size() == 2 ? FreeWords::tr("Who is cheaper?") : FreeWords::tr("Who is cheapest?"));
  prompt.kind = GuidePrompt::Kind::Choice;
  for (std::size_t lane = 0; lane < outcome.lanes.size(); ++lane) {
    std::string right;
    for (std::size_t other = 0; other < outcome.lanes.size(); ++other) {
      if (other == lane) continue;
      right += (right.empty() ? "" : " and ") + nameOf(lane) + ".cost_month < " + nameOf(other) + ".cost_month";
    }
    prompt.choices.push_back({said(titleOf(outcome, lane)), right, "{" + nameOf(lane) + ".cost}"});
  }
  prompt.why = said(FreeWords::tr("For this run. Look also at who served how many."));
  return prompt;
}

/// Nobody else costs as little as the cheapest.
bool oneIsCheapest(const LabOutcome &outcome) {
  std::vector<double> dollars = outcome.dollars;
  std::ranges::sort(dollars);
  return dollars.size() > 1 && dollars[0] < dollars[1];
}

}  // namespace

FreeGuide freeGuideOf(const LabOutcome &outcome, std::size_t lane) {
  FreeGuide free;
  simulator::Scenario scenario = outcome.scenario;
  scenario.lanes = outcome.lanes;
  for (std::size_t i = 0; i < scenario.lanes.size(); ++i) {
    std::visit([i](auto &settings) { settings.id = nameOf(i); }, scenario.lanes[i]);
  }
  free.scenario = simulator::writeScenario(scenario);
  catalog::Guide &guide = free.guide;
  guide.title = scenario.title;
  // Jobs have no rate that could be drawn.
  const bool isJobs = std::holds_alternative<simulator::BatchSettings>(outcome.lanes[lane]);
  if (!isJobs)
    guide.drawing = {said(FreeWords::tr("How much can %1 serve?").arg(titleOf(outcome, lane))), nameOf(lane), 0.0,
                     scenario.durationS};
  guide.prompts.push_back(!isJobs && catchesUp(outcome, lane) ? timePrompt(outcome, lane) : lossPrompt(outcome, lane));
  if (oneIsCheapest(outcome)) guide.prompts.push_back(pricePrompt(outcome));
  return free;
}

}  // namespace strato::ui
