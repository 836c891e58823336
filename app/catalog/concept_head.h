// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/concept.h"
#include "app/catalog/yaml_tree.h"

namespace strato::catalog {

/// All of a concept but its sections.
[[nodiscard]] Concept readConceptHead(const YamlNode &head, Notes &notes);

}  // namespace strato::catalog
