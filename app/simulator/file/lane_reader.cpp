// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/lane_reader.h"

#include "app/simulator/file/batch_fields.h"
#include "app/simulator/file/container_fields.h"
#include "app/simulator/file/front_fields.h"
#include "app/simulator/file/lane_fields.h"
#include "app/simulator/file/lightsail_fields.h"

namespace strato::simulator {

LaneSettings readLane(Fields &fields, std::size_t index, std::map<std::string, FrontSettings> &fronts) {
  // In the order of LaneSettings.
  static constexpr LaneSettings (*readers[])(Fields &) = {
      [](Fields &lane) { return LaneSettings(readLambda(lane)); },
      [](Fields &lane) { return LaneSettings(readEc2(lane)); },
      [](Fields &lane) { return LaneSettings(readFargate(lane)); },
      [](Fields &lane) { return LaneSettings(readEcs(lane)); },
      [](Fields &lane) { return LaneSettings(readEks(lane)); },
      [](Fields &lane) { return LaneSettings(readBatch(lane)); },
      [](Fields &lane) { return LaneSettings(readLightsail(lane)); },
  };
  static_assert(std::size(readers) == std::variant_size_v<LaneSettings>);
  const std::size_t platform = fields.oneOf("platform", platformNames(), std::nullopt);
  const std::string id = fields.text("id", platformNames()[platform] + std::to_string(index + 1));
  const std::string title = fields.text("title", id);
  LaneSettings lane = readers[platform](fields);
  std::visit(
      [&](auto &settings) {
        settings.id = id;
        settings.title = title;
      },
      lane);
  if (auto front = fields.object("front")) fronts[id] = readFront(std::move(*front));
  fields.finish();
  return lane;
}

}  // namespace strato::simulator
