// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/report_data.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/lane_fields.h"
#include "ui/models/lab/lane_starters.h"

namespace strato::ui {

namespace {

class ReportWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::ReportData)
};

QString dayText(const QDate &day) { return QLocale().toString(day, QLocale::ShortFormat); }

QDate dayOf(const std::chrono::year_month_day &day) {
  return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

QString shapeOf(const simulator::Arrivals &arrivals) {
  switch (arrivals.kind) {
    case simulator::Arrivals::Kind::Trace:
      return ReportWords::tr("Recorded traffic");
    case simulator::Arrivals::Kind::Bursty:
      return ReportWords::tr("Traffic in bursts");
    case simulator::Arrivals::Kind::Constant:
      return ReportWords::tr("Even traffic");
    default:
      return ReportWords::tr("Traffic by chance along a curve");
  }
}

/// What arrived, by the curve that the charts show and the run's own counts.
QString trafficWords(const LabOutcome &outcome, const ChartLine &demand, const LaneFigures &first) {
  double least = 0.0, most = 0.0;
  if (!demand.points.empty()) {
    const auto [low, high] = std::ranges::minmax(demand.points, {}, &QPointF::y);
    least = low.y();
    most = high.y();
  }
  const QString rates = rateText(least) == rateText(most)
                            ? ReportWords::tr("%1 requests a second").arg(rateText(most))
                            : ReportWords::tr("%1 to %2 requests a second").arg(rateText(least), rateText(most));
  return ReportWords::tr("%1: %2, %3 in %4. The work of one takes %5 on average.")
      .arg(shapeOf(outcome.scenario.workload.arrivals), rates, countText(first.requests),
           durationText(outcome.scenario.durationS), durationText(outcome.scenario.workload.meanServiceS()));
}

ReportLane laneOf(const simulator::LaneSettings &settings, const pricing::PriceBook &prices) {
  ReportLane lane{QString::fromStdString(simulator::titleOf(settings)), {}, {}};
  const QStringList names = starterNames();
  if (static_cast<qsizetype>(settings.index()) < names.size()) {
    lane.platform = names[static_cast<qsizetype>(settings.index())];
  }
  QStringList words;
  for (const LaneField &field : fieldsOf(settings, prices)) {
    if (!field.inSight) continue;
    // A line may end between two settings, and not before a unit.
    QString setting = field.wordsOf(settings);
    words.append(setting.replace(u' ', QChar(QChar::Nbsp)));
  }
  lane.settings = words.join(QStringLiteral(" · "));
  return lane;
}

QString branchWords(const LabState &state, int branch) {
  if (branch <= 0) return {};
  const LabBranch &shown = state.branches[static_cast<std::size_t>(branch)];
  return ReportWords::tr("Branch %1, \"%2\", from %3 on")
      .arg(LabState::letterOf(branch), shown.name, clockOf(shown.from));
}

}  // namespace

QString fingerprintOf(const LabOutcome &outcome) {
  return QString::number(outcome.run->hash(), 16).rightJustified(16, u'0');
}

QString pricesAsOf(const pricing::PriceBook &prices) {
  QDate oldest, newest;
  for (const std::string &key : pricing::neededKeys()) {
    const pricing::Price *price = prices.findPrice(key);
    if (price == nullptr || !price->checked.ok()) continue;
    const QDate day = dayOf(price->checked);
    if (oldest.isNull() || day < oldest) oldest = day;
    if (newest.isNull() || day > newest) newest = day;
  }
  const QString region = QString::fromStdString(prices.region());
  if (newest.isNull()) return ReportWords::tr("Prices of %1").arg(region);
  if (oldest == newest) return ReportWords::tr("Prices of %1 as of %2").arg(region, dayText(newest));
  return ReportWords::tr("Prices of %1 as of %2 to %3").arg(region, dayText(oldest), dayText(newest));
}

ReportData reportData(const LabState &state, int branch, const LabOutcome &outcome, const pricing::PriceBook &prices,
                      const ReportStamp &stamp, const NewsWords &words) {
  ReportData report;
  report.title = QString::fromStdString(state.scenario.title);
  if (report.title.isEmpty()) report.title = ReportWords::tr("Untitled scenario");
  report.branch = branchWords(state, branch);
  std::vector<LaneFigures> figures;
  for (std::size_t i = 0; i < outcome.lanes.size(); ++i) {
    report.lanes.push_back(laneOf(outcome.lanes[i], prices));
    figures.push_back(figuresOf(outcome, i));
  }
  report.board = scoreboardOf(figures);
  report.strips = stripsOf(outcome);
  report.durationS = outcome.scenario.durationS;
  report.traffic = trafficWords(outcome, report.strips.front().lines.front(), figures.front());
  for (const LabEvent &event : eventsOf(*outcome.run)) {
    report.events.push_back({clockOf(event.at), event.lane, event.mark, words(event.news)});
  }
  report.fingerprint = ReportWords::tr("Run %1, seed %2. The same scenario file has this fingerprint on every machine.")
                           .arg(fingerprintOf(outcome), QString::number(outcome.scenario.seed));
  report.made = stamp.version.isEmpty()
                    ? ReportWords::tr("Made with Stratoscope, %1").arg(dayText(stamp.today))
                    : ReportWords::tr("Made with Stratoscope %1, %2").arg(stamp.version, dayText(stamp.today));
  report.prices = ReportWords::tr("%1, without free allowances").arg(pricesAsOf(prices));
  report.independence = ReportWords::tr(
      "A simulation, not a measurement. Stratoscope is independent of Amazon Web Services, which has not sponsored, "
      "reviewed or approved it.");
  return report;
}

}  // namespace strato::ui
