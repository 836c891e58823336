// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/simulator/entrance/entrance_plan.h"
#include "ui/models/lab/lane_starters.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/stage/stage.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/platform_tile.h"

namespace strato::ui {

using simulator::Incident;
using simulator::Scenario;

namespace {

constexpr std::size_t mostLanes = 4;

Menu *menuOf(QWidget *owner, const QString &name) {
  auto *menu = new Menu(owner);
  menu->setObjectName(name);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  return menu;
}

/// What happened before this moment stays as it was; a fault is part of the scenario from now on.
Incident incidentNow(Incident::Kind kind, double second) {
  Incident incident;
  incident.kind = kind;
  incident.atS = second;
  return incident;
}

}  // namespace

void LiveView::editLanes(const QString &words, const std::function<void(Scenario &)> &edit) {
  m_session.playhead().pause();
  m_session.document().editLanes(words, edit);
}

void LiveView::addLane(std::size_t platform) {
  editLanes(tr("Add a lane"), [platform](Scenario &scenario) { addStarter(scenario, platform); });
}

void LiveView::chooseLane(const QPoint &global) {
  auto *menu = menuOf(this, QStringLiteral("labLaneMenu"));
  const bool full = m_lanes.size() >= mostLanes;
  const auto names = starterNames();
  for (qsizetype platform = 0; platform < names.size(); ++platform) {
    QAction *action =
        menu->addAction(names[platform], this, [this, platform] { addLane(static_cast<std::size_t>(platform)); });
    action->setEnabled(!full);
  }
  if (full) {
    menu->addSeparator();
    menu->addAction(tr("Four lanes are the most: remove one first"))->setEnabled(false);
  }
  menu->popup(global);
}

void LiveView::openLaneMenu(std::size_t lane, const QPoint &global) {
  auto *menu = menuOf(this, QStringLiteral("labOneLaneMenu"));
  const auto &lanes = m_session.state().scenario.lanes;
  QAction *large = menu->addAction(tr("Enlarge"), this, [this, lane] { enlarge(lane); });
  large->setCheckable(true);
  large->setChecked(m_enlarged == static_cast<int>(lane));
  large->setEnabled(lanes.size() > 1);
  QAction *copy = menu->addAction(tr("Duplicate"), this, [this, lane] {
    editLanes(tr("Duplicate a lane"), [lane](Scenario &scenario) { duplicateLane(scenario, lane); });
  });
  copy->setEnabled(lanes.size() < mostLanes);
  QAction *left = menu->addAction(tr("Move to the front"), this, [this, lane] {
    editLanes(tr("Move a lane"),
              [lane](Scenario &scenario) { std::swap(scenario.lanes[lane], scenario.lanes[lane - 1]); });
  });
  left->setEnabled(lane > 0);
  QAction *right = menu->addAction(tr("Move back"), this, [this, lane] {
    editLanes(tr("Move a lane"),
              [lane](Scenario &scenario) { std::swap(scenario.lanes[lane], scenario.lanes[lane + 1]); });
  });
  right->setEnabled(lane + 1 < lanes.size());
  menu->addSeparator();
  menu->addAction(tr("Follow one request"), this, &LiveView::followOne);
  menu->addAction(tr("Let something go wrong…"), this,
                  [this, lane, global] { openFaults(global, static_cast<int>(lane), {}); });
  menu->addSeparator();
  QAction *remove = menu->addAction(tr("Remove"), this, [this, lane] {
    editLanes(tr("Remove a lane"), [lane](Scenario &scenario) { removeLane(scenario, lane); });
  });
  remove->setEnabled(lanes.size() > 1);
  menu->popup(global);
}

void LiveView::openFaults(const QPoint &global, int lane, const StageTarget &target) {
  auto *menu = menuOf(this, QStringLiteral("labFaultMenu"));
  const Scenario &scenario = m_session.state().scenario;
  const double second = simulator::seconds(m_session.playhead().now());
  const auto can = [&](Incident::Kind kind) {
    for (std::size_t i = 0; i < scenario.lanes.size(); ++i) {
      if ((lane < 0 || i == static_cast<std::size_t>(lane)) && simulator::canHappenTo(scenario.lanes[i], kind))
        return true;
    }
    return false;
  };
  const auto add = [&](const QString &words, Incident::Kind kind, auto shape) {
    QAction *action = menu->addAction(words, this, [this, words, kind, second, lane, shape] {
      Incident incident = incidentNow(kind, second);
      if (lane >= 0)
        incident.lanes = {simulator::idOf(m_session.state().scenario.lanes[static_cast<std::size_t>(lane)])};
      shape(incident);
      m_session.document().editScenario(words, [&incident](Scenario &edited) { edited.incidents.push_back(incident); });
    });
    action->setEnabled(can(kind));
  };
  if (lane >= 0 && (target.kind == StageTarget::Kind::Unit || target.kind == StageTarget::Kind::Host) &&
      can(Incident::Kind::KillInstance)) {
    const StageScene &scene = m_lanes[static_cast<std::size_t>(lane)]->stage()->scene();
    const auto index = static_cast<std::size_t>(target.index);
    const StageUnit &unit = target.kind == StageTarget::Kind::Unit ? scene.units[index] : scene.hosts[index].self;
    const auto place = static_cast<int>(unit.place);
    add(tr("Kill %1").arg(stageName(scene.kind, unit.place, unit.life)), Incident::Kind::KillInstance,
        [place](Incident &incident) { incident.place = place; });
  }
  add(tr("Kill the oldest instance"), Incident::Kind::KillInstance, [](Incident &) {});
  add(tr("Lose a zone for 10 minutes"), Incident::Kind::LoseZone, [](Incident &incident) { incident.forS = 600; });
  add(tr("Spot takes its instances back"), Incident::Kind::SpotReclaim, [](Incident &) {});
  menu->addSeparator();
  add(tr("A dependency gets 5 times slower for 5 minutes"), Incident::Kind::DependencySlow, [](Incident &incident) {
    incident.factor = 5;
    incident.forS = 300;
  });
  add(tr("A bad deployment: half of the requests fail for 2 minutes"), Incident::Kind::BadDeploy,
      [](Incident &incident) {
        incident.share = 0.5;
        incident.forS = 120;
      });
  menu->popup(global);
}

}  // namespace strato::ui
