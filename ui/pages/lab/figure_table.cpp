// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/figure_table.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int rowSides = 8;
constexpr int cellGap = 14;
constexpr int tickSide = 14;

int tableRow(const Look &look) { return look.scaled(26); }

}  // namespace

FigureTable::FigureTable(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

void FigureTable::setHeads(const QStringList &heads) {
  m_heads = heads;
  updateGeometry();
  update();
}

void FigureTable::setRows(std::vector<Row> rows) {
  const bool otherCount = rows.size() != m_rows.size();
  m_rows = std::move(rows);
  if (m_guide >= static_cast<int>(m_rows.size())) m_guide = -1;
  if (otherCount) updateGeometry();
  describe();
  update();
}

void FigureTable::setChosen(int row) {
  m_chosen = row;
  describe();
  update();
}

void FigureTable::setGuide(int row) {
  m_guide = row;
  describe();
  update();
}

void FigureTable::moveGuide(int row) {
  if (row == m_guide) return;
  setGuide(row);
  Q_EMIT guideMoved(row);
}

void FigureTable::describe() {
  const int at = m_guide >= 0 ? m_guide : m_chosen;
  QString words = m_name;
  if (at >= 0 && at < static_cast<int>(m_rows.size())) {
    const QStringList &cells = m_rows[static_cast<std::size_t>(at)].cells;
    for (qsizetype i = 0; i < cells.size(); ++i) {
      if (!cells[i].isEmpty()) words += QStringLiteral(", %1 %2").arg(m_heads.value(i), cells[i]).simplified();
    }
  }
  setAccessible(this, QAccessible::Table, words);
}

QRect FigureTable::placeOf(int row) const {
  const int height = tableRow(lookOf(this));
  return {0, height * (row + 1), width(), height};
}

QSize FigureTable::sizeHint() const {
  const Look &look = lookOf(this);
  double wide = 2 * rowSides;
  const QFont font = look.font(TextSize::Note, Weight::Strong);
  for (qsizetype column = 0; column < m_heads.size(); ++column) {
    int widest = widthOf(m_heads[column], font);
    for (const Row &row : m_rows) widest = std::max(widest, widthOf(row.cells.value(column), font));
    wide += widest + cellGap;
  }
  return {static_cast<int>(wide), tableRow(look) * (static_cast<int>(m_rows.size()) + 1)};
}

QSize FigureTable::minimumSizeHint() const { return {lookOf(this).scaled(160), sizeHint().height()}; }

std::vector<double> FigureTable::columnRights() const {
  const QFont font = lookOf(this).font(TextSize::Note, Weight::Strong);
  std::vector<double> widths;
  double used = 2 * rowSides;
  for (qsizetype column = 0; column < m_heads.size(); ++column) {
    int widest = widthOf(m_heads[column], font);
    const bool last = column + 1 == m_heads.size();
    for (const Row &row : m_rows)
      widest = std::max(widest, widthOf(row.cells.value(column), font) + (last && row.good ? tickSide + 2 : 0));
    widths.push_back(widest);
    used += widest;
  }
  const double spare = widths.size() < 2 ? 0 : (width() - used) / static_cast<double>(widths.size() - 1);
  std::vector<double> rights;
  double right = rowSides;
  for (std::size_t i = 0; i < widths.size(); ++i) rights.push_back(right += widths[i] + (i == 0 ? 0 : spare));
  return rights;
}

void FigureTable::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto rights = columnRights();
  const auto cell = [&](const QRect &row, qsizetype column, const QString &words) {
    const double right = rights[static_cast<std::size_t>(column)];
    const QRectF place =
        column == 0 ? QRectF(rowSides, row.top(), width(), row.height()) : QRectF(0, row.top(), right, row.height());
    const Qt::AlignmentFlag side = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter), words);
  };
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(t.textSecondary);
  for (qsizetype column = 0; column < m_heads.size(); ++column) cell(placeOf(-1), column, m_heads[column]);
  for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
    const Row &row = m_rows[static_cast<std::size_t>(i)];
    const QRect place = placeOf(i);
    const bool strong = i == m_chosen;
    if (strong) drawBox(painter, place, 6, t.accentSoft, t.accentSoft == t.surface ? t.accent : QColor());
    if (i == m_guide) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(t.textSecondary, 1, Qt::DashLine));
      painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    painter.setFont(look.font(TextSize::Note, strong ? Weight::Strong : Weight::Regular));
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
      const bool last = column + 1 == row.cells.size();
      painter.setPen(last && row.good ? t.good : strong && (column == 0 || last) ? t.accent : t.text);
      cell(place, column, row.cells[column]);
      if (!last || !row.good) continue;
      const double left = rights.back() - widthOf(row.cells[column], painter.font()) - tickSide - 4;
      drawIcon(painter, QStringLiteral("check"), QRectF(left, place.top(), tickSide, place.height()), tickSide, t.good);
    }
  }
}

void FigureTable::mouseMoveEvent(QMouseEvent *event) {
  const int row = event->position().toPoint().y() / tableRow(lookOf(this)) - 1;
  moveGuide(row < static_cast<int>(m_rows.size()) ? row : -1);
}

void FigureTable::mousePressEvent(QMouseEvent *event) {
  mouseMoveEvent(event);
  if (m_guide >= 0 && event->button() == Qt::LeftButton) Q_EMIT chosen(m_guide);
}

void FigureTable::leaveEvent(QEvent *) { moveGuide(-1); }

void FigureTable::keyPressEvent(QKeyEvent *event) {
  const int last = static_cast<int>(m_rows.size()) - 1;
  const int now = m_guide >= 0 ? m_guide : m_chosen;
  switch (event->key()) {
    case Qt::Key_Up:
      return moveGuide(now < 0 ? last : std::max(0, now - 1));
    case Qt::Key_Down:
      return moveGuide(std::min(last, now + 1));
    case Qt::Key_Home:
      return moveGuide(std::min(0, last));
    case Qt::Key_End:
      return moveGuide(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (m_guide >= 0) Q_EMIT chosen(m_guide);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void FigureTable::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) updateGeometry();
}

}  // namespace strato::ui
