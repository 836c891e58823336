// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/scrub_number.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr double pixelsPerStep = 8;
}

ScrubNumber::ScrubNumber(const QString &name, StepScale scale, double number, QWidget *parent)
    : QAbstractSlider(parent), m_name(name), m_scale(scale) {
  setRange(0, m_scale.count() - 1);
  setPageStep(8);  // ten times as much
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::SizeHorCursor);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setFocusRadius(this, 4);
  setToolTip(tr("Drag sideways or use the arrow keys"));
  setNumber(number);
  describe();
}

void ScrubNumber::setNumber(double number) { setValue(m_scale.nearest(number)); }

QString ScrubNumber::shown() const {
  const double number = this->number();
  int decimals = 0;
  while (decimals < 3 && std::abs(number * std::pow(10, decimals) - std::round(number * std::pow(10, decimals))) > 1e-6)
    ++decimals;
  return QLocale().toString(number, 'f', decimals);
}

QSize ScrubNumber::sizeHint() const {
  const Look &look = lookOf(this);
  return {QFontMetrics(look.font(TextSize::Heading, Weight::Strong)).horizontalAdvance(shown()) + 4,
          look.lineHeight(TextSize::Heading) + 3};
}

void ScrubNumber::describe() {
  setAccessibleName(m_name);
  setAccessibleDescription(shown());
}

void ScrubNumber::sliderChange(SliderChange change) {
  QAbstractSlider::sliderChange(change);
  if (change != SliderValueChange) return;
  describe();
  updateGeometry();
  update();
  Q_EMIT numberChanged(number());
}

void ScrubNumber::mousePressEvent(QMouseEvent *event) {
  m_dragFrom = event->position().x();
  m_valueAtPress = value();
}

void ScrubNumber::mouseMoveEvent(QMouseEvent *event) {
  if (!(event->buttons() & Qt::LeftButton)) return;
  const double steps = (event->position().x() - m_dragFrom) / pixelsPerStep;
  setValue(m_valueAtPress + static_cast<int>(std::lround(steps)));
}

// A number in the middle of a page must not catch the wheel that scrolls the page.
void ScrubNumber::wheelEvent(QWheelEvent *event) { event->ignore(); }

void ScrubNumber::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setFont(look.font(TextSize::Heading, Weight::Strong));
  painter.setPen(underMouse() || isSliderDown() ? mix(look.tokens.text, look.tokens.accent, 0.3) : look.tokens.accent);
  const QRect words(2, 0, width() - 4, look.lineHeight(TextSize::Heading));
  painter.drawText(words, Qt::AlignCenter | Qt::TextDontClip, shown());
  QPen dashes(look.tokens.accent, 1.5);
  dashes.setDashPattern({3, 2});
  painter.setPen(dashes);
  painter.drawLine(QPointF(0, height() - 1.5), QPointF(width(), height() - 1.5));
}

}  // namespace strato::ui
