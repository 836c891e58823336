// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/faults.h"

namespace strato::simulator {

std::string Fault::english() const {
  return path + ": " + what.english() + (allowed.isEmpty() ? std::string() : " " + allowed.english());
}

}  // namespace strato::simulator
