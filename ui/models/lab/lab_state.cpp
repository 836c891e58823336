// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_state.h"

#include <algorithm>

namespace strato::ui {

const simulator::LaneSettings &LabState::laneOf(std::size_t lane, int branch) const {
  for (int at = branch; at > 0; at = branches[static_cast<std::size_t>(at)].parent) {
    const auto &changed = branches[static_cast<std::size_t>(at)].changed;
    if (const auto found = changed.find(lane); found != changed.end()) return found->second;
  }
  return scenario.lanes[lane];
}

std::vector<int> LabState::wayTo(int branch) const {
  std::vector<int> way;
  for (int at = branch; at >= 0; at = branches[static_cast<std::size_t>(at)].parent) way.push_back(at);
  std::ranges::reverse(way);
  return way;
}

QString LabState::keyOf(int branch) const {
  QString key;
  for (const int at : wayTo(branch)) key += QString::number(branches[static_cast<std::size_t>(at)].revision) + u'/';
  return key;
}

QString LabState::letterOf(int branch) { return QChar(static_cast<char16_t>(u'A' + branch % 26)); }

}  // namespace strato::ui
