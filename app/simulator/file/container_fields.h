// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/ecs/ecs_settings.h"
#include "app/simulator/eks/eks_settings.h"
#include "app/simulator/file/fields.h"

namespace strato::simulator {

/// What the platform calls the copies of a container: "tasks", "task", "slots_per_task".
struct ContainerWords {
  std::string many;
  std::string one;
};

[[nodiscard]] ServiceSettings readService(Fields &lane, const ContainerWords &words, double startS);
/// The instances in a field, which have room for at least one of the containers.
[[nodiscard]] HostSettings readHosts(Fields &lane, const std::string &name, const ContainerSize &size);

[[nodiscard]] FargateSettings readFargate(Fields &fields);
[[nodiscard]] EcsSettings readEcs(Fields &fields);
[[nodiscard]] EksSettings readEks(Fields &fields);

}  // namespace strato::simulator
