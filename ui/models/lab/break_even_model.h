// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/simulator/pricing/fleet_bills.h"

namespace strato::ui {

/// How a service may be run.
enum class CostWay : std::uint8_t { Function, Tasks, Machines };
inline constexpr std::array allCostWays{CostWay::Function, CostWay::Tasks, CostWay::Machines};

enum class Purchase : std::uint8_t { OnDemand, SavingsPlan, Spot };

/// What is asked, and all that is assumed.
struct BreakEvenWish {
  std::int64_t requests = 200'000'000;  ///< a month
  int memoryMb = 1024;
  int runMs = 360;
  double peak = 3;
  Purchase purchase = Purchase::OnDemand;
  std::array<int, 3> discounts{0, 33, 60};  ///< percent, by purchase
  std::string machine = "m7g.large";
  int taskVcpus = 1;
  int taskGb = 2;
  int atOncePerTask = 16;
  int atOncePerMachine = 32;
  int busyPercent = 60;
  int least = 2;
  int requestsPerConnection = 10;
  double answerKb = 1;
  bool operator==(const BreakEvenWish &) const = default;
};

inline constexpr double fewestRequests = 1e5;
inline constexpr double mostRequests = 5e9;

struct CostCurve {
  CostWay way = CostWay::Function;
  bool aside = false;  ///< another purchase of the same way, for comparison
  QString name;
  QString note;
  std::vector<QPointF> points;  ///< requests a month, dollars a month
};

/// From so many requests a month on, one way costs no more than the other, for good.
struct CostCrossing {
  CostWay winner = CostWay::Machines;
  CostWay loser = CostWay::Function;
  std::int64_t requests = 0;
  double usd = 0;
  QString title;
  QString body;
};

struct CheapestStretch {
  CostWay way = CostWay::Function;
  double from = 0;
  double to = 0;
};

struct CostTile {
  CostWay way = CostWay::Function;
  QString name;
  QString dollars;
  QString detail;
  bool cheapest = false;
  Decimal usd;
};

/// All that the break-even view shows.
struct BreakEvenPicture {
  std::vector<CostCurve> curves;
  std::vector<CostCrossing> crossings;
  std::vector<CheapestStretch> stretches;
  std::vector<CostTile> tiles;
  QString floor;  ///< what the flat part of the machines' line is
  double floorUsd = 0;
  QString words;
};

/// What it costs to answer so many requests a month, three ways. All prices are the price book's.
class BreakEvenModel final {
 public:
  explicit BreakEvenModel(const pricing::PriceBook &book) : m_book(book) {}

  [[nodiscard]] BreakEvenPicture picture(const BreakEvenWish &wish) const;
  /// The whole bill of a month.
  [[nodiscard]] pricing::Bill bill(const BreakEvenWish &wish, CostWay way, std::int64_t requests) const;
  /// Tasks or machines; 0 for a function.
  [[nodiscard]] std::int64_t members(const BreakEvenWish &wish, CostWay way, std::int64_t requests) const;
  [[nodiscard]] std::int64_t requestsPerMember(const BreakEvenWish &wish, CostWay way) const;
  /// How far a discount goes, in percent, and where that is said; nothing where the price list does not say.
  [[nodiscard]] const pricing::Term *mostDiscount(Purchase purchase) const;
  [[nodiscard]] std::vector<std::string> machineTypes() const { return pricing::instanceTypes(m_book); }
  /// One line each: what the picture takes for granted.
  [[nodiscard]] QStringList assumptions(const BreakEvenWish &wish) const;

 private:
  [[nodiscard]] QString sources(const BreakEvenWish &wish) const;

  const pricing::PriceBook &m_book;
};

[[nodiscard]] QString nameOfWay(CostWay way);
[[nodiscard]] QString nameOfPurchase(Purchase purchase);

}  // namespace strato::ui
