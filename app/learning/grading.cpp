// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/learning/grading.h"

#include <algorithm>

namespace strato::learning {

bool isRight(std::vector<int> chosen, std::vector<int> key) {
  std::ranges::sort(chosen);
  std::ranges::sort(key);
  return chosen == key;
}

}  // namespace strato::learning
