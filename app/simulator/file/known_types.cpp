// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/known_types.h"

#include <algorithm>

#include "app/simulator/pricing/ec2.h"

namespace strato::simulator {

namespace {

void nameUnknown(const std::string &path, const std::vector<LaneSettings> &lanes, const std::vector<std::string> &types,
                 Faults &faults) {
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const auto named = instanceTypeOf(lanes[i]);
    if (!named || std::ranges::find(types, named->type) != types.end()) continue;
    std::string known;
    for (const std::string &type : types) known += (known.empty() ? "" : ", ") + type;
    faults.push_back({path + ".lanes[" + std::to_string(i) + "]." + named->field,
                      Message("The price list has no instance type \"%1\".", {named->type}),
                      Message("One of these is allowed: %1.", {known})});
  }
}

}  // namespace

Faults unknownTypes(const ScenarioFile &file, const pricing::PriceBook &prices) {
  const std::vector<std::string> types = pricing::instanceTypes(prices);
  Faults faults;
  nameUnknown("$", file.scenario.lanes, types, faults);
  for (std::size_t i = 0; i < file.branches.size(); ++i) {
    nameUnknown("$.branches[" + std::to_string(i) + "]", file.branches[i].lanes, types, faults);
  }
  return faults;
}

}  // namespace strato::simulator
