// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;

namespace strato::ui {

class Text;

/// A number with its name above it and its unit behind it.
class NumberField final : public QWidget {
  Q_OBJECT

 public:
  struct Range {
    double least = 0;
    double most = 100;
    double step = 1;
    int places = 0;
  };

  explicit NumberField(const QString &name, QWidget *parent = nullptr);

  /// The value stays where the range has it.
  void setRange(const Range &range, const QString &unit = {});
  [[nodiscard]] double value() const;
  /// Says nothing to anybody.
  void setValue(double value);
  [[nodiscard]] QDoubleSpinBox *box() const { return m_box; }

 Q_SIGNALS:
  void valueChanged(double value);  ///< by the user

 private:
  QString m_name;
  QDoubleSpinBox *m_box;
};

/// The small name above a field.
[[nodiscard]] Text *fieldName(const QString &name, QWidget *parent);

}  // namespace strato::ui
