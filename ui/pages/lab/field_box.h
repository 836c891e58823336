// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/lane_fields.h"

class QComboBox;
class QDoubleSpinBox;

namespace strato::ui {

class Text;

/// One setting of a lane: its name, and a control that fits it. Range, default, fact and its date are in the tool tip.
class FieldBox final : public QWidget {
  Q_OBJECT

 public:
  explicit FieldBox(LaneField field, QWidget *parent = nullptr);

  [[nodiscard]] const LaneField &field() const { return m_field; }
  void setValue(LaneField::Value value);
  /// What the tool tip says about where the figure comes from.
  void setSource(const QString &words);

 Q_SIGNALS:
  void changed(const QString &id, std::optional<double> value);

 private:
  void makeNumber();
  void makeChoice();
  void describe(const QString &source);

  LaneField m_field;
  Text *m_name;
  QDoubleSpinBox *m_number = nullptr;
  QComboBox *m_choice = nullptr;
};

}  // namespace strato::ui
