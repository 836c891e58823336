// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "app/base/id.h"

namespace strato::ui {

/// One setting, as a form and a tooltip need it, whatever it is a setting of.
struct Field {
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
  Value usual = {};          ///< as something new has it

  [[nodiscard]] bool isNumber() const { return choices.isEmpty(); }
  [[nodiscard]] const QString &briefName() const { return brief.isEmpty() ? name : brief; }
  /// Without its unit: "1,024", "0.5".
  [[nodiscard]] QString number(double value) const;
  /// With its unit: "1,024 MB", "no limit", "m7g.large".
  [[nodiscard]] QString text(Value value) const;
  /// As far as one can see.
  [[nodiscard]] bool isUsual(Value value) const { return !hasUsual || text(value) == text(usual); }
};

/// A setting and what it is set to.
struct FieldValue {
  Field field;
  Field::Value value;
};

}  // namespace strato::ui
