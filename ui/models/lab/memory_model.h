// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/simulator/pricing/memory_tuning.h"

namespace strato::ui {

/// A function as it was measured, and how fast it should be.
struct MemoryWish {
  int measuredMb = 1024;
  int measuredMs = 360;
  int cpuPercent = 77;
  int goalMs = 400;
  bool operator==(const MemoryWish &) const = default;
};

struct MemoryPoint {
  int memoryMb = 0;
  double ms = 0;
  Decimal usd;  ///< of a million calls
};

struct MemoryRow {
  MemoryPoint point;
  QString memory, time, cost, remark;
  bool sweet = false;
  bool meetsGoal = false;
};

/// All that the memory view shows.
struct MemoryPicture {
  std::vector<MemoryPoint> curve;  ///< close together, for a smooth line
  std::vector<MemoryPoint> sizes;  ///< those that people choose
  std::size_t cheapest = 0;        ///< places in `sizes`
  std::size_t fastest = 0;
  std::optional<std::size_t> sweet;  ///< the cheapest that meets the goal
  int vcpuMb = 0;                    ///< the memory of one vCPU
  QString vcpuFact;
  std::vector<MemoryRow> rows;
  QString finding;  ///< in bold
  QString reason;
};

class MemoryModel final {
 public:
  explicit MemoryModel(const pricing::PriceBook &book) : m_book(book) {}

  [[nodiscard]] MemoryPicture picture(const MemoryWish &wish) const;

 private:
  [[nodiscard]] pricing::Tuning tuned(const MemoryWish &wish, std::vector<Decimal> grid) const;

  const pricing::PriceBook &m_book;
};

}  // namespace strato::ui
