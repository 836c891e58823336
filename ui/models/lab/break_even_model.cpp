// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/break_even_model.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/simulator/pricing/month.h"
#include "ui/models/fact_note.h"
#include "ui/models/lab/cost_lines.h"
#include "ui/models/lab/cost_words.h"

namespace strato::ui {

namespace {

class BreakEvenTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::BreakEvenModel)
};

using BT = BreakEvenTexts;
constexpr double secondsOfMonth = pricing::kMonthHours * 3600.0;

std::vector<CostCrossing> crossingsOf(CostLines &lines, const std::vector<std::int64_t> &stations,
                                      const CostWords &words) {
  std::vector<CostCrossing> found;
  const auto add = [&](CostWay winner, CostWay loser) {
    const auto requests = lines.crossing(winner, loser, stations);
    if (!requests) return;
    const double rate = static_cast<double>(*requests) / secondsOfMonth;
    found.push_back(
        {winner,
         loser,
         *requests,
         static_cast<double>(lines.cents(winner, *requests)) / 100,
         BT::tr("From %1 a month (%2 rps)").arg(words.count(static_cast<double>(*requests)), words.number(rate)),
         {}});
  };
  add(CostWay::Tasks, CostWay::Function);
  add(CostWay::Machines, CostWay::Function);
  add(CostWay::Machines, CostWay::Tasks);
  add(CostWay::Tasks, CostWay::Machines);
  std::ranges::sort(found, {}, &CostCrossing::requests);
  bool functionLost = false;
  for (CostCrossing &crossing : found) {
    const QString winner = nameOfWay(crossing.winner);
    const QString loser = nameOfWay(crossing.loser);
    if (crossing.loser != CostWay::Function) {
      crossing.body = BT::tr("%1 beats %2, for good").arg(winner, loser);
    } else {
      crossing.body =
          functionLost ? BT::tr("%1 beats %2 too").arg(winner, loser) : BT::tr("%1 beats %2").arg(winner, loser);
      functionLost = true;
    }
  }
  return found;
}

QString sentence(const std::vector<CheapestStretch> &stretches, const CostWords &words) {
  const CheapestStretch &first = stretches.front();
  if (first.way != CostWay::Function) {
    return BT::tr("from %1 requests a month on, a fleet that is always on is cheaper, as long as it is kept busy.")
        .arg(words.count(fewestRequests));
  }
  if (stretches.size() == 1) {
    return BT::tr("up to %1 requests a month, paying per call is cheapest.").arg(words.count(mostRequests));
  }
  return BT::tr(
             "below %1 requests a month pay per call. Above that, a fleet that is always on is cheaper, as long as "
             "it is kept busy.")
      .arg(words.count(first.to));
}

QString wholeDollars(const Decimal &usd, const CostWords &words) { return words.dollars(usd); }

}  // namespace

QString nameOfWay(CostWay way) {
  switch (way) {
    case CostWay::Function:
      return BT::tr("Lambda");
    case CostWay::Tasks:
      return BT::tr("Fargate");
    case CostWay::Machines:
      return BT::tr("EC2");
  }
  return {};
}

QString nameOfPurchase(Purchase purchase) {
  switch (purchase) {
    case Purchase::OnDemand:
      return BT::tr("On-Demand");
    case Purchase::SavingsPlan:
      return BT::tr("Savings Plan");
    case Purchase::Spot:
      return BT::tr("Spot");
  }
  return {};
}

const pricing::Term *BreakEvenModel::mostDiscount(Purchase purchase) const {
  if (purchase == Purchase::OnDemand) return nullptr;
  return m_book.findTerm(purchase == Purchase::Spot ? "spot.most-percent" : "savings-plan.most-percent");
}

std::int64_t BreakEvenModel::requestsPerMember(const BreakEvenWish &wish, CostWay way) const {
  return way == CostWay::Function ? 0 : pricing::requestsPerMember(capacityOf(wish, way));
}

std::int64_t BreakEvenModel::members(const BreakEvenWish &wish, CostWay way, std::int64_t requests) const {
  return way == CostWay::Function ? 0 : pricing::membersFor(requests, requestsPerMember(wish, way), wish.least);
}

pricing::Bill BreakEvenModel::bill(const BreakEvenWish &wish, CostWay way, std::int64_t requests) const {
  if (way == CostWay::Function) return functionOf(m_book, wish)(requests);
  pricing::Bill bill =
      (way == CostWay::Tasks ? tasksOf(m_book, wish) : machinesOf(m_book, wish))(members(wish, way, requests));
  bill.add(balancerBill(m_book, wish, requests));
  return bill;
}

