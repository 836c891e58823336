// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <functional>

#include "ui/models/lab/lab_charts.h"
#include "ui/models/lab/lab_events.h"
#include "ui/models/lab/lab_state.h"
#include "ui/models/lab/scoreboard.h"

namespace strato::ui {

/// What the report says of a lane: "Lambda · memory 1,024 MB · reserved 300".
struct ReportLane {
  QString name;
  QString platform;
  QString settings;  ///< those in sight
};

struct ReportEvent {
  QString clock;
  std::size_t lane = 0;
  EventMark mark = EventMark::Note;
  QString words;
};

/// A run on one page, without the charts' ink: for the printed report.
struct ReportData {
  QString title;
  QString branch;   ///< empty for the scenario itself
  QString traffic;  ///< what arrived, in words
  std::vector<ReportLane> lanes;
  Scoreboard board;
  std::vector<ChartStrip> strips;
  double durationS = 1.0;
  std::vector<ReportEvent> events;  ///< in the order of time
  QString fingerprint;              ///< of the run, and its seed
  QString made;                     ///< program and day
  QString prices;                   ///< which, and of when
  QString independence;             ///< from AWS
};

/// What the run itself does not know.
struct ReportStamp {
  QString version;
  QDate today;
};

/// Says what happened, without the time.
using NewsWords = std::function<QString(const simulator::News &)>;

[[nodiscard]] ReportData reportData(const LabState &state, int branch, const LabOutcome &outcome,
                                    const pricing::PriceBook &prices, const ReportStamp &stamp, const NewsWords &words);

/// The run's fingerprint as it is shown everywhere: 16 hexadecimal digits.
[[nodiscard]] QString fingerprintOf(const LabOutcome &outcome);
/// "Prices of us-east-1, checked 2026-11-02": from the oldest to the newest that the engine needs.
[[nodiscard]] QString pricesAsOf(const pricing::PriceBook &prices);

}  // namespace strato::ui
