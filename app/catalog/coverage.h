// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/catalog/content.h"

namespace strato::catalog {

/// What must be taught, and where it is.
struct Coverage {
  struct Place {
    Target of = Target::Concept;
    std::string at;  ///< "lambda#idea", "question:lambda-burst-warm"
    std::string file;
    int line = 0;
    std::string words;  ///< what stands there, from the sentence on that teaches it
    bool operator==(const Place &) const = default;
  };

  struct Entry {
    std::string id;
    std::string text;
    std::vector<Place> places;
    bool covered = false;
    [[nodiscard]] int count(Target of) const;
    bool operator==(const Entry &) const = default;
  };

  std::vector<Entry> claims;  ///< in the order of Content::sourceClaims
  std::vector<Entry> pairs;
  std::vector<Entry> misconceptions;
  std::vector<Problem> problems;  ///< why something is not covered

  [[nodiscard]] static int covered(const std::vector<Entry> &entries);
};

/// A claim is covered where every place that it names has a passage with its words that cites one of its facts; one
/// that does not hold today needs a correction or a misconception among them. A pair is covered on a page; a
/// misconception on a page and by a wrong choice of a question.
[[nodiscard]] Coverage coverageOf(const Content &content);

}  // namespace strato::catalog
