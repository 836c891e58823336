// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/models/lab/lane_starters.h"
#include "ui/pages/lab/fault_menu.h"
#include "ui/pages/lab/lane_card.h"
#include "ui/pages/lab/live_view.h"
#include "ui/stage/stage.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/platform_tile.h"

namespace strato::ui {

using simulator::Scenario;

namespace {

constexpr std::size_t mostLanes = 4;

Menu *menuOf(QWidget *owner, const QString &name) {
  auto *menu = new Menu(owner);
  menu->setObjectName(name);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  return menu;
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
  FaultPlace place{lane, nullptr, target};
  if (lane >= 0) place.scene = &m_lanes[static_cast<std::size_t>(lane)]->stage()->scene();
  fillFaultMenu(*menu, m_session.state().scenario, simulator::seconds(m_session.playhead().now()), place,
                [this](const QString &words, const simulator::Incident &incident) {
                  m_session.document().editScenario(
                      words, [&incident](Scenario &edited) { edited.incidents.push_back(incident); });
                });
  menu->popup(global);
}

}  // namespace strato::ui
