// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/field.h"

class QAction;
class QComboBox;
class QDoubleSpinBox;

namespace strato::ui {

class Text;

/// Which name stands above the control; the other places have the full one.
enum class FieldName { Brief, Full };

/// One setting: its name, and a control that fits it. Range, usual value, fact and its date are in the tool
/// tip; the context menu leads back to the usual value.
class FieldBox final : public QWidget {
  Q_OBJECT

 public:
  FieldBox(Field field, FieldName name, QWidget *parent = nullptr);

  [[nodiscard]] const Field &field() const { return m_field; }
  /// The same setting of something that may have changed, and the range with it.
  void setField(const FieldValue &set);
  /// What the tool tip says about where the figure comes from.
  void setSource(const QString &words);

 Q_SIGNALS:
  void changed(const QString &id, std::optional<double> value);

 private:
  void makeNumber(qsizetype longestUnit);
  void makeChoice();
  void setValue(Field::Value value);
  void goBack();
  void describe();

  Field m_field;
  QString m_source;
  Text *m_name;
  QAction *m_back;
  QDoubleSpinBox *m_number = nullptr;
  QComboBox *m_choice = nullptr;
};

}  // namespace strato::ui
