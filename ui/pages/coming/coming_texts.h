// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/models/address.h"

namespace strato::ui {

/// The pages that are not built yet. When one is, its line here, its text and its picture go.
enum class ComingId { Progress, Present, Library };

struct ComingStep {
  QString title;
  QString text;
  bool operator==(const ComingStep &) const = default;
};

/// What a page that is not there yet says for itself. All of it translated.
struct ComingText {
  ComingId id = ComingId::Progress;
  Address address;
  QString title;
  QString promise;                ///< what it will be for, in one sentence
  std::vector<ComingStep> steps;  ///< what one will do there, in this order
  QString meanwhile;              ///< what can be done today instead
  QString meanwhileAction;
  Address meanwhileAddress;
};

[[nodiscard]] ComingText comingText(ComingId id);

}  // namespace strato::ui
