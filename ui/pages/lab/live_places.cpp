// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/live_places.h"

#include <algorithm>

namespace strato::ui {

namespace {

constexpr int wideFrom = 1120;   ///< of the view, from which there is a column at the side
constexpr int roomyFrom = 1390;  ///< from which that column has all its width
constexpr int gap = 16;
constexpr int smallGap = 8;

}  // namespace

LivePlaces livePlaces(QSize room, int lanes, double scale, LaneNeeds needs) {
  const auto scaled = [scale](int pixels) { return static_cast<int>(pixels * scale); };
  LivePlaces places;
  places.small = room.width() < wideFrom || room.height() < scaled(600);
  const int between = places.small ? smallGap : gap;
  const int margin = places.small ? 16 : 24;
  const int rows = lanes > 2 ? 2 : 1;
  const int left = margin, right = room.width() - margin;
  const int top = places.small ? 8 : 12, bottom = room.height() - (places.small ? 8 : 12);

  if (places.small) {
    const int traffic = scaled(84), explain = scaled(30);
    const int free = bottom - top - traffic - explain - 3 * between;
    const int wanted = std::clamp(free * 2 / 5, scaled(130), scaled(220));
    const int charts = std::clamp(free - needs.area, scaled(130), wanted);
    places.laneRowHeight = std::max((free - charts - (rows - 1) * between) / rows, needs.row);
    const int scoreWidth = std::clamp(room.width() * 33 / 100, scaled(280), scaled(340));
    places.traffic = {left, top, right - left, traffic};
    places.lanes = {left, top + traffic + between, right - left, free - charts};
    const int chartsTop = places.lanes.bottom() + 1 + between;
    places.charts = {left, chartsTop, right - left - scoreWidth - between, charts};
    places.score = {right - scoreWidth, chartsTop, scoreWidth, charts};
    places.log = places.score;
    places.explain = {left, bottom - explain, right - left, explain};
    return places;
  }

  const int side = room.width() >= roomyFrom ? scaled(320) : scaled(272);
  const int mainRight = right - side - between;
  const int sideLeft = right - side;
  const int traffic = scaled(room.height() >= 820 ? 116 : 100);
  const int free = bottom - top - traffic - 2 * between;
  const int leastCharts = scaled(rows == 1 ? 236 : 200);
  const int wanted = std::max(leastCharts, free * (rows == 1 ? 48 : 34) / 100);
  const int area = rows == 1 ? needs.area : std::max(needs.area, rows * needs.row + (rows - 1) * between);
  const int charts = std::clamp(free - area, scaled(rows == 1 ? 170 : 150), wanted);
  const int laneArea = free - charts;
  places.laneRowHeight = std::max((laneArea - (rows - 1) * between) / rows, needs.row);
  places.traffic = {left, top, mainRight - left, traffic};
  places.lanes = {left, top + traffic + between, mainRight - left, laneArea};
  places.charts = {left, places.lanes.bottom() + 1 + between, mainRight - left, charts};
  const int score = std::min(scaled(372), laneArea + (rows == 1 ? 0 : between));
  places.explain = {sideLeft, top, side, traffic};
  places.score = {sideLeft, top + traffic + between, side, score};
  const int logTop = places.score.bottom() + 1 + between;
  places.log = {sideLeft, logTop, side, bottom - logTop};
  return places;
}

LivePlaces veiledPlaces(LivePlaces places, QSize room, int lanes) {
  const int margin = places.traffic.left();
  const int rows = lanes > 2 ? 2 : 1;
  places.traffic.setRight(room.width() - margin - 1);
  places.lanes.setRight(room.width() - margin - 1);
  places.lanes.setBottom(room.height() - (places.small ? smallGap : gap) - 1);
  places.laneRowHeight = (places.lanes.height() - (rows - 1) * gap) / rows;
  return places;
}

}  // namespace strato::ui
