// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace strato::ui {

/// Where the cards of the live view lie. Empty rectangles: there is no room for it.
struct LivePlaces {
  bool small = false;  ///< one column: settings in a line, charts and score side by side, one line to explain
  QRect traffic, lanes, charts;
  QRect explain, score, log;  ///< small: score and log share a place, behind tabs
  int laneRowHeight = 0;      ///< lanes beyond the first row scroll
};

/// What lanes need in height, for which the charts make room.
struct LaneNeeds {
  int row = 0;   ///< a row of them; where not all rows have as much, they scroll
  int area = 0;  ///< what is to be in sight
};

/// `scale` is that of the text.
[[nodiscard]] LivePlaces livePlaces(QSize room, int lanes, double scale, LaneNeeds needs);

/// The same with nothing but the traffic and the lanes, for whoever is to predict the rest.
[[nodiscard]] LivePlaces veiledPlaces(LivePlaces places, QSize room, int lanes);

}  // namespace strato::ui
