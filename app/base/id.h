// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace strato {

/// A stable name that content gives to a thing. The tag keeps a fact's id from being used as a question's.
template <class Tag>
struct Id {
  std::string value;

  [[nodiscard]] bool isEmpty() const { return value.empty(); }
  auto operator<=>(const Id &) const = default;
};

using FactId = Id<struct FactTag>;
using ConceptId = Id<struct ConceptTag>;
using QuestionId = Id<struct QuestionTag>;
using MisconceptionId = Id<struct MisconceptionTag>;
using PairId = Id<struct PairTag>;
using DiagramId = Id<struct DiagramTag>;
using ExamId = Id<struct ExamTag>;
using GuideId = Id<struct GuideTag>;

}  // namespace strato

template <class Tag>
struct std::hash<strato::Id<Tag>> {
  std::size_t operator()(const strato::Id<Tag> &id) const noexcept { return std::hash<std::string>{}(id.value); }
};
