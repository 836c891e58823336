// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/step_track.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double knobRadius = 8;
constexpr double dotRadius = 4;
constexpr double grooveHeight = 4;
constexpr double reach = 12;  // how near to a dot is on it

}  // namespace

StepTrack::StepTrack(QWidget *parent) : QAbstractSlider(parent) {
  setObjectName(QStringLiteral("stepTrack"));
  setAccessibleName(tr("Step"));
  setFocusPolicy(Qt::NoFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setRange(1, 1);
  connect(this, &QAbstractSlider::valueChanged, this, [this](int value) { Q_EMIT stepChosen(value - 1); });
}

void StepTrack::setSteps(std::vector<double> shares, QStringList titles) {
  const QSignalBlocker quiet(this);
  m_shares = std::move(shares);
  m_titles = std::move(titles);
  setRange(1, std::max(1, static_cast<int>(m_shares.size())));
  update();
}

void StepTrack::setShare(double share, int step) {
  {
    const QSignalBlocker quiet(this);
    setValue(step + 1);
  }
  if (qFuzzyCompare(1 + share, 1 + m_share)) return;
  m_share = share;
  update();
}

double StepTrack::xOf(double share) const { return knobRadius + 1 + share * (width() - 2 * knobRadius - 2); }

double StepTrack::shareAt(double x) const {
  return std::clamp((x - knobRadius - 1) / std::max(1.0, width() - 2 * knobRadius - 2), 0.0, 1.0);
}

QPoint StepTrack::dotAt(int step) const {
  return QPointF(xOf(m_shares[static_cast<std::size_t>(step)]), height() / 2.0).toPoint();
}

int StepTrack::stepNear(const QPointF &point) const {
  int nearest = -1;
  double least = reach;
  for (std::size_t step = 0; step < m_shares.size(); ++step) {
    const double distance = std::abs(xOf(m_shares[step]) - point.x());
    if (distance > least) continue;
    least = distance;
    nearest = static_cast<int>(step);
  }
  return nearest;
}

void StepTrack::mousePressEvent(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton) return;
  if (const int step = stepNear(event->position()); step >= 0) {
    Q_EMIT stepChosen(step);
    return;
  }
  Q_EMIT shareChosen(shareAt(event->position().x()));
}

void StepTrack::mouseMoveEvent(QMouseEvent *event) {
  if (event->buttons() & Qt::LeftButton) Q_EMIT shareChosen(shareAt(event->position().x()));
}

bool StepTrack::event(QEvent *event) {
  if (event->type() == QEvent::ToolTip) {
    const auto *help = static_cast<QHelpEvent *>(event);
    const int step = stepNear(help->pos());
    if (step < 0) {
      QToolTip::hideText();
    } else {
      QToolTip::showText(help->globalPos(), tr("%1. %2").arg(locale().toString(step + 1), m_titles.value(step)), this);
    }
    return true;
  }
  return QAbstractSlider::event(event);
}

void StepTrack::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double middle = height() / 2.0;
  const QRectF groove(xOf(0), middle - grooveHeight / 2, xOf(1) - xOf(0), grooveHeight);
  drawBox(painter, groove, grooveHeight / 2, mix(tokens.borderStrong, tokens.surface, 0.3));
  drawBox(painter, QRectF(groove.topLeft(), QSizeF(xOf(m_share) - xOf(0), grooveHeight)), grooveHeight / 2,
          tokens.accent);
  for (const double share : m_shares) {
    const bool past = share <= m_share;
    painter.setPen(QPen(tokens.surface, 2));
    painter.setBrush(past ? tokens.accent : tokens.borderStrong);
    painter.drawEllipse(QPointF(xOf(share), middle), dotRadius + 1, dotRadius + 1);
  }
  painter.setPen(QPen(tokens.accent, 2.5));
  painter.setBrush(tokens.surface);
  painter.drawEllipse(QPointF(xOf(m_share), middle), knobRadius - 1, knobRadius - 1);
}

}  // namespace strato::ui
