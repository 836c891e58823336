// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/base/id.h"

namespace strato::catalog {

struct Misconception {
  MisconceptionId id;
  std::string belief;
  std::string truth;
  std::string image;
  std::vector<FactId> facts;
  std::vector<ConceptId> concepts;
  bool operator==(const Misconception &) const = default;
};

/// Two things that learners mix up, and the one line that tells them apart.
struct Pair {
  struct Row {
    std::string a;
    std::string about;
    std::string b;
    bool operator==(const Row &) const = default;
  };

  PairId id;
  std::string a;
  std::string b;
  std::vector<Row> rows;
  std::string separator;
  std::vector<FactId> facts;
  std::vector<ConceptId> concepts;
  bool operator==(const Pair &) const = default;
};

}  // namespace strato::catalog
