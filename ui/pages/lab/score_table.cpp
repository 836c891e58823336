// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/score_table.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int factorWidth = 42;
constexpr int leastValue = 72;  ///< width of a figure
constexpr int headRoom = 22;    ///< beside a lane's name above its figures
constexpr int leastRow = 22;
constexpr std::size_t mostColumns = 3;  ///< lanes that can stand side by side

QString wordsOn(const ScoreRow &row) { return QStringList{row.name, row.tip, row.lead}.join(u'\n').trimmed(); }

}  // namespace

ScoreTable::ScoreTable(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("scoreTable"));
  setAccessible(this, QAccessible::Table, tr("Scoreboard"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ScoreTable::setBoard(Scoreboard board, std::vector<LaneInk> inks) {
  m_board = std::move(board);
  m_inks = std::move(inks);
  m_fit.reset();
  QStringList words;
  for (const ScoreRow &row : m_board.rows) {
    QStringList values;
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
      values.append(m_board.lanes[i] + u' ' + row.texts[i] + (row.best[i] ? u' ' + tr("(best)") : QString()));
    }
    words.append(tr("%1: %2").arg(row.name, values.join(QStringLiteral(", "))));
    if (!row.lead.isEmpty()) words.append(row.lead.chopped(1));
  }
  setAccessibleDescription(words.join(QStringLiteral(". ")));
  update();
}

int ScoreTable::rowHeight() const {
  const int most = lookOf(this).scaled(34);
  const auto rows = static_cast<int>(std::max<std::size_t>(shownRows().size(), 1));
  return std::clamp((height() - headHeight()) / rows, lookOf(this).scaled(leastRow), most);
}

std::vector<std::size_t> ScoreTable::shownRows() const {
  std::vector<std::size_t> rows;
  const int room = (height() - headHeight()) / lookOf(this).scaled(leastRow);
  if (room >= static_cast<int>(m_board.rows.size())) {
    for (std::size_t row = 0; row < m_board.rows.size(); ++row) rows.push_back(row);
    return rows;
  }
  for (const std::size_t row : std::span(byImportance).first(mainRows)) {
    if (row < m_board.rows.size() && static_cast<int>(rows.size()) < room) rows.push_back(row);
  }
  return rows;
}

int ScoreTable::headHeight() const { return lookOf(this).scaled(24); }

QSize ScoreTable::minimumSizeHint() const {
  return {lookOf(this).scaled(200), headHeight() + lookOf(this).scaled(24) * 4};
}

QSize ScoreTable::sizeHint() const { return {lookOf(this).scaled(280), headHeight() + lookOf(this).scaled(32) * 7}; }

/// Of figures with the lane's name above them.
int ScoreTable::leastColumn() const {
  const QFont font = lookOf(this).font(TextSize::Note, Weight::Strong);
  int widest = lookOf(this).scaled(leastValue);
  for (const QString &lane : m_board.lanes)
    widest = std::max(widest, widthOf(lane.section(u' ', 0, 0), font) + headRoom + 1);
  return widest;
}

int ScoreTable::widestName(QString ScoreRow::*name) const {
  const QFont font = lookOf(this).font(TextSize::Note);
  int widest = 0;
  for (const ScoreRow &row : m_board.rows) widest = std::max(widest, widthOf(row.*name, font));
  return widest;
}

int ScoreTable::widestLane(int most) const {
  const QFont font = lookOf(this).font(TextSize::Note, Weight::Strong);
  int widest = 0;
  for (const QString &lane : m_board.lanes) {
    const int whole = widthOf(lane, font);
    widest = std::max(widest, whole <= most ? whole : widthOf(lane.section(u' ', 0, 0), font));
  }
  return std::min(widest, most);
}

const ScoreTable::Fit &ScoreTable::fit() const {
  if (!m_fit) m_fit = measure();
  return *m_fit;
}

ScoreTable::Fit ScoreTable::measure() const {
  const auto lanes = static_cast<int>(m_board.lanes.size());
  const int figures = nameGap + lanes * leastColumn();
  const int factor = lookOf(this).scaled(factorWidth);
  const int whole = widestName(&ScoreRow::name);
  const int brief = widestName(&ScoreRow::brief);
  Fit fit;
  fit.turned = m_board.lanes.size() > mostColumns || brief + figures > width();
  fit.factor = lanes == 2 && brief + figures + factor <= width();
  fit.brief = whole + figures + (fit.factor ? factor : 0) > width();
  fit.names = fit.turned ? widestLane(width() * 2 / 5 - markRoom - nameGap) + markRoom + nameGap
                         : (fit.brief ? brief : whole) + nameGap;
  return fit;
}

QRectF ScoreTable::cell(std::size_t row, std::size_t lane) const {
  const Look &look = lookOf(this);
  const double right = width() - (fit().factor ? look.scaled(factorWidth) : 0);
  const double names = fit().names;
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
    const double room = place.width() - headRoom;
    const QString whole = m_board.lanes[i];
    const QString name = widthOf(whole, painter.font()) <= room ? whole : whole.section(u' ', 0, 0);
    const double named = std::min<double>(widthOf(name, painter.font()), room);
    painter.setPen(m_inks[i].color);
    painter.drawText(QRectF(place.right() - named - 7, 0, named, headHeight()), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(room)));
    drawLaneMark(painter, QPointF(place.right() - named - 15, headHeight() / 2.0), 3.4, m_inks[i]);
  }
}

