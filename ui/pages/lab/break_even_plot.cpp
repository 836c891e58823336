// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/break_even_plot.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/lab/cost_words.h"
#include "ui/pages/lab/cost_tile.h"

namespace strato::ui {

namespace {

class BreakEvenPlotTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::BreakEvenView)
};

Paint paintOfWay(CostWay way) {
  return [way](const Tokens &t) { return t.platform(platformOfWay(way)); };
}

PlotAxis dollarAxis(const BreakEvenPicture &picture, const CostWords &words) {
  double least = 1e12;
  double most = 0;
  for (const CostCurve &curve : picture.curves) {
    least = std::min(least, curve.points.front().y());
    most = std::max(most, curve.points.back().y());
  }
  PlotAxis axis{std::pow(10, std::floor(std::log10(least * 0.6))), most * 1.8, true, {}, {}};
  axis.least = std::max(axis.least, least * 0.3);
  for (double tick = 0.01; tick <= axis.most; tick *= 10) {
    if (tick < axis.least) continue;
    axis.ticks.push_back({tick, words.roundDollars(tick)});
  }
  return axis;
}

PlotAxis requestAxis(const CostWords &words) {
  PlotAxis axis{fewestRequests, mostRequests, true, {}, BreakEvenPlotTexts::tr("requests a month")};
  for (double tick = fewestRequests; tick <= mostRequests; tick *= 10) axis.ticks.push_back({tick, words.count(tick)});
  return axis;
}

}  // namespace

PlotContent breakEvenContent(const BreakEvenPicture &picture, const BreakEvenWish &wish) {
  const CostWords words;
  PlotContent content;
  content.across = requestAxis(words);
  content.up = dollarAxis(picture, words);
  for (const CostCurve &curve : picture.curves) {
    content.lines.push_back(
        {curve.name, curve.note, curve.points, paintOfWay(curve.way), curve.aside ? 1.25 : 2.25, curve.aside});
  }
  for (const CheapestStretch &stretch : picture.stretches) {
    const QString name = nameOfWay(stretch.way);
    content.zones.push_back({stretch.from, stretch.to, BreakEvenPlotTexts::tr("%1 is cheapest").arg(name), name,
                             paintOfWay(stretch.way), false});
  }
  for (const CostCrossing &crossing : picture.crossings) {
    const QPointF at(static_cast<double>(crossing.requests), crossing.usd);
    content.marks.push_back({at, [](const Tokens &t) { return t.text; }, PlotMark::Kind::Ring, {}, false, false});
    content.callouts.push_back({at, crossing.title, crossing.body});
  }
  for (const CostTile &tile : picture.tiles) {
    content.marks.push_back({QPointF(static_cast<double>(wish.requests), asDouble(tile.usd)),
                             paintOfWay(tile.way),
                             PlotMark::Kind::Dot,
                             {},
                             false,
                             false});
  }
  content.notes.push_back({QPointF(fewestRequests, picture.floorUsd), picture.floor, paintOfWay(CostWay::Machines)});
  return content;
}

}  // namespace strato::ui
