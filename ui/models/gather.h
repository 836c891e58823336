// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/store.h"
#include "ui/models/concept_material.h"

namespace strato::ui {

/// Takes a concept with all that belongs to it out of the store. A part that is missing (a fact, a pair, the diagram)
/// is left out; only a concept that is not there is an error.
[[nodiscard]] Result<ConceptMaterial> gatherConcept(const catalog::Store &store, const ConceptId &id);

}  // namespace strato::ui
