// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scenario.h"

namespace strato::simulator {

const std::string &idOf(const LaneSettings &lane) {
  return std::visit([](const auto &settings) -> const std::string & { return settings.id; }, lane);
}

const std::string &titleOf(const LaneSettings &lane) {
  return std::visit([](const auto &settings) -> const std::string & { return settings.title; }, lane);
}

const char *platformOf(const LaneSettings &lane) {
  return std::holds_alternative<LambdaSettings>(lane) ? "lambda" : "ec2";
}

}  // namespace strato::simulator
