// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepper.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/theme/look.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

Stepper::Stepper(const QString &name, const QString &lessName, const QString &moreName, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_less(new IconButton(QStringLiteral("minus"), lessName, this)),
      m_more(new IconButton(QStringLiteral("plus"), moreName, this)),
      m_label(new Text({}, {TextSize::Label, Weight::Strong}, this)) {
  m_less->setObjectName(QStringLiteral("less"));
  m_more->setObjectName(QStringLiteral("more"));
  m_label->setAlignment(Qt::AlignCenter);
  m_label->setWrapping(Wrapping::Never);
  auto *line = new QHBoxLayout(this);
  line->setContentsMargins(3, 3, 3, 3);
  line->setSpacing(4);
  line->addWidget(m_less);
  line->addWidget(m_label, 1);
  line->addWidget(m_more);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  connect(m_less, &IconButton::clicked, this, [this] { setValue(m_value - m_step); });
  connect(m_more, &IconButton::clicked, this, [this] { setValue(m_value + m_step); });
  showValue(m_value);
}

void Stepper::setRange(int lowest, int highest, int step) {
  m_lowest = lowest;
  m_highest = highest;
  m_step = step;
  showValue(std::clamp(m_value, m_lowest, m_highest));
}

void Stepper::setPattern(const QString &pattern) {
  m_pattern = pattern;
  showValue(m_value);
}

void Stepper::setValue(int value) {
  const int wanted = std::clamp(value, m_lowest, m_highest);
  if (wanted == m_value) return;
  showValue(wanted);
  Q_EMIT valueChanged(wanted);
}

void Stepper::showValue(int value) {
  m_value = value;
  m_label->setText(m_pattern.arg(QLocale().toString(value)));
  const auto allow = [](IconButton *button, IconButton *other, bool on) {
    if (!on && button->hasFocus()) {  // the keys stay with the stepper
      other->setEnabled(true);
      other->setFocus(Qt::OtherFocusReason);
    }
    button->setEnabled(on);
  };
  allow(m_less, m_more, value > m_lowest);
  allow(m_more, m_less, value < m_highest);
  setAccessible(this, QAccessible::SpinBox, QStringLiteral("%1: %2").arg(m_name, m_label->text()));
}

void Stepper::keyPressEvent(QKeyEvent *event) {
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Right:
      setValue(m_value + m_step);
      break;
    case Qt::Key_Down:
    case Qt::Key_Left:
      setValue(m_value - m_step);
      break;
    case Qt::Key_Home:
      setValue(m_lowest);
      break;
    case Qt::Key_End:
      setValue(m_highest);
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

void Stepper::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  drawBox(painter, rect(), controlRadius, t.surface, t.border);
}

}  // namespace strato::ui
