// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/next_step.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int discSide = 28;

}  // namespace

NextStep::NextStep(int number, const QString &title, const QString &note, const QString &button, QWidget *parent)
    : QWidget(parent), m_number(number), m_button(new Button(ButtonKind::Plain, button)) {
  m_button->setAccessibleDescription(title);
  auto *words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(new Text(title, {TextSize::Label, Weight::Strong}));
  words->addWidget(new Text(note, {TextSize::Note, Weight::Regular, Ink::Muted}));
  auto *line = new QHBoxLayout(this);
  line->setContentsMargins(lookOf(this).scaled(discSide) + 14, 12, 0, 12);
  line->setSpacing(12);
  line->addLayout(words, 1);
  line->addWidget(m_button);
}

void NextStep::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int side = look.scaled(discSide);
  const QRect disc(0, (height() - side) / 2, side, side);
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.tokens.accentSoft);
  painter.drawEllipse(disc);
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.setPen(look.tokens.accent);
  painter.drawText(disc, Qt::AlignCenter, locale().toString(m_number));
}

}  // namespace strato::ui
