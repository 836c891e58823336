// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/moment_words.h"

#include <QCoreApplication>

#include "ui/models/lab/lab_numbers.h"

namespace strato::ui {

using simulator::Environment;
using simulator::Tick;

namespace {

class MomentWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::MomentWords)
};

QString since(Tick from, Tick now) { return durationText(simulator::seconds(std::max<Tick>(now - from, 0))); }

QString whatItDoes(const Environment &environment, Tick now) {
  if (environment.isCold(now)) {
    return MomentWords::tr("Cold start: %1 of %2.")
        .arg(since(environment.since, now), since(environment.since, environment.initEnds));
  }
  if (environment.state == Environment::State::Busy) {
    return MomentWords::tr("Busy with a request for %1.").arg(since(environment.initEnds, now));
  }
  return MomentWords::tr("Warm, idle for %1.").arg(since(environment.since, now));
}

QString whatItDoes(const StageUnit &unit) {
  const QString left = unit.secondsLeft < 0 ? QString() : durationText(static_cast<double>(unit.secondsLeft));
  switch (unit.being) {
    case Being::Booting:
      return left.isEmpty() ? MomentWords::tr("Boots.") : MomentWords::tr("Boots, serves in %1.").arg(left);
    case Being::WarmingUp:
      return MomentWords::tr("Serves. For %1 more it does not count for the alarm.").arg(left);
    case Being::Draining:
      return MomentWords::tr("Gets nothing new, and finishes what it has.");
    case Being::Failed:
      return MomentWords::tr("Broken: nobody has replaced it yet.");
    case Being::Noticed:
      return unit.secondsLeft < 0
                 ? MomentWords::tr("AWS has warned it: it is taken back soon.")
                 : MomentWords::tr("AWS has warned it: taken back in %1.").arg(countdownText(unit.secondsLeft));
    default:
      return unit.slow ? MomentWords::tr("Serves slowly: its CPU credits are used up.") : MomentWords::tr("Serves.");
  }
}

}  // namespace

QString wordsOnEnvironment(const Environment &environment, std::uint32_t place, Tick now) {
  const QString served = environment.served == 1
                             ? MomentWords::tr("1 request so far")
                             : MomentWords::tr("%1 requests so far").arg(countText(environment.served));
  QString words = MomentWords::tr("Environment %1").arg(place + 1);
  if (environment.provisioned) words += MomentWords::tr(", provisioned");
  return words + u'\n' + whatItDoes(environment, now) + u'\n' +
         MomentWords::tr("Born at %1, %2.").arg(clockOf(environment.born), served);
}

QString wordsOnUnit(const StageScene &scene, const StageUnit &unit) {
  QString words = stageName(scene.kind, unit.place, unit.life);
  if (scene.zones > 1) words += MomentWords::tr(", zone %1").arg(zoneName(unit.zone));
  if (unit.spot) words += MomentWords::tr(", Spot");
  words += u'\n' + whatItDoes(unit);
  if (unit.room > 0 && unit.being != Being::Booting) {
    words += u'\n' + (scene.kind == StageScene::Kind::Jobs ? MomentWords::tr("%1 of %2 places for jobs are taken.")
                                                           : MomentWords::tr("%1 of %2 slots are busy."))
                         .arg(countText(unit.used), countText(unit.room));
  }
  return words;
}

QString wordsOnHost(const StageScene &scene, const StageHost &host) {
  return stageName(scene.kind, host.self.place, host.self.life) + u'\n' + whatItDoes(host.self) + u'\n' +
         MomentWords::tr("%1 of %2 places for containers are taken.")
             .arg(countText(host.self.used), countText(host.self.room));
}

}  // namespace strato::ui
