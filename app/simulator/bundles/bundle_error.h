// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/run.h"

namespace strato::simulator {

/// A figure of a lane, from a finer run and from a coarser one.
struct BundleError {
  std::string lane;
  std::string figure;
  double fine = 0.0;
  double coarse = 0.0;
  bool isShare = false;  ///< of all requests

  /// As a share of the fine one; of shares, their difference.
  [[nodiscard]] double error() const;
};

/// What bundles do to the figures of a scenario.
struct BundleErrors {
  int size = 1;
  double exactUntilS = 0.0;
  /// Of the beginning, which was also run request by request.
  std::vector<BundleError> againstExact;
  int coarserSize = 1;
  /// Of the whole, which was also run in larger bundles: where these differ much, so may the exact figures. Empty where
  /// no much larger ones fit.
  std::vector<BundleError> againstCoarser;
};

/// Measures them for a run in bundles of that size. Nothing when `progress` said stop.
[[nodiscard]] Result<std::optional<BundleErrors>> bundleErrors(const Scenario &scenario, int size, const Run &run,
                                                               const Progress &progress = {});

}  // namespace strato::simulator
