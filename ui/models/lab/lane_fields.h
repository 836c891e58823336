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

  QString id = {};     ///< "period"; also the name of its control
  QString name = {};   ///< "Metric period"
  QString brief = {};  ///< "Period", where the name has no room; may be empty
  QString unit = {};   ///< "s"
  double least = 0.0, most = 0.0;
  double step = 1.0;
  int decimals = 0;  ///< at most; what says nothing is not shown
  bool mayLift = false;
  QString lifted = {};       ///< instead of "no limit"
  QStringList choices = {};  ///< where it is a word; the value is its place
  FactId fact = {};          ///< what AWS says about it; may be empty
  bool observed = false;     ///< its usual value was measured, and is not promised
  bool inSight = false;      ///< one of those that matter most
  bool hasUsual = true;      ///< not where the load decides
  Value usual = {};          ///< as a new lane of the platform has it
  std::function<Value(const simulator::LaneSettings &)> get = {};
  /// Bounds that belong together move along: the least size never gets above the most.
  std::function<void(simulator::LaneSettings &, Value)> set = {};

  [[nodiscard]] bool isNumber() const { return choices.isEmpty(); }
  [[nodiscard]] const QString &briefName() const { return brief.isEmpty() ? name : brief; }
  /// Without its unit: "1,024", "0.5".
  [[nodiscard]] QString number(double value) const;
  /// With its unit: "1,024 MB", "no limit", "m7g.large".
  [[nodiscard]] QString text(Value value) const;
  [[nodiscard]] QString textOf(const simulator::LaneSettings &lane) const { return text(get(lane)); }
  /// In the middle of a line: "at least 2 machines", "boot 60 s".
  [[nodiscard]] QString wordsOf(const simulator::LaneSettings &lane) const;
  /// As far as one can see.
  [[nodiscard]] bool isUsual(Value value) const { return !hasUsual || text(value) == text(usual); }
};

/// All settings of a lane's platform, those in sight first. Nothing that the lane does not use: no alarm where nothing
/// scales. Ranges depend on the lane: no more can be kept ready than may run.
[[nodiscard]] std::vector<LaneField> fieldsOf(const simulator::LaneSettings &lane, const pricing::PriceBook &prices);

/// Null where there is none of that id.
[[nodiscard]] const LaneField *fieldNamed(const std::vector<LaneField> &fields, const QString &id);

}  // namespace strato::ui
