// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "ui/models/lab/break_even_model.h"

namespace strato::ui {

/// The three ways' costs at any number of requests, in whole cents. Bills of a fleet are kept, since many numbers of
/// requests need the same one.
class CostLines final {
 public:
  CostLines(const pricing::PriceBook &book, const BreakEvenWish &wish);

  [[nodiscard]] std::int64_t cents(CostWay way, std::int64_t requests);
  [[nodiscard]] CostWay cheapest(std::int64_t requests);
  /// Where something may change: on a logarithmic grid, and at each step of the fleets as far as steps are seen.
  [[nodiscard]] std::vector<std::int64_t> stations() const;
  [[nodiscard]] std::vector<QPointF> curve(CostWay way);
  /// The fewest requests from which `winner` costs no more than `loser` up to the end of the axis.
  [[nodiscard]] std::optional<std::int64_t> crossing(CostWay winner, CostWay loser,
                                                     const std::vector<std::int64_t> &stations);
  [[nodiscard]] std::vector<CheapestStretch> stretches(const std::vector<std::int64_t> &stations);

 private:
  struct Fleet {
    pricing::BillOf bills;
    std::int64_t perMember = 1;
    std::map<std::int64_t, std::int64_t> kept;  ///< cents by members
  };
  [[nodiscard]] Fleet &fleetOf(CostWay way) { return way == CostWay::Tasks ? m_tasks : m_machines; }
  void addSteps(const Fleet &fleet, std::vector<std::int64_t> &stations) const;

  const pricing::PriceBook &m_book;
  BreakEvenWish m_wish;
  pricing::BillOf m_function;
  Fleet m_tasks;
  Fleet m_machines;
};

// What the bills are made of.
[[nodiscard]] pricing::BillOf functionOf(const pricing::PriceBook &book, const BreakEvenWish &wish);
[[nodiscard]] pricing::BillOf tasksOf(const pricing::PriceBook &book, const BreakEvenWish &wish);
[[nodiscard]] pricing::BillOf machinesOf(const pricing::PriceBook &book, const BreakEvenWish &wish);
[[nodiscard]] pricing::Capacity capacityOf(const BreakEvenWish &wish, CostWay way);
/// Of the load balancer before a fleet.
[[nodiscard]] pricing::Bill balancerBill(const pricing::PriceBook &book, const BreakEvenWish &wish,
                                         std::int64_t requests);

}  // namespace strato::ui
