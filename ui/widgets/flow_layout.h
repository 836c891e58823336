// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace strato::ui {

/// Puts its items beside each other at their preferred size, and into a new line when the width is used up.
class FlowLayout final : public QLayout {
  Q_OBJECT

 public:
  explicit FlowLayout(int gap = 8, QWidget *parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem *item) override;
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem *itemAt(int index) const override;
  QLayoutItem *takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect &rect) override;

 private:
  /// The items' places within `rect`, in order; returns the height used.
  int arrange(const QRect &rect, std::vector<QRect> *places) const;

  std::vector<std::unique_ptr<QLayoutItem>> m_items;
  int m_gap;
};

}  // namespace strato::ui
