// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/field.h"

#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/lane_field_parts.h"

namespace strato::ui {

QString Field::number(double value) const { return numberText(value, decimals); }

QString Field::text(Value value) const {
  if (!value) return lifted.isEmpty() ? FieldWords::tr("no limit") : lifted;
  if (!isNumber()) return choices.value(static_cast<int>(*value));
  return unit.isEmpty() ? number(*value) : FieldWords::tr("%1 %2").arg(number(*value), unit);
}

}  // namespace strato::ui
