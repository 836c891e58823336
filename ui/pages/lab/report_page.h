// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/report_data.h"
#include "ui/theme/look.h"

class QPagedPaintDevice;
class QPainter;

namespace strato::ui {

/// How the report is painted, whatever the window looks like: dark on white.
[[nodiscard]] Look paperLook();
/// The whole report on a page of this size, in the units of its look.
void paintReport(QPainter &painter, const QSizeF &page, const ReportData &report,
                 const std::vector<simulator::LaneSettings> &lanes, qreal dpr);

/// On the device's one page, within its margins.
void paintReport(QPagedPaintDevice &device, const ReportData &report,
                 const std::vector<simulator::LaneSettings> &lanes);
/// A4, or Letter where that is usual.
[[nodiscard]] QByteArray pdfOf(const ReportData &report, const std::vector<simulator::LaneSettings> &lanes);

}  // namespace strato::ui
