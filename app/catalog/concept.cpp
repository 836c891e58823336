// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/concept.h"

#include <algorithm>

namespace strato::catalog {

const Section *Concept::section(SectionKey key) const {
  const auto found = std::ranges::find(sections, key, &Section::key);
  return found == sections.end() ? nullptr : &*found;
}

}  // namespace strato::catalog
