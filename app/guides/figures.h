// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/guides/setup.h"
#include "app/simulator/pricing/price_book.h"
#include "app/simulator/run.h"

namespace strato::guides {

/// What can be said of a scenario: before its run only what its file says, after it everything that was measured.
class Figures final {
 public:
  explicit Figures(Setup setup) : m_setup(std::move(setup)) {}
  /// Fails where the price list lacks something that a lane names.
  [[nodiscard]] static Result<Figures> of(Setup setup, std::shared_ptr<const simulator::Run> run,
                                          const pricing::PriceBook &book);

  [[nodiscard]] const Setup &setup() const { return m_setup; }
  /// Null before the run.
  [[nodiscard]] const simulator::Run *run() const { return m_run.get(); }

  /// One figure of a lane, by its name: "lost_percent".
  [[nodiscard]] Result<Value> figure(std::size_t lane, std::string_view name) const;
  [[nodiscard]] static std::vector<std::string> names();
  /// What a figure is counted in; a number where there is no such figure.
  [[nodiscard]] static Unit unitOf(std::string_view name);

 private:
  struct Cost {
    double usd = 0.0;
    double exactUsd = 0.0;
  };

  Setup m_setup;
  std::shared_ptr<const simulator::Run> m_run;
  std::vector<Cost> m_costs;  ///< of each lane
};

/// A curve of a lane by its name ("capacity"), at one of its samples; never where there is no such curve.
[[nodiscard]] Value curveAt(const simulator::Sample &sample, std::string_view curve);
[[nodiscard]] std::vector<std::string> curveNames();

}  // namespace strato::guides
