// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/base/id.h"
#include "app/catalog/notes.h"

namespace strato::catalog {

/// What the notes that this course began with say, whether it holds, and where it is taught.
struct SourceClaim {
  enum class Verdict { Right, Loose, Outdated };

  /// A section of a concept, a question, a diagram, a misconception or a pair, and words that stand in it.
  struct Taught {
    std::string at;  ///< as the file writes it: "lambda#idea", "question:lambda-burst-warm"
    Target of = Target::Concept;
    std::string id;
    std::string part;
    std::string says;
    int line = 0;
    bool operator==(const Taught &) const = default;
  };

  std::string id;
  std::string notes;  ///< the numbers of the notes that say it: "0-3"
  std::string text;
  Verdict verdict = Verdict::Right;
  std::vector<FactId> facts;
  std::vector<Taught> taught;
  int line = 0;
  bool operator==(const SourceClaim &) const = default;
};

}  // namespace strato::catalog
