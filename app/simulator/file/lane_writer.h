// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/writing.h"
#include "app/simulator/scenario.h"

namespace strato::simulator {

// What a lane of each platform has beside its id, title and front, also where it is what it usually is.
[[nodiscard]] WrittenJson written(const LambdaSettings &lambda);
[[nodiscard]] WrittenJson written(const Ec2Settings &ec2);
[[nodiscard]] WrittenJson written(const FargateSettings &fargate);
[[nodiscard]] WrittenJson written(const EcsSettings &ecs);
[[nodiscard]] WrittenJson written(const EksSettings &eks);
[[nodiscard]] WrittenJson written(const BatchSettings &batch);
[[nodiscard]] WrittenJson written(const LightsailSettings &lightsail);

}  // namespace strato::simulator
