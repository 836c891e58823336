// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/file/fields.h"
#include "app/simulator/scenario.h"

namespace strato::simulator {

[[nodiscard]] LambdaSettings readLambda(Fields &fields);
[[nodiscard]] Ec2Settings readEc2(Fields &fields);

}  // namespace strato::simulator
