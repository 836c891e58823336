// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/cost_lines.h"

#include <algorithm>
#include <cmath>

#include "app/simulator/pricing/fronts.h"
#include "app/simulator/pricing/month.h"
#include "ui/models/lab/cost_words.h"

namespace strato::ui {

namespace {

constexpr int gridSteps = 140;
/// Beyond so many members a step is narrower than a line on the screen.
constexpr std::int64_t stepsSeen = 120;

std::int64_t centsOf(const pricing::Bill &bill) { return (bill.total * 100).whole(); }

pricing::Discount discountOf(const BreakEvenWish &wish) {
  using Kind = pricing::Discount::Kind;
  constexpr std::array kinds{Kind::None, Kind::SavingsPlan, Kind::Spot};
  const auto index = static_cast<std::size_t>(wish.purchase);
  return {kinds[index], wish.discounts[index]};
}

}  // namespace

pricing::BillOf functionOf(const pricing::PriceBook &book, const BreakEvenWish &wish) {
  pricing::LambdaUse use;
  use.calls.durationMs = wish.runMs;
  use.memoryMb = wish.memoryMb;
  return pricing::functionBills(book, use);
}

pricing::BillOf tasksOf(const pricing::PriceBook &book, const BreakEvenWish &wish) {
  pricing::FargateUse use;
  use.vcpu = wish.taskVcpus;
  use.memoryGb = wish.taskGb;
  use.seconds = std::int64_t{pricing::kMonthHours} * 3600;
  return pricing::taskBills(book, use);
}

pricing::BillOf machinesOf(const pricing::PriceBook &book, const BreakEvenWish &wish) {
  pricing::Ec2Use use;
  use.type = wish.machine;
  use.hours = pricing::kMonthHours;
  use.discount = discountOf(wish);
  return pricing::instanceBills(book, use);
}

pricing::Capacity capacityOf(const BreakEvenWish &wish, CostWay way) {
  pricing::Capacity capacity;
  capacity.atOnce = way == CostWay::Tasks ? wish.atOncePerTask : wish.atOncePerMachine;
  capacity.busyPercent = wish.busyPercent;
  capacity.runMs = std::max(wish.runMs, 1);
  capacity.peak = asDecimal(wish.peak);
  capacity.hours = pricing::kMonthHours;
  return capacity;
}

pricing::Bill balancerBill(const pricing::PriceBook &book, const BreakEvenWish &wish, std::int64_t requests) {
  const Decimal perSecond = Decimal(requests).dividedBy(std::int64_t{pricing::kMonthHours} * 3600, 12);
  pricing::AlbTraffic traffic;
  traffic.newConnectionsPerSecond = perSecond.dividedBy(std::max(wish.requestsPerConnection, 1), 12);
  traffic.gbPerHour = perSecond * 3600 * asDecimal(wish.answerKb) * Decimal::ofMillionths(1);
  return priceAlb(book, {pricing::kMonthHours, capacityUnits(book, traffic)});
}

CostLines::CostLines(const pricing::PriceBook &book, const BreakEvenWish &wish)
    : m_book(book), m_wish(wish), m_function(functionOf(book, wish)) {
  m_tasks.bills = tasksOf(book, wish);
  m_machines.bills = machinesOf(book, wish);
  m_tasks.perMember = pricing::requestsPerMember(capacityOf(wish, CostWay::Tasks));
  m_machines.perMember = pricing::requestsPerMember(capacityOf(wish, CostWay::Machines));
}

std::int64_t CostLines::cents(CostWay way, std::int64_t requests) {
  if (way == CostWay::Function) return centsOf(m_function(requests));
  Fleet &fleet = fleetOf(way);
  const std::int64_t members = pricing::membersFor(requests, fleet.perMember, m_wish.least);
  auto [place, isNew] = fleet.kept.try_emplace(members, 0);
  if (isNew) place->second = centsOf(fleet.bills(members));
  return place->second + centsOf(balancerBill(m_book, m_wish, requests));
}

CostWay CostLines::cheapest(std::int64_t requests) {
  CostWay best = CostWay::Function;
  std::int64_t least = cents(best, requests);
  for (const CostWay way : {CostWay::Tasks, CostWay::Machines}) {
    const std::int64_t cost = cents(way, requests);
    if (cost > least) continue;
    least = cost;
    best = way;
  }
  return best;
}

void CostLines::addSteps(const Fleet &fleet, std::vector<std::int64_t> &stations) const {
  for (std::int64_t members = m_wish.least; members < m_wish.least + stepsSeen; ++members) {
    const std::int64_t full = members * std::max<std::int64_t>(fleet.perMember, 1);
    if (full < static_cast<std::int64_t>(fewestRequests)) continue;
    if (full >= static_cast<std::int64_t>(mostRequests)) break;
    stations.push_back(full);
    stations.push_back(full + 1);
  }
}

std::vector<std::int64_t> CostLines::stations() const {
  std::vector<std::int64_t> stations;
  const double ratio = std::log(mostRequests / fewestRequests);
  for (int i = 0; i <= gridSteps; ++i)
    stations.push_back(std::llround(fewestRequests * std::exp(ratio * i / gridSteps)));
  addSteps(m_tasks, stations);
  addSteps(m_machines, stations);
  std::ranges::sort(stations);
  stations.erase(std::unique(stations.begin(), stations.end()), stations.end());
  return stations;
}

std::vector<QPointF> CostLines::curve(CostWay way) {
  std::vector<std::int64_t> at;
  const double ratio = std::log(mostRequests / fewestRequests);
  if (way == CostWay::Function) {
    for (int i = 0; i <= gridSteps; ++i) at.push_back(std::llround(fewestRequests * std::exp(ratio * i / gridSteps)));
  } else {
    at = {static_cast<std::int64_t>(fewestRequests), static_cast<std::int64_t>(mostRequests)};
    addSteps(fleetOf(way), at);
    const std::int64_t stepsEnd = (m_wish.least + stepsSeen) * std::max<std::int64_t>(fleetOf(way).perMember, 1);
    for (int i = 0; i <= gridSteps; ++i) {
      const std::int64_t requests = std::llround(fewestRequests * std::exp(ratio * i / gridSteps));
      if (requests > stepsEnd) at.push_back(requests);
    }
    std::ranges::sort(at);
  }
  std::vector<QPointF> points;
  for (const std::int64_t requests : at) {
    points.emplace_back(static_cast<double>(requests), std::max(0.01, static_cast<double>(cents(way, requests)) / 100));
  }
  return points;
}

std::optional<std::int64_t> CostLines::crossing(CostWay winner, CostWay loser,
                                                const std::vector<std::int64_t> &stations) {
  const auto wins = [&](std::int64_t requests) { return cents(winner, requests) <= cents(loser, requests); };
  for (std::size_t i = stations.size(); i-- > 0;) {
    if (wins(stations[i])) continue;
    if (i + 1 == stations.size()) return std::nullopt;
    std::int64_t below = stations[i];
    std::int64_t above = stations[i + 1];
    while (above - below > 1) {
      const std::int64_t middle = below + (above - below) / 2;
      (wins(middle) ? above : below) = middle;
    }
    return above;
  }
  return std::nullopt;
}

std::vector<CheapestStretch> CostLines::stretches(const std::vector<std::int64_t> &stations) {
  /// Narrower than this share of the axis, a stretch is a tooth of the two staircases and no answer.
  constexpr double narrowest = 0.02;
  std::vector<CheapestStretch> found{{cheapest(stations.front()), fewestRequests, mostRequests}};
  for (std::size_t i = 1; i < stations.size(); ++i) {
    const CostWay way = cheapest(stations[i]);
    if (way == found.back().way) continue;
    std::int64_t below = stations[i - 1];
    std::int64_t above = stations[i];
    while (above - below > 1) {
      const std::int64_t middle = below + (above - below) / 2;
      (cheapest(middle) == found.back().way ? below : above) = middle;
    }
    found.back().to = static_cast<double>(above);
    found.push_back({way, static_cast<double>(above), mostRequests});
  }
  const double whole = std::log(mostRequests / fewestRequests);
  std::vector<CheapestStretch> wide;
  for (const CheapestStretch &stretch : found) {
    const bool narrow = std::log(stretch.to / stretch.from) < narrowest * whole;
    if (!wide.empty() && (narrow || wide.back().way == stretch.way)) {
      wide.back().to = stretch.to;
    } else {
      wide.push_back(stretch);
    }
  }
  return wide;
}

}  // namespace strato::ui
