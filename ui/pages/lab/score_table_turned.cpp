// SPDX-License-Identifier: GPL-3.0-or-later
// The scoreboard where lanes do not fit side by side: a row for each of them.
#include <QPainter>
#include <algorithm>

#include "ui/pages/lab/score_table.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int leastTurned = 48;
constexpr int turnedSides = 12;  ///< beside a figure
constexpr std::size_t leastBeside = 2;
constexpr int lowestTurnedRow = 22, highestTurnedRow = 34;

}  // namespace

double ScoreTable::turnedWidth(const ScoreRow &figure) const {
  const QFont font = lookOf(this).font(TextSize::Note, Weight::Strong);
  int widest = std::max(widthOf(figure.brief, font), lookOf(this).scaled(leastTurned) - turnedSides);
  for (const QString &text : figure.texts) widest = std::max(widest, widthOf(text, font));
  return widest + turnedSides;
}

/// As many of the figures as find room, each as wide as it must be, the rest shared out. Below the first block the
/// marks alone say whose row it is.
ScoreTable::TurnedBlock ScoreTable::turnedBlock(std::span<const std::size_t> figures, bool first) const {
  TurnedBlock block;
  block.names = first ? fit().names : markRoom;
  double room = width() - block.names;
  std::vector<double> widths;
  for (const std::size_t figure : figures) {
    const double wanted = turnedWidth(m_board.rows[figure]);
    if (widths.size() >= leastBeside && wanted > room) break;
    room -= wanted;
    widths.push_back(wanted);
    block.figures.push_back(figure);
  }
  double right = block.names;
  for (const double wide : widths) block.rights.push_back(right += wide + room / static_cast<double>(widths.size()));
  return block;
}

std::vector<ScoreTable::TurnedBlock> ScoreTable::turnedBlocks() const {
  std::vector<std::size_t> figures;
  for (const std::size_t row : byImportance) {
    if (row < m_board.rows.size()) figures.push_back(row);
  }
  const auto lanes = static_cast<int>(m_board.lanes.size());
  const int lowest = headHeight() + lanes * lookOf(this).scaled(lowestTurnedRow);
  std::vector<TurnedBlock> blocks;
  for (std::span<const std::size_t> left = figures; !left.empty(); left = left.subspan(blocks.back().figures.size())) {
    if (!blocks.empty() && static_cast<int>(blocks.size() + 1) * lowest > height()) break;
    blocks.push_back(turnedBlock(left, blocks.empty()));
  }
  const double highest = headHeight() + lanes * lookOf(this).scaled(highestTurnedRow);
  const double each = std::clamp(height() / static_cast<double>(std::max<std::size_t>(blocks.size(), 1)),
                                 static_cast<double>(lowest), highest);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i].place = QRectF(0, each * static_cast<double>(i), width(), each);
  }
  return blocks;
}

std::vector<std::size_t> ScoreTable::turnedRows() const {
  std::vector<std::size_t> rows;
  for (const TurnedBlock &block : turnedBlocks()) rows.insert(rows.end(), block.figures.begin(), block.figures.end());
  return rows;
}

const ScoreRow *ScoreTable::turnedFigureAt(const QPoint &place) const {
  for (const TurnedBlock &block : turnedBlocks()) {
    if (!block.place.contains(place) || place.x() < block.names) continue;
    const auto column = std::ranges::upper_bound(block.rights, static_cast<double>(place.x())) - block.rights.begin();
    if (column < std::ssize(block.rights)) return &m_board.rows[block.figures[static_cast<std::size_t>(column)]];
  }
  return nullptr;
}

void ScoreTable::paintTurned(QPainter &painter) {
  const Look &look = lookOf(this);
  for (const TurnedBlock &block : turnedBlocks()) {
    const double top = block.place.top();
    const double row = (block.place.height() - headHeight()) / static_cast<double>(m_board.lanes.size());
    double left = block.names;
    for (std::size_t column = 0; column < block.rights.size(); ++column) {
      const ScoreRow &figure = m_board.rows[block.figures[column]];
      const double each = block.rights[column] - left;
      painter.setFont(look.font(TextSize::Note, Weight::Strong));
      painter.setPen(look.tokens.textSecondary);
      painter.drawText(QRectF(left, top, each - 6, headHeight()), Qt::AlignRight | Qt::AlignVCenter, figure.brief);
      for (std::size_t lane = 0; lane < figure.texts.size(); ++lane) {
        const QRectF place(left, top + headHeight() + row * static_cast<double>(lane), each, row);
        paintValue(painter, place.adjusted(2, 2, -2, -2), figure.texts[lane], figure.best[lane]);
      }
      left = block.rights[column];
    }
    paintTurnedNames(painter, block, row);
  }
}

void ScoreTable::paintTurnedNames(QPainter &painter, const TurnedBlock &block, double row) {
  painter.setFont(lookOf(this).font(TextSize::Note, Weight::Strong));
  for (std::size_t lane = 0; lane < m_board.lanes.size() && lane < m_inks.size(); ++lane) {
    const double top = block.place.top() + headHeight() + row * static_cast<double>(lane);
    const QRectF place(0, top, block.names - nameGap, row);
    drawLaneMark(painter, QPointF(5, place.center().y()), 3.4, m_inks[lane]);
    const int room = static_cast<int>(place.width()) - markRoom;
    if (room <= 0) continue;
    painter.setPen(m_inks[lane].color);
    const QString whole = m_board.lanes[lane];
    const QString name = widthOf(whole, painter.font()) <= room ? whole : whole.section(u' ', 0, 0);
    painter.drawText(place.adjusted(markRoom, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, room));
  }
}

}  // namespace strato::ui
