// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/concept_material.h"
#include "ui/models/concept_page.h"

namespace strato::ui {

[[nodiscard]] ConceptPage presentConcept(const ConceptMaterial &material, QDate today);

}  // namespace strato::ui
