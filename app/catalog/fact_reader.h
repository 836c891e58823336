// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/fact.h"
#include "app/catalog/fields.h"

namespace strato::catalog {

/// The letters of `trust:`.
[[nodiscard]] const Choices<Trust> &trustWords();

/// The key `source:` of a fact or an exam.
[[nodiscard]] Source readSource(Fields &owner);

}  // namespace strato::catalog