void ScoreTable::paintRow(QPainter &painter, std::size_t line, std::size_t index) {
  const Look &look = lookOf(this);
  const ScoreRow &row = m_board.rows[index];
  const QRectF whole(0, cell(line, 0).top(), width(), rowHeight());
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textSecondary);
  painter.drawText(whole, Qt::AlignLeft | Qt::AlignVCenter, fit().brief ? row.brief : row.name);
  for (std::size_t i = 0; i < row.texts.size(); ++i) {
    paintValue(painter, cell(line, i).adjusted(2, 2, -2, -2), row.texts[i], row.best[i]);
  }
  if (!fit().factor) return;
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textMuted);
  painter.drawText(whole, Qt::AlignRight | Qt::AlignVCenter, row.factor);
}

void ScoreTable::paintValue(QPainter &painter, const QRectF &place, const QString &text, bool best) {
  const Look &look = lookOf(this);
  const bool narrow = place.width() < look.scaled(72);
  painter.setFont(look.font(narrow ? TextSize::Note : TextSize::Label, best ? Weight::Strong : Weight::Regular));
  const double textWidth = widthOf(text, painter.font());
  if (best) {
    const double tick = 14;
    const double boxWidth = std::min(place.width(), textWidth + tick + 18);
    const QRectF box(place.right() - boxWidth, place.top(), boxWidth, place.height());
    drawBox(painter, box, 6, look.tokens.goodSoft, look.theme == ThemeId::HighContrast ? look.tokens.good : QColor());
    if (textWidth + tick + 10 <= boxWidth) {
      drawIcon(painter, QStringLiteral("check"), QRectF(box.left() + 4, box.top(), tick, box.height()), 12,
               look.tokens.good);
    }
  }
  painter.setPen(best ? look.tokens.good : look.tokens.text);
  painter.drawText(place.adjusted(-20, 0, -5, 0), Qt::AlignRight | Qt::AlignVCenter, text);
}

void ScoreTable::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (fit().turned) return paintTurned(painter);
  paintHead(painter);
  const auto shown = shownRows();
  for (std::size_t line = 0; line < shown.size(); ++line) paintRow(painter, line, shown[line]);
}

void ScoreTable::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  m_fit.reset();
}

void ScoreTable::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) m_fit.reset();
}

QString ScoreTable::restInLines() const {
  QStringList lines(m_board.lanes.begin(), m_board.lanes.end());
  const auto shown = fit().turned ? turnedRows() : shownRows();
  for (std::size_t row = 0; row < m_board.rows.size(); ++row) {
    const QStringList texts(m_board.rows[row].texts.begin(), m_board.rows[row].texts.end());
    if (std::ranges::count(shown, row) == 0)
      lines.append(tr("%1: %2").arg(m_board.rows[row].name, texts.join(QStringLiteral(", "))));
  }
  return lines.join(u'\n');
}

QString ScoreTable::tipAt(const QPoint &place) const {
  if (fit().turned) {
    const ScoreRow *figure = turnedFigureAt(place);
    return figure != nullptr ? wordsOn(*figure) : restInLines();
  }
  if (place.y() < headHeight()) return restInLines();
  const auto shown = shownRows();
  const auto line = static_cast<std::size_t>((place.y() - headHeight()) / std::max(rowHeight(), 1));
  if (line >= shown.size()) return {};
  return wordsOn(m_board.rows[shown[line]]);
}

bool ScoreTable::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
  return true;
}

}  // namespace strato::ui
