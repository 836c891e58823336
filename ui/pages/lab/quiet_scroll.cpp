// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/quiet_scroll.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace strato::ui {

QScrollArea *quietScroll(QWidget *content) {
  auto *area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  // As high as there is room: what it holds must not make the page longer.
  area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  area->viewport()->setAutoFillBackground(false);
  area->setWidget(content);
  content->setAutoFillBackground(false);
  return area;
}

QWidget *scrolledIn(QWidget *view) {
  auto *content = new QWidget;
  auto *lines = new QVBoxLayout(view);
  lines->setContentsMargins({});
  QScrollArea *area = quietScroll(content);
  area->setObjectName(QStringLiteral("viewScroll"));
  lines->addWidget(area);
  return content;
}

}  // namespace strato::ui
