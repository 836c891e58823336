// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_scroll.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <cmath>

#include "ui/theme/focus_ring.h"
#include "ui/theme/look.h"

namespace strato::ui {

namespace {
constexpr int pageMargin = 24;
constexpr int lineStep = 48;
}  // namespace

PageScroll::PageScroll(QWidget *parent) : QScrollArea(parent), m_page(new QWidget), m_body(new QVBoxLayout(m_page)) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setFocusPolicy(Qt::ClickFocus);
  setDrawsOwnFocus(this);
  m_body->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
  m_body->setSpacing(16);
  m_page->setObjectName(QStringLiteral("page"));
  setWidget(m_page);
  m_page->setAutoFillBackground(false);
  viewport()->setAutoFillBackground(false);
  verticalScrollBar()->setSingleStep(lineStep);
  connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PageScroll::applyWanted);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { Q_EMIT positionChanged(position()); });
  connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, &PageScroll::forgetWanted);
}

void PageScroll::setMaximumContentWidth(int pixels) {
  m_maximumWidth = pixels;
  fitMargins();
}

void PageScroll::fitMargins() {
  const int widest = lookOf(this).scaled(m_maximumWidth);
  const int spare = widest > 0 ? (viewport()->width() - widest) / 2 : 0;
  const int side = std::max(pageMargin, spare);
  m_body->setContentsMargins(side, pageMargin, side, pageMargin);
}

double PageScroll::position() const {
  const QScrollBar *bar = verticalScrollBar();
  if (m_wanted && bar->maximum() == 0) return *m_wanted;
  return bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
}

void PageScroll::setPosition(double position) {
  forgetWanted();
  m_wanted = std::clamp(position, 0.0, 1.0);
  applyWanted();
}

void PageScroll::showAtTop(QWidget *part, int above) {
  forgetWanted();
  m_wantedPart = part;
  m_above = above;
  m_body->activate();
  applyWanted();
}

void PageScroll::forgetWanted() {
  m_wanted.reset();
  m_wantedPart = nullptr;
}

void PageScroll::applyWanted() {
  QScrollBar *bar = verticalScrollBar();
  if (m_wanted && bar->maximum() > 0) bar->setValue(static_cast<int>(std::lround(*m_wanted * bar->maximum())));
  if (m_wantedPart) bar->setValue(m_wantedPart->mapTo(m_page, QPoint(0, 0)).y() - m_above);
}

void PageScroll::keyPressEvent(QKeyEvent *event) {
  QScrollBar *bar = verticalScrollBar();
  forgetWanted();
  switch (event->key()) {
    case Qt::Key_Home:
      bar->triggerAction(QAbstractSlider::SliderToMinimum);
      break;
    case Qt::Key_End:
      bar->triggerAction(QAbstractSlider::SliderToMaximum);
      break;
    case Qt::Key_Space:
      bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                : QAbstractSlider::SliderPageStepAdd);
      break;
    default:
      QScrollArea::keyPressEvent(event);
  }
}

void PageScroll::wheelEvent(QWheelEvent *event) {
  forgetWanted();
  QScrollArea::wheelEvent(event);
}

void PageScroll::resizeEvent(QResizeEvent *event) {
  fitMargins();
  QScrollArea::resizeEvent(event);
}

void PageScroll::changeEvent(QEvent *event) {
  QScrollArea::changeEvent(event);
  if (event->type() == QEvent::StyleChange) fitMargins();
}

}  // namespace strato::ui
