// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validate_command.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

#include "app/cli/options.h"
#include "app/cli/progress_line.h"
#include "app/simulator/validation/dollar_examples.h"

namespace strato::cli {

namespace {

using simulator::ValidatedFigure;

constexpr int kFigureWidth = 56;
constexpr int kNumberWidth = 15;

void printHeading(std::ostream &out) {
  out << std::left << std::setw(kFigureWidth) << "figure" << std::right << std::setw(kNumberWidth) << "expected"
      << std::setw(kNumberWidth) << "found" << std::setw(10) << "off by"
      << "  allowed  reference\n";
}

void print(const ValidatedFigure &figure, std::ostream &out) {
  const int digits = figure.kind == ValidatedFigure::Kind::Dollars ? 2 : 6;
  out << std::fixed << std::left << std::setw(kFigureWidth) << figure.what << std::right << std::setprecision(digits)
      << std::setw(kNumberWidth) << figure.expected << std::setw(kNumberWidth) << figure.found << std::setprecision(2)
      << std::setw(8) << 100.0 * (figure.found / figure.expected - 1.0) << " %" << std::setw(7)
      << 100.0 * figure.tolerance << " %  " << figure.reference << (figure.isWithin() ? "" : "  NOT WITHIN") << '\n';
}

int validate(const Arguments &arguments, const PriceSource &prices, std::ostream &out, std::ostream &err) {
  const auto options = readOptions(arguments, {{"--progress"}, {}}, err);
  if (!options) return wrongUsage;
  const auto book = prices();
  if (!book) {
    err << "stratoscope: " << book.error().english() << '\n';
    return problemsFound;
  }
  const bool tells = options->flags.contains("--progress");
  auto figures = simulator::dollarExamples(*book);
  const auto simulated = simulator::validate(tells ? progressOn(err, "comparing") : simulator::Progress());
  if (tells) err << '\n';
  figures.insert(figures.end(), simulated->begin(), simulated->end());
  printHeading(out);
  for (const ValidatedFigure &figure : figures) print(figure, out);
  const auto within = std::ranges::count_if(figures, &ValidatedFigure::isWithin);
  out << within << " of " << figures.size() << " figures are within what is allowed.\n";
  return within == static_cast<std::ptrdiff_t>(figures.size()) ? fine : problemsFound;
}

}  // namespace

Command validateCommand(const PriceSource &prices) {
  return {"validate", "[--progress]", "Compares the simulator with mathematics, published runs and published bills.",
          [prices](const Arguments &arguments, std::ostream &out, std::ostream &err) {
            return validate(arguments, prices, out, err);
          }};
}

}  // namespace strato::cli
