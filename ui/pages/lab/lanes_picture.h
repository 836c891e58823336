// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/report_data.h"
#include "ui/pages/lab/lab_picture.h"

namespace strato::ui {

class LaneCard;

/// All lanes as they stand now, also those that are scrolled out of sight. The cards must live until it is painted.
[[nodiscard]] LabPicture lanesPicture(const std::vector<LaneCard *> &lanes, const ReportData &report,
                                      const QString &moment);

}  // namespace strato::ui
