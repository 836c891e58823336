// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/base/id.h"
#include "app/catalog/rich_text.h"

namespace strato::catalog {

using Date = std::chrono::year_month_day;

/// How a statement was checked. Only the first two may be quizzed on by number.
enum class Trust { Documented, Quoted, Guide, ThirdParty, Memory };

/// How soon a statement must be compared with its source again.
enum class Refresh { Stable, Quota, Price, New };

struct Source {
  std::string title;
  std::string url;
  bool operator==(const Source &) const = default;
};

/// A number of a fact that may be shown large: "128-10,240" and "MB".
struct Figure {
  std::string name;
  std::string value;
  std::string unit;
  Trust trust = Trust::Documented;
  bool operator==(const Figure &) const = default;
};

struct Fact {
  FactId id;
  std::string topic;
  std::string topicName;
  std::string title;
  Inline text;
  std::vector<Figure> figures;
  std::string exam;
  Source source;
  Trust trust = Trust::Documented;
  Refresh refresh = Refresh::Stable;
  Date checked{};
  std::string since;

  [[nodiscard]] const Figure *figure(std::string_view name) const;
  /// The day after which the fact must be checked again.
  [[nodiscard]] Date expiry() const;
  /// The trust of the weakest part.
  [[nodiscard]] Trust lowestTrust() const;
  bool operator==(const Fact &) const = default;
};

}  // namespace strato::catalog