BreakEvenPicture BreakEvenModel::picture(const BreakEvenWish &wish) const {
  const CostWords words;
  CostLines lines(m_book, wish);
  BreakEvenPicture picture;
  for (const CostWay way : allCostWays) picture.curves.push_back({way, false, nameOfWay(way), {}, lines.curve(way)});
  CostCurve &machines = picture.curves.back();
  const auto noteFor = [&](Purchase purchase) {
    const int percent = wish.discounts[static_cast<std::size_t>(purchase)];
    if (purchase == Purchase::OnDemand) return QString();
    return purchase == Purchase::Spot ? BT::tr("−%1 %, obs").arg(percent) : BT::tr("−%1 %, assumed").arg(percent);
  };
  machines.note = noteFor(wish.purchase);
  BreakEvenWish other = wish;
  other.purchase = wish.purchase == Purchase::OnDemand ? Purchase::Spot : Purchase::OnDemand;
  CostLines aside(m_book, other);
  picture.curves.push_back({CostWay::Machines, true, BT::tr("EC2 %1").arg(nameOfPurchase(other.purchase)),
                            noteFor(other.purchase), aside.curve(CostWay::Machines)});
  const auto stations = lines.stations();
  picture.crossings = crossingsOf(lines, stations, words);
  picture.stretches = lines.stretches(stations);
  picture.floorUsd = machines.points.front().y();
  picture.floor = wish.least == 1 ? BT::tr("1 machine and an ALB, with no calls at all")
                                  : BT::tr("%Ln machines and an ALB, with no calls at all", nullptr, wish.least);
  picture.words = sentence(picture.stretches, words);
  const CostWay best = lines.cheapest(wish.requests);
  for (const CostWay way : allCostWays) {
    CostTile tile{way, nameOfWay(way), {}, {}, way == best, bill(wish, way, wish.requests).total};
    tile.dollars = wholeDollars(tile.usd, words);
    const std::int64_t count = members(wish, way, wish.requests);
    if (way == CostWay::Function) {
      const Decimal million = (tile.usd * 1'000'000).dividedBy(std::max<std::int64_t>(wish.requests, 1), 4);
      tile.detail = BT::tr("%1 per million calls").arg(words.dollars(million));
    } else if (way == CostWay::Tasks) {
      const QString tasks = count == 1 ? BT::tr("1 task") : BT::tr("%Ln tasks", nullptr, static_cast<int>(count));
      tile.detail = BT::tr("%1, %2 vCPU %3 GB, ALB").arg(tasks).arg(wish.taskVcpus).arg(wish.taskGb);
    } else {
      tile.detail = BT::tr("%1 %2, ALB")
                        .arg(QLocale().toString(static_cast<qlonglong>(count)), QString::fromStdString(wish.machine));
      if (wish.purchase != Purchase::OnDemand)
        tile.detail += QStringLiteral(", ") + nameOfPurchase(wish.purchase) + u' ' + machines.note;
    }
    picture.tiles.push_back(tile);
  }
  return picture;
}

QString BreakEvenModel::sources(const BreakEvenWish &wish) const {
  QStringList facts;
  QDate oldest;
  for (const CostWay way : allCostWays) {
    for (const pricing::Line &line : bill(wish, way, wish.requests).lines) {
      const QString fact = QString::fromStdString(line.fact.value);
      if (!facts.contains(fact)) facts << fact;
      const QDate checked = toQDate(line.asOf);
      if (!oldest.isValid() || checked < oldest) oldest = checked;
    }
  }
  return BT::tr("Prices of %1 from %2, the oldest as of %3.")
      .arg(QString::fromStdString(m_book.region()), facts.join(QStringLiteral(", ")),
           QLocale().toString(oldest, BT::tr("d MMM yyyy", "date format")));
}

QStringList BreakEvenModel::assumptions(const BreakEvenWish &wish) const {
  const CostWords words;
  const auto rate = [&](CostWay way) {
    return words.number(static_cast<double>(requestsPerMember(wish, way)) / secondsOfMonth);
  };
  QStringList lines;
  lines << BT::tr(
               "A task takes %1 requests at once, a machine %2; at the peak %3 % of that is in use. So a task carries "
               "%4 rps on average, a machine %5.")
               .arg(wish.atOncePerTask)
               .arg(wish.atOncePerMachine)
               .arg(wish.busyPercent)
               .arg(rate(CostWay::Tasks), rate(CostWay::Machines));
  lines << BT::tr(
               "The fleet stays as large as its peak needs all month (730 h), and never below %1, one for each zone.")
               .arg(wish.least);
  lines << BT::tr(
               "Memory is Lambda's; a task or machine shares its own among its requests. Lambda answers by its "
               "function URL, a fleet behind an ALB with %1 requests a connection of %2 kB each.")
               .arg(wish.requestsPerConnection)
               .arg(words.number(wish.answerKb));
  lines << BT::tr("The discount is on EC2 alone. No free tier, data transfer or disks.");
  lines << sources(wish);
  return lines;
}

}  // namespace strato::ui
