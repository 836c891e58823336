// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/fault_menu.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/simulator/entrance/entrance_plan.h"
#include "ui/theme/translated.h"
#include "ui/widgets/menu.h"

namespace strato::ui {

using simulator::Incident;
using simulator::LaneSettings;
using simulator::Scenario;

namespace {

class FaultWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::FaultMenu)
};

using Happen = std::function<void(const QString &words, const Incident &)>;

class FaultEntries {
 public:
  FaultEntries(Menu &menu, const Scenario &scenario, double second, const FaultPlace &place, const Happen &happen)
      : m_menu(menu), m_place(place), m_happen(happen) {
    m_incident.atS = second;
    for (std::size_t lane = 0; lane < scenario.lanes.size(); ++lane) {
      if (place.lane < 0 || lane == static_cast<std::size_t>(place.lane)) m_lanes.push_back(&scenario.lanes[lane]);
    }
    // What happened before this moment stays as it was; a fault is part of the scenario from now on.
    if (place.lane >= 0 && !m_lanes.empty()) m_incident.lanes = {simulator::idOf(*m_lanes.front())};
  }

  void addAll() {
    if (const StageUnit *unit = pointedAt()) addKilling(*unit);
    add(FaultWords::tr("Kill the oldest instance"), of(Incident::Kind::KillInstance));
    addZones();
    add(FaultWords::tr("Spot takes its instances back"), of(Incident::Kind::SpotReclaim));
    m_menu.addSeparator();
    Incident slow = of(Incident::Kind::DependencySlow);
    slow.factor = 5;
    slow.forS = 300;
    add(FaultWords::tr("A dependency gets 5 times slower for 5 minutes"), slow);
    Incident bad = of(Incident::Kind::BadDeploy);
    bad.share = 0.5;
    bad.forS = 120;
    add(FaultWords::tr("A bad deployment: half of the requests fail for 2 minutes"), bad);
  }

 private:
  [[nodiscard]] Incident of(Incident::Kind kind) const {
    Incident incident = m_incident;
    incident.kind = kind;
    return incident;
  }

  /// The unit, or the host, that the menu is about.
  [[nodiscard]] const StageUnit *pointedAt() const {
    if (m_place.scene == nullptr) return nullptr;
    const auto index = static_cast<std::size_t>(std::max(0, m_place.target.index));
    const StageScene &scene = *m_place.scene;
    if (m_place.target.kind == StageTarget::Kind::Unit && index < scene.units.size()) return &scene.units[index];
    if (m_place.target.kind == StageTarget::Kind::Host && index < scene.hosts.size()) return &scene.hosts[index].self;
    return nullptr;
  }

  /// Nothing where it can happen to one of the lanes.
  [[nodiscard]] QString reasonAgainst(Incident::Kind kind) const {
    QStringList reasons;
    for (const LaneSettings *lane : m_lanes) {
      const Message obstacle = simulator::obstacleTo(kind, *lane);
      if (obstacle.isEmpty()) return {};
      const QString reason = translated(obstacle);
      reasons << (m_lanes.size() == 1 ? reason
                                      : FaultWords::tr("%1: %2").arg(QString::fromStdString(titleOf(*lane)), reason));
    }
    return reasons.join(u'\n');
  }

  void add(const QString &words, const Incident &incident, QString reason = {}) {
    QAction *action =
        m_menu.addAction(words, &m_menu, [happen = m_happen, words, incident] { happen(words, incident); });
    if (reason.isEmpty()) reason = reasonAgainst(incident.kind);
    if (reason.isEmpty()) return;
    action->setEnabled(false);
    action->setToolTip(reason);
  }

  void addKilling(const StageUnit &unit) {
    Incident kill = of(Incident::Kind::KillInstance);
    if (!reasonAgainst(kill.kind).isEmpty()) return;
    kill.place = static_cast<int>(unit.place);
    add(FaultWords::tr("Kill %1").arg(stageName(m_place.scene->kind, unit.place, unit.life)), kill);
  }

  void addZone(int zone) {
    Incident lose = of(Incident::Kind::LoseZone);
    lose.zone = zone;
    lose.forS = 600;
    const auto isLost = [&] { return std::ranges::count(m_place.scene->lostZones, zone) > 0; };
    const bool lost = m_place.scene != nullptr && isLost();
    add(FaultWords::tr("Lose zone %1 for 10 minutes").arg(zoneName(zone)), lose,
        lost ? FaultWords::tr("Zone %1 is lost already.").arg(zoneName(zone)) : QString());
  }

  /// That of what is pointed at, or each that there is.
  void addZones() {
    int zones = 0;
    for (const LaneSettings *lane : m_lanes) {
      if (const auto *group = std::get_if<simulator::Ec2Settings>(lane)) zones = std::max(zones, group->zones);
    }
    if (zones == 0) return add(FaultWords::tr("Lose a zone for 10 minutes"), of(Incident::Kind::LoseZone));
    if (m_place.target.kind == StageTarget::Kind::Zone) return addZone(m_place.target.index);
    if (const StageUnit *unit = pointedAt()) return addZone(unit->zone);
    for (int zone = 0; zone < zones; ++zone) addZone(zone);
  }

  Menu &m_menu;
  const FaultPlace &m_place;
  const Happen &m_happen;
  std::vector<const LaneSettings *> m_lanes;
  Incident m_incident;
};

}  // namespace

void fillFaultMenu(Menu &menu, const Scenario &scenario, double second, const FaultPlace &place, const Happen &happen) {
  menu.setToolTipsVisible(true);
  FaultEntries(menu, scenario, second, place, happen).addAll();
}

}  // namespace strato::ui
