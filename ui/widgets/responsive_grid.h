// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace strato::ui {

/// How many of twelve columns an item takes when there is little, some and much room.
struct Spans {
  int narrow = 12;  ///< below 720 px
  int medium = 12;  ///< below 1060 px
  int wide = 12;
};

/// Twelve columns. Items fill rows in their order; a row is as high as its highest item, and all in it are as high.
/// The breakpoints grow with the text.
class ResponsiveGrid final : public QLayout {
  Q_OBJECT

 public:
  explicit ResponsiveGrid(QWidget *parent = nullptr, int gap = 16);
  ~ResponsiveGrid() override;

  void addWidget(QWidget *widget, Spans spans);
  void addLayout(QLayout *layout, Spans spans);
  /// Height to spare goes to the last row, until it is so high.
  void setLastRowGrows(int upTo) { m_lastRowUpTo = upTo; }

  void addItem(QLayoutItem *item) override;
  [[nodiscard]] int count() const override { return static_cast<int>(m_cells.size()); }
  [[nodiscard]] QLayoutItem *itemAt(int index) const override;
  QLayoutItem *takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect &rect) override;

 private:
  struct Cell {
    std::unique_ptr<QLayoutItem> item;
    Spans spans;
  };

  [[nodiscard]] int spanOf(const Cell &cell, int width) const;
  int arrange(const QRect &rect, std::vector<QRect> *places) const;
  void growLastRow(std::vector<QRect> &places, int spare) const;

  std::vector<Cell> m_cells;
  int m_gap;
  int m_lastRowUpTo = 0;
};

}  // namespace strato::ui
