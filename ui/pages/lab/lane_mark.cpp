// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lane_mark.h"

#include <QPainter>

namespace strato::ui {

LaneMark::LaneMark(QWidget *parent) : QWidget(parent) { setFixedSize(12, 12); }

void LaneMark::setLane(const simulator::LaneSettings &settings, std::size_t lane) {
  m_platform = lanePlatform(settings);
  m_lane = static_cast<int>(lane);
  update();
}

void LaneMark::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawLaneMark(painter, QRectF(rect()).center(), 4, {lookOf(this).tokens.platform(m_platform), m_lane});
}

}  // namespace strato::ui
