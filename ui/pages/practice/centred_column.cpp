// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/centred_column.h"

#include <QEvent>
#include <QLayout>

#include "ui/theme/look.h"

namespace strato::ui {

namespace {

constexpr int columnMargin = 8;  // the column has room for shadows of its own
constexpr int highestTop = 84;

}  // namespace

CentredColumn::CentredColumn(QWidget *column, int widest, QWidget *parent)
    : QWidget(parent), m_column(column), m_widest(widest) {
  m_column->setParent(this);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

int CentredColumn::columnWidth(int width) const {
  return std::min(lookOf(this).scaled(m_widest), width - 2 * columnMargin);
}

int CentredColumn::heightForWidth(int width) const {
  return m_column->layout()->totalHeightForWidth(columnWidth(width)) + 48;
}

QSize CentredColumn::sizeHint() const { return {m_widest, heightForWidth(m_widest)}; }

QSize CentredColumn::minimumSizeHint() const { return {m_column->minimumSizeHint().width() + 2 * columnMargin, 0}; }

void CentredColumn::arrange() {
  const int columnAcross = columnWidth(width());
  const int columnHeight = m_column->layout()->totalHeightForWidth(columnAcross);
  const int top = std::clamp((height() - columnHeight) * 2 / 5, 24, highestTop);
  m_column->setGeometry((width() - columnAcross) / 2, top, columnAcross, columnHeight);
}

void CentredColumn::resizeEvent(QResizeEvent *) { arrange(); }

bool CentredColumn::event(QEvent *event) {
  if (event->type() == QEvent::LayoutRequest) {
    updateGeometry();
    arrange();
  }
  return QWidget::event(event);
}

}  // namespace strato::ui
