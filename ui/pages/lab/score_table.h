// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <span>

#include "ui/models/lab/scoreboard.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// The figures of all lanes side by side; the best of each row has a tick, a tint and weight.
class ScoreTable final : public QWidget {
  Q_OBJECT

 public:
  explicit ScoreTable(QWidget *parent = nullptr);

  void setBoard(Scoreboard board, std::vector<LaneInk> inks);
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  bool event(QEvent *event) override;

 private:
  /// What finds room, and how.
  struct Fit {
    bool turned = false;  ///< a row for each lane
    bool factor = false;  ///< by how much the best one wins stands at the right
    bool brief = false;   ///< no room for whole names
    int names = 0;        ///< width of the column at the left: the figures' names, or the lanes' of a turned table
  };

  [[nodiscard]] const Fit &fit() const;
  [[nodiscard]] Fit measure() const;
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int headHeight() const;
  /// Those that matter most where there is no room for all.
  [[nodiscard]] std::vector<std::size_t> shownRows() const;
  [[nodiscard]] int leastColumn() const;
  [[nodiscard]] int widestName(QString ScoreRow::*name) const;
  [[nodiscard]] int widestLane(int most) const;
  /// Figures beside each other in a turned table, with a row for each lane below them.
  struct TurnedBlock {
    QRectF place;
    double names = 0;                  ///< width of what says whose row it is
    std::vector<std::size_t> figures;  ///< rows of the board
    std::vector<double> rights;        ///< where the column of each ends
  };
  [[nodiscard]] std::vector<TurnedBlock> turnedBlocks() const;
  [[nodiscard]] TurnedBlock turnedBlock(std::span<const std::size_t> figures, bool first) const;
  [[nodiscard]] double turnedWidth(const ScoreRow &figure) const;
  [[nodiscard]] const ScoreRow *turnedFigureAt(const QPoint &place) const;
  [[nodiscard]] std::vector<std::size_t> turnedRows() const;
  /// The lanes, and what found no room.
  [[nodiscard]] QString restInLines() const;
  [[nodiscard]] QString tipAt(const QPoint &place) const;
  [[nodiscard]] QRectF cell(std::size_t row, std::size_t lane) const;
  void paintHead(QPainter &painter);
  void paintRow(QPainter &painter, std::size_t line, std::size_t index);
  void paintValue(QPainter &painter, const QRectF &place, const QString &text, bool best);
  /// Of many lanes each has a row. What finds no room beside the figures that matter most stands in blocks below.
  void paintTurned(QPainter &painter);
  void paintTurnedNames(QPainter &painter, const TurnedBlock &block, double row);

  /// Rows of the board: p99 or jobs, lost, cost, idle; then cold starts, cost of a month and peak.
  static constexpr std::size_t byImportance[] = {0, 1, 5, 4, 2, 6, 3};
  static constexpr std::size_t mainRows = 4;
  static constexpr int nameGap = 8;
  static constexpr int markRoom = 14;

  Scoreboard m_board;
  std::vector<LaneInk> m_inks;
  mutable std::optional<Fit> m_fit;  ///< until names, size or look change
};

}  // namespace strato::ui
