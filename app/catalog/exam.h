// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/base/id.h"
#include "app/catalog/fact.h"

namespace strato::catalog {

struct ExamDomain {
  std::string id;
  std::string name;
  int weight = 0;  ///< percent
  std::string compute;
  bool operator==(const ExamDomain &) const = default;
};

struct Exam {
  ExamId id;
  std::string name;
  int questions = 0;
  int scored = 0;
  int minutes = 0;
  int pass = 0;
  int scaleFrom = 0;
  int scaleTo = 0;
  Source source;
  Trust trust = Trust::Documented;
  Date checked{};
  std::optional<Date> lastDay;
  std::string note;
  std::vector<ExamDomain> domains;
  bool operator==(const Exam &) const = default;
};

}  // namespace strato::catalog
