// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labelled_slider.h"

#include <QEvent>
#include <QPainter>
#include <QSlider>

#include "ui/models/lab/slider_stops.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

LabelledSlider::LabelledSlider(const QString &name, std::vector<double> stops, std::function<Words(double)> words,
                               QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_stops(std::move(stops)),
      m_words(std::move(words)),
      m_slider(new QSlider(Qt::Horizontal, this)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_slider->setRange(0, static_cast<int>(m_stops.size()) - 1);
  m_slider->setPageStep(5);
  connect(m_slider, &QSlider::valueChanged, this, [this] {
    describe();
    update();
    Q_EMIT valueChanged(value());
  });
  setFocusProxy(m_slider);
  setToolTip(m_name);
  describe();
}

double LabelledSlider::value() const { return m_stops[static_cast<std::size_t>(m_slider->value())]; }

void LabelledSlider::setValue(double value) { m_slider->setValue(nearestStop(m_stops, value)); }

void LabelledSlider::describe() {
  const Words words = m_words(value());
  m_slider->setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_name, words.value, words.unit));
}

QSize LabelledSlider::sizeHint() const {
  const Look &look = lookOf(this);
  return {look.scaled(190), look.lineHeight(TextSize::Label) + look.scaled(26)};
}

QSize LabelledSlider::minimumSizeHint() const { return {lookOf(this).scaled(120), sizeHint().height()}; }

void LabelledSlider::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  const QRect line(0, 0, width(), look.lineHeight(TextSize::Label));
  const Words words = m_words(value());
  const QString unit = words.unit.isEmpty() ? QString() : u' ' + words.unit;
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textSecondary);
  const int room =
      width() - widthOf(words.value, look.font(TextSize::Label, Weight::Strong)) - widthOf(unit, painter.font()) - 8;
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room));
  const int unitWidth = widthOf(unit, painter.font());
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, unit);
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.setPen(look.tokens.text);
  painter.drawText(line.adjusted(0, 0, -unitWidth, 0), Qt::AlignRight | Qt::AlignVCenter, words.value);
}

void LabelledSlider::layOut() {
  const int top = lookOf(this).lineHeight(TextSize::Label);
  m_slider->setGeometry(0, top, width(), height() - top);
}

void LabelledSlider::resizeEvent(QResizeEvent *) { layOut(); }

void LabelledSlider::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange) return;
  updateGeometry();
  layOut();
}

}  // namespace strato::ui
