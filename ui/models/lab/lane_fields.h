// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "app/base/id.h"
#include "app/simulator/pricing/price_book.h"
#include "app/simulator/scenario.h"

namespace strato::ui {

/// One setting of a lane, as a form, a tooltip and a sweep need it.
struct LaneField {
  /// Nothing is "no limit", where the setting may be lifted.
  using Value = std::optional<double>;

  QString id;    ///< "memory"; also the name of its control
  QString name;  ///< "Memory"
  QString unit;  ///< "MB"
  double least = 0.0, most = 0.0;
  double step = 1.0;
  int decimals = 0;
  bool mayLift = false;
  QStringList choices;    ///< where it is a word; the value is its place
  FactId fact;            ///< what AWS says about it; may be empty
  bool observed = false;  ///< its usual value was measured, and is not promised
  bool inSight = false;   ///< one of those that matter most
  std::function<Value(const simulator::LaneSettings &)> get;
  /// Bounds that belong together move along: the least size never gets above the most.
  std::function<void(simulator::LaneSettings &, Value)> set;

  /// With its unit: "1,024 MB", "no limit", "m7g.large".
  [[nodiscard]] QString text(Value value) const;
  [[nodiscard]] QString textOf(const simulator::LaneSettings &lane) const { return text(get(lane)); }
};

/// All settings of a lane's platform, those in sight first. Nothing that the lane does not use: no alarm where nothing
/// scales.
[[nodiscard]] std::vector<LaneField> fieldsOf(const simulator::LaneSettings &lane, const pricing::PriceBook &prices);

/// Null where there is none of that id.
[[nodiscard]] const LaneField *fieldNamed(const std::vector<LaneField> &fields, const QString &id);

}  // namespace strato::ui
