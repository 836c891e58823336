// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/base/result.h"

namespace strato::guides {

/// A formula as a tree: see content/SCHEMA.md, "Guides", for what can be written.
struct Formula {
  enum class Kind { Number, Path, Call, Negative, Sum, Difference, Product, Quotient, Compare, And, Or };

  Kind kind = Kind::Number;
  double number = 0.0;
  std::vector<std::string> path;  ///< of Path and Call: {"ec2", "lost_percent"}; of Compare: the sign
  std::vector<Formula> parts;     ///< arguments, or the two sides
};

/// Fails with the place where it cannot be read.
[[nodiscard]] Result<Formula> parseFormula(std::string_view text);

/// A piece of text: words, or a formula and how its value is to be written.
struct Piece {
  std::string words;  ///< empty where it is a formula
  Formula formula;
  std::string format;  ///< empty: as its unit says
};

/// Text with formulas in braces: "lost {ec2.lost_percent}, at {ec2.first(scale_out) | clock}".
[[nodiscard]] Result<std::vector<Piece>> parseText(std::string_view text);

}  // namespace strato::guides
