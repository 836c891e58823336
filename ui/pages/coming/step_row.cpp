// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/coming/step_row.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/look.h"
#include "ui/widgets/text.h"

namespace strato::ui {

StepRow::StepRow(int number, const ComingStep &step, QWidget *parent) : QWidget(parent), m_number(number) {
  auto *column = new QVBoxLayout(this);
  column->setSpacing(2);
  column->addWidget(new Text(step.title, {TextSize::Body, Weight::Strong}, this));
  column->addWidget(new Text(step.text, {TextSize::Label, Weight::Regular, Ink::Secondary}, this));
  adoptLook();
}

void StepRow::adoptLook() { layout()->setContentsMargins(lookOf(this).scaled(28) + 14, 0, 0, 0); }

void StepRow::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF ring = QRectF(0, 0, look.scaled(28), look.scaled(28)).adjusted(1, 1, -1, -1);
  painter.setPen(QPen(look.tokens.accent, 1.5));
  painter.drawEllipse(ring);
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.setPen(look.tokens.accent);
  painter.drawText(ring, Qt::AlignCenter, QLocale().toString(m_number));
}

void StepRow::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) adoptLook();
}

}  // namespace strato::ui
