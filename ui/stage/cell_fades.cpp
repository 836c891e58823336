// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/cell_fades.h"

#include <QPainter>

namespace strato::ui {

namespace {

constexpr std::size_t mostFades = 600;
constexpr int smallestFadingCell = 7;

}  // namespace

void CellFades::follow(const StageScene &before, const StageScene &now, const StagePlan &plan) {
  const bool small = plan.grid.hasBars() || plan.grid.cell < smallestFadingCell;
  if (now.kind != StageScene::Kind::Field || small || before.cells.size() != now.cells.size()) return clear();
  for (std::size_t index = 0; index < now.cells.size() && m_fades.size() < mostFades; ++index) {
    if (before.cells[index].being == now.cells[index].being) continue;
    const int cell = static_cast<int>(index);
    std::erase_if(m_fades, [cell](const Fade &fade) { return fade.cell == cell; });
    m_fades.push_back({cell, before.cells[index]});
  }
}

void CellFades::advance(double ms) {
  for (Fade &fade : m_fades) fade.age += ms;
  std::erase_if(m_fades, [](const Fade &fade) { return fade.age >= motionFast; });
}

void CellFades::paint(QPainter &painter, const StagePlan &plan, const StageShapes &shapes) const {
  if (m_fades.empty()) return;
  painter.save();
  if (plan.isZoomed()) painter.setClipRect(plan.window.toRect());
  for (const Fade &fade : m_fades) {
    const QRectF place = plan.grid.rectOf(fade.cell);
    if (!plan.shows(place)) continue;
    painter.setOpacity(1 - fade.age / motionFast);
    painter.drawPixmap(shapes.look().snapped(place).topLeft(), shapes.cell(fade.before));
  }
  painter.restore();
}

}  // namespace strato::ui
