// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/titled_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

TitledCard::TitledCard(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_headRow(new QWidget(this)),
      m_head(new QHBoxLayout(m_headRow)),
      m_body(new QVBoxLayout),
      m_title(new Text(title, {TextSize::Body, Weight::Strong}, this)) {
  setAccessible(this, QAccessible::Grouping, title);
  auto *column = new QVBoxLayout(this);
  column->setSpacing(4);
  m_title->setWrapping(Wrapping::Never);
  m_title->setVisible(!title.isEmpty());
  m_head->setSpacing(6);
  m_head->addWidget(m_title);
  m_head->addStretch(1);
  column->addWidget(m_headRow);
  column->addLayout(m_body, 1);
  setTight(false);
}

void TitledCard::setTight(bool tight) {
  m_tight = tight;
  setMargins();
}

void TitledCard::setBleeding(bool bleeding) {
  m_bleeding = bleeding;
  setMargins();
}

void TitledCard::setMargins() {
  const int side = m_tight ? 10 : 16;
  const int foot = m_bleeding || m_tight ? 4 : 12;
  const int top = m_tight || m_bleeding ? 6 : 10;
  layout()->setContentsMargins(m_bleeding ? 1 : side, top + m_yielded, m_bleeding ? 1 : side, foot);
  m_head->setContentsMargins(m_bleeding ? side - 1 : 0, 0, m_bleeding ? side - 1 : 0, 0);
}

void TitledCard::yieldHead(int height) {
  m_yielded = height > 0 ? height + layout()->spacing() : 0;
  m_headRow->setVisible(height == 0);
  setMargins();
}

int TitledCard::titleWidth() const { return m_title->sizeHint().width(); }

void TitledCard::showTitle(bool shown) { m_title->setVisible(shown); }

void TitledCard::setTitle(const QString &title) {
  m_title->setText(title);
  setAccessible(this, QAccessible::Grouping, title);
}

void TitledCard::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), cardRadius, tokens.surface, tokens.border);
}

}  // namespace strato::ui
