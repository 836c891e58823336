// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/report_data.h"
#include "ui/pages/lab/lab_picture.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// Where charts are painted that nobody moves through: a file or a page.
struct ChartsPainting {
  const Look &look;
  QRectF box;
  std::vector<LaneInk> inks;
  qreal dpr = 1.0;
};

/// The whole run, one chart above the other, each with its lines' names at its left.
void paintCharts(QPainter &painter, const ChartsPainting &on, const ReportData &report);

/// With the scenario's title and where it comes from.
[[nodiscard]] LabPicture chartsPicture(const ReportData &report, const std::vector<LaneInk> &inks, const Look &look);
/// The title and a line below it, as they stand over each picture; gives the height that they take.
int paintCaption(QPainter &painter, const Look &look, const QRectF &box, const QString &title, const QString &words);
[[nodiscard]] int captionHeight(const Look &look);

}  // namespace strato::ui
