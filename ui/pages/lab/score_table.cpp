// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/score_table.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int factorWidth = 48;
constexpr int mostNamed = 3;  ///< lanes whose names fit; beyond them their marks stand alone

}  // namespace

ScoreTable::ScoreTable(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("scoreTable"));
  setAccessible(this, QAccessible::Table, tr("Scoreboard"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ScoreTable::setBoard(Scoreboard board, std::vector<LaneInk> inks) {
  m_board = std::move(board);
  m_inks = std::move(inks);
  QStringList words;
  for (const ScoreRow &row : m_board.rows) {
    QStringList values;
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
      values.append(m_board.lanes[i] + u' ' + row.texts[i] + (row.best[i] ? u' ' + tr("(best)") : QString()));
    }
    words.append(tr("%1: %2").arg(row.name, values.join(QStringLiteral(", "))));
  }
  setAccessibleDescription(words.join(QStringLiteral(". ")));
  update();
}

int ScoreTable::rowHeight() const {
  const int most = lookOf(this).scaled(34);
  const auto rows = static_cast<int>(std::max<std::size_t>(m_board.rows.size(), 1));
  return std::clamp((height() - headHeight()) / rows, lookOf(this).scaled(24), most);
}

int ScoreTable::headHeight() const { return lookOf(this).scaled(24); }

QSize ScoreTable::minimumSizeHint() const {
  return {lookOf(this).scaled(200), headHeight() + lookOf(this).scaled(24) * 4};
}

QSize ScoreTable::sizeHint() const { return {lookOf(this).scaled(280), headHeight() + lookOf(this).scaled(32) * 7}; }

bool ScoreTable::hasFactor() const { return m_board.lanes.size() == 2 && width() >= lookOf(this).scaled(270); }

QRectF ScoreTable::cell(std::size_t row, std::size_t lane) const {
  const Look &look = lookOf(this);
  const double right = width() - (hasFactor() ? look.scaled(factorWidth) : 0);
  const double names = look.scaled(m_board.lanes.size() > 2 ? 88 : 100);
  const double each = (right - names) / static_cast<double>(std::max<std::size_t>(m_board.lanes.size(), 1));
  return {names + each * static_cast<double>(lane),
          headHeight() + static_cast<double>(rowHeight()) * static_cast<double>(row), each,
          static_cast<double>(rowHeight())};
}

void ScoreTable::paintHead(QPainter &painter) {
  const Look &look = lookOf(this);
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  for (std::size_t i = 0; i < m_board.lanes.size() && i < m_inks.size(); ++i) {
    const QRectF place = cell(0, i).translated(0, -headHeight());
    const double room = place.width() - 22;
    QString name = painter.fontMetrics().elidedText(m_board.lanes[i], Qt::ElideRight, static_cast<int>(room));
    if (m_board.lanes.size() > mostNamed) name = m_board.lanes[i].section(u' ', 0, 0);
    const double nameWidth = std::min<double>(widthOf(name, painter.font()), place.width() - 14);
    painter.setPen(m_inks[i].color);
    painter.drawText(QRectF(place.right() - nameWidth - 6, 0, nameWidth, headHeight()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(nameWidth) + 1));
    drawLaneMark(painter, QPointF(place.right() - nameWidth - 14, headHeight() / 2.0), 3.4, m_inks[i]);
  }
}

void ScoreTable::paintRow(QPainter &painter, std::size_t index) {
  const Look &look = lookOf(this);
  const ScoreRow &row = m_board.rows[index];
  const QRectF whole(0, cell(index, 0).top(), width(), rowHeight());
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textSecondary);
  const double nameRoom = cell(index, 0).left() - 4;
  painter.drawText(whole, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(nameRoom)));
  for (std::size_t i = 0; i < row.texts.size(); ++i) {
    const bool best = row.best[i];
    const QFont font =
        look.font(row.texts.size() > 2 ? TextSize::Note : TextSize::Label, best ? Weight::Strong : Weight::Regular);
    painter.setFont(font);
    const double textWidth = widthOf(row.texts[i], font);
    const QRectF place = cell(index, i).adjusted(2, 2, -2, -2);
    if (best) {
      const double boxWidth = std::min(place.width(), textWidth + 32);
      const QRectF box(place.right() - boxWidth, place.top(), boxWidth, place.height());
      drawBox(painter, box, 6, look.tokens.goodSoft, look.theme == ThemeId::HighContrast ? look.tokens.good : QColor());
      drawIcon(painter, QStringLiteral("check"), QRectF(box.left() + 6, box.top(), 14, box.height()), 14,
               look.tokens.good);
    }
    painter.setPen(best ? look.tokens.good : look.tokens.text);
    painter.drawText(place.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, row.texts[i]);
  }
  if (!hasFactor()) return;
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textMuted);
  painter.drawText(whole, Qt::AlignRight | Qt::AlignVCenter, row.factor);
}

void ScoreTable::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintHead(painter);
  for (std::size_t row = 0; row < m_board.rows.size(); ++row) {
    if (cell(row, 0).bottom() <= height() + 1) paintRow(painter, row);
  }
}

bool ScoreTable::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  const int row = (help->pos().y() - headHeight()) / std::max(rowHeight(), 1);
  if (help->pos().y() >= headHeight() && row < static_cast<int>(m_board.rows.size())) {
    QToolTip::showText(help->globalPos(), m_board.rows[static_cast<std::size_t>(row)].tip, this);
  }
  return true;
}

}  // namespace strato::ui
