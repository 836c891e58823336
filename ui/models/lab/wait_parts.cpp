// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/wait_parts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

using simulator::DynamicPolicy;
using simulator::News;
using simulator::Tick;
using Kind = News::Kind;

namespace {

class WaitWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::Wait)
};

constexpr double shortestS = 0.05;  ///< of a part; less is nothing

/// Of the policy whose alarm looks at so many datapoints; 0 where there is none.
double periodOf(const std::vector<DynamicPolicy> &policies, std::int64_t datapoints) {
  for (const DynamicPolicy &policy : policies) {
    if (const auto *tracking = std::get_if<simulator::TargetTracking>(&policy)) {
      if (tracking->highPeriods == datapoints) return tracking->periodS;
    } else if (const auto &step = std::get<simulator::StepScaling>(policy); step.periods == datapoints) {
      return step.periodS;
    }
  }
  return 0.0;
}

struct AlarmPeriod {
  std::int64_t datapoints;

  double operator()(const simulator::Ec2Settings &of) const { return periodOf(of.scaling, datapoints); }
  double operator()(const simulator::FargateSettings &of) const { return service(of.scaling); }
  double operator()(const simulator::EcsSettings &of) const { return service(of.scaling); }
  double operator()(const auto & /*others have no alarm*/) const { return 0.0; }
  [[nodiscard]] double service(const std::optional<simulator::ServiceScaling> &scaling) const {
    return scaling ? periodOf(scaling->policies, datapoints) : 0.0;
  }
};

bool scalesOut(const News &news) { return news.kind == Kind::ScaleOut || news.kind == Kind::ContainersOut; }
bool serves(const News &news) { return news.kind == Kind::InService || news.kind == Kind::ContainerRunning; }

/// The first of them from a time on; null for none.
template <class Is>
const News *firstOf(const std::vector<News> &all, Tick from, Tick to, Is is) {
  const auto found =
      std::ranges::find_if(all, [&](const News &news) { return news.at >= from && news.at <= to && is(news); });
  return found == all.end() ? nullptr : &*found;
}

QString lengthWords(Tick from, Tick until) { return durationText(simulator::seconds(until - from)); }

void addAlarm(Wait &wait, const News &alarm, double periodS) {
  const Tick period = simulator::ticks(periodS);
  if (period <= 0) return;
  for (std::int64_t i = 0; i < alarm.first; ++i) {
    const Tick from = alarm.at - period * (alarm.first - i);
    wait.parts.push_back({WaitPart::What::Alarm, simulator::seconds(from), simulator::seconds(from + period),
                          WaitWords::tr("%1 of %2, %3").arg(i + 1).arg(alarm.first).arg(durationText(periodS))});
  }
}

}  // namespace

QString Wait::inWords() const {
  QStringList words;
  for (const WaitPart &part : parts) words.append(part.words);
  return WaitWords::tr("It waited for: %1. %2.").arg(words.join(QStringLiteral("; ")), end);
}

Wait firstWaitOf(const LabOutcome &outcome, std::size_t lane, double fromS, double toS) {
  const std::vector<News> &all = outcome.run->lanes[lane].news();
  const Tick from = simulator::ticks(fromS), to = simulator::ticks(toS);
  Wait wait;
  const News *out = firstOf(all, from, to, scalesOut);
  if (out == nullptr) return wait;
  const News *first = firstOf(all, out->at, to, serves);
  if (first == nullptr) return wait;
  const auto add = [&wait](WaitPart::What what, Tick begin, Tick end, const QString &words) {
    if (simulator::seconds(end - begin) < shortestS) return;
    wait.parts.push_back({what, simulator::seconds(begin), simulator::seconds(end), words});
  };
  // The last alarm before it is the one that wanted it, if nothing has answered that one already.
  const News *alarm = nullptr;
  for (const News &news : all) {
    if (&news == out) break;
    if (news.kind == Kind::HighAlarm) alarm = &news;
    if (scalesOut(news)) alarm = nullptr;
  }
  if (alarm != nullptr) {
    addAlarm(wait, *alarm, std::visit(AlarmPeriod{alarm->second}, outcome.lanes[lane]));
    add(WaitPart::What::Decision, alarm->at, out->at,
        WaitWords::tr("%1: desired %2 to %3").arg(lengthWords(alarm->at, out->at)).arg(out->first).arg(out->second));
  }
  Tick since = out->at;
  const auto is = [](Kind kind) { return [kind](const News &news) { return news.kind == kind; }; };
  const News *pending = firstOf(all, out->at, first->at, is(Kind::ContainersPending));
  const News *joined = pending == nullptr ? nullptr : firstOf(all, pending->at, first->at, is(Kind::HostJoined));
  if (joined != nullptr) {
    add(WaitPart::What::Room, since, joined->at,
        WaitWords::tr("an instance joins, %1").arg(lengthWords(since, joined->at)));
    since = joined->at;
  }
  const QString boot = first->kind == Kind::InService ? WaitWords::tr("boot %1") : WaitWords::tr("start %1");
  add(WaitPart::What::Boot, since, first->at, boot.arg(lengthWords(since, first->at)));
  wait.end = WaitWords::tr("%1 serve at %2").arg(first->first).arg(clockOf(first->at));
  return wait;
}

}  // namespace strato::ui
