// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "ui/models/lab/lab_numbers.h"
#include "ui/stage/stage_accessible.h"

namespace strato::ui {

namespace {

struct TargetWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::TargetWords)
};

QString number(qint64 value) { return QLocale().toString(value); }

QString wordFor(Being being) {
  switch (being) {
    case Being::Absent:
      return TargetWords::tr("free");
    case Being::Cold:
      return TargetWords::tr("cold");
    case Being::Warm:
      return TargetWords::tr("warm");
    case Being::Busy:
      return TargetWords::tr("busy");
    case Being::Booting:
      return TargetWords::tr("boots");
    case Being::WarmingUp:
      return TargetWords::tr("warms up");
    case Being::Serving:
      return TargetWords::tr("serves");
    case Being::Draining:
      return TargetWords::tr("finishes what it has");
    case Being::Failed:
      return TargetWords::tr("failed");
    case Being::Noticed:
      return TargetWords::tr("warned by AWS");
  }
  return {};
}

QString wordsFor(const StageScene &scene, const StageUnit &unit) {
  QStringList words{stageName(scene.kind, unit.place, unit.life)};
  if (scene.zones > 1) words << TargetWords::tr("zone %1").arg(zoneName(unit.zone));
  if (unit.spot) words << TargetWords::tr("Spot");
  words << wordFor(unit.being);
  if (unit.being == Being::Noticed && unit.secondsLeft >= 0)
    words << TargetWords::tr("taken back in %1").arg(countdownText(unit.secondsLeft));
  if (unit.room > 0) words << TargetWords::tr("%1 of %2 in use").arg(number(unit.used), number(unit.room));
  return words.join(QStringLiteral(", "));
}

QString wordsForZone(const StageScene &scene, int zone) {
  const QString name = TargetWords::tr("zone %1").arg(zoneName(zone));
  const bool lost = std::count(scene.lostZones.begin(), scene.lostZones.end(), zone) > 0;
  const auto in = [&](auto counts) {
    return std::count_if(scene.units.begin(), scene.units.end(),
                         [&](const StageUnit &unit) { return unit.zone == zone && counts(unit); });
  };
  const auto all = in([](const StageUnit &) { return true; });
  const auto serving =
      in([](const StageUnit &unit) { return unit.being == Being::Serving || unit.being == Being::WarmingUp; });
  if (lost) return TargetWords::tr("%1 is lost").arg(name);
  return TargetWords::tr("%1: %2 of %3 machines serve").arg(name, number(serving), number(all));
}

QString wordsForGroup(const StageScene &scene, const StageTarget &target) {
  const QString range = TargetWords::tr("%1 to %2").arg(number(target.index + 1), number(target.index + target.inner));
  const std::size_t last = static_cast<std::size_t>(target.index + target.inner);
  if (scene.kind != StageScene::Kind::Field || last > scene.cells.size()) return range;
  const auto from = scene.cells.begin() + target.index;
  const auto count = [&](Being being) {
    return std::count_if(from, from + target.inner, [being](const StageCell &cell) { return cell.being == being; });
  };
  return TargetWords::tr("environments %1: %2 busy, %3 cold, %4 warm")
      .arg(range, number(count(Being::Busy)), number(count(Being::Cold)), number(count(Being::Warm)));
}

}  // namespace

QString describeTarget(const StageScene &scene, const StageTarget &target) {
  const auto index = static_cast<std::size_t>(std::max(0, target.index));
  switch (target.kind) {
    case StageTarget::Kind::Nothing:
      return {};
    case StageTarget::Kind::Outside:
      return TargetWords::tr("%1 a second arrive").arg(QLocale().toString(scene.arrivalsPerS, 'f', 0));
    case StageTarget::Kind::Line:
      return TargetWords::tr("%1 wait").arg(number(scene.waiting));
    case StageTarget::Kind::Lost:
      return TargetWords::tr("%1 a second are lost").arg(QLocale().toString(scene.lostPerS, 'f', 0));
    case StageTarget::Kind::Gate:
      return scene.limit
                 ? TargetWords::tr("%1: %2 of %3 in use").arg(scene.gate, number(scene.inUse), number(*scene.limit))
                 : TargetWords::tr("%1: %2 in use, no limit").arg(scene.gate, number(scene.inUse));
    case StageTarget::Kind::Cell:
      return index < scene.cells.size() ? TargetWords::tr("environment %1, %2")
                                              .arg(number(target.index + 1), wordFor(scene.cells[index].being))
                                        : QString();
    case StageTarget::Kind::Unit:
      return index < scene.units.size() ? wordsFor(scene, scene.units[index]) : QString();
    case StageTarget::Kind::Host:
      return index < scene.hosts.size() ? wordsFor(scene, scene.hosts[index].self) : QString();
    case StageTarget::Kind::HostUnit: {
      if (index >= scene.hosts.size()) return {};
      const auto &units = scene.hosts[index].units;
      const auto inner = static_cast<std::size_t>(std::max(0, target.inner));
      if (inner >= units.size()) return {};
      return TargetWords::tr("unit %1 in %2, %3")
          .arg(number(target.inner + 1),
               stageName(scene.kind, scene.hosts[index].self.place, scene.hosts[index].self.life),
               wordFor(units[inner].being));
    }
    case StageTarget::Kind::Free:
      return TargetWords::tr("a free place");
    case StageTarget::Kind::Pending:
      return TargetWords::tr("%1 pending, no room").arg(number(scene.pendingUnits));
    case StageTarget::Kind::Bucket:
      return scene.bucket ? TargetWords::tr("%1 launches left").arg(QLocale().toString(scene.bucket->left, 'f', 0))
                          : QString();
    case StageTarget::Kind::Zone:
      return wordsForZone(scene, target.index);
    case StageTarget::Kind::Group:
      return wordsForGroup(scene, target);
  }
  return {};
}

}  // namespace strato::ui
