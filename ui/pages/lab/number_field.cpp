// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/number_field.h"

#include <QDoubleSpinBox>
#include <QVBoxLayout>

#include "ui/widgets/text.h"

namespace strato::ui {

Text *fieldName(const QString &name, QWidget *parent) {
  auto *text = new Text(name, {TextSize::Note, Weight::Regular, Ink::Secondary}, parent);
  text->setMaxLines(1);
  text->setToolTip(name);
  return text;
}

NumberField::NumberField(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_box(new QDoubleSpinBox(this)) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(3);
  column->addWidget(fieldName(name, this));
  column->addWidget(m_box);
  m_box->setAccessibleName(name);
  m_box->setKeyboardTracking(false);
  m_box->setMinimumWidth(lookOf(this).scaled(72));
  setFocusProxy(m_box);
  connect(m_box, &QDoubleSpinBox::valueChanged, this, &NumberField::valueChanged);
}

void NumberField::setRange(const Range &range, const QString &unit) {
  const QSignalBlocker quiet(m_box);
  m_box->setDecimals(range.places);
  m_box->setRange(range.least, range.most);
  m_box->setSingleStep(range.step);
  m_box->setSuffix(unit.isEmpty() ? QString() : u' ' + unit);
}

double NumberField::value() const { return m_box->value(); }

void NumberField::setValue(double value) {
  const QSignalBlocker quiet(m_box);
  m_box->setValue(value);
}

}  // namespace strato::ui
