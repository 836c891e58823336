// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "ui/models/lab/lab_outcome.h"

namespace strato::ui {

/// All series of a run as they go into a spreadsheet: a row for each sample, a column for each series.
struct RunTable {
  QStringList heads;  ///< with units: "p99 of Lambda (s)"
  std::vector<QStringList> rows;
};

/// Numbers have a decimal point in every language. A cell is empty where there is nothing to be said, such as the
/// latency while nothing was completed.
[[nodiscard]] RunTable runTable(const LabOutcome &outcome);

/// As RFC 4180 wants it.
[[nodiscard]] QString csvOf(const RunTable &table);
/// With tabs, as it is put into a spreadsheet from the clipboard.
[[nodiscard]] QString tabbedTextOf(const RunTable &table);

}  // namespace strato::ui
