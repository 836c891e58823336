// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_length.h"

#include <algorithm>

namespace strato::ui {

namespace {

constexpr auto lengthKey = "practice.length";

}  // namespace

std::size_t sessionLength(const learning::Record &record) {
  const std::string kept = record.preference(lengthKey).value_or(std::nullopt).value_or(std::string{});
  const auto found = std::ranges::find(sessionLengths, kept, [](std::size_t each) { return std::to_string(each); });
  return found == sessionLengths.end() ? sessionLengths[1] : *found;
}

Result<void> keepSessionLength(learning::Record &record, std::size_t length) {
  const auto kept = record.append(learning::PreferenceSet{lengthKey, std::to_string(length)});
  if (!kept) return fail(kept.error());
  return {};
}

}  // namespace strato::ui
