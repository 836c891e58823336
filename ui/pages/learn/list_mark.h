// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

/// What stands before an item of a list in running text: a dot, or its number.
class ListMark final : public QWidget {
  Q_OBJECT

 public:
  /// 0: a dot.
  explicit ListMark(int number, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  int m_number;
};

}  // namespace strato::ui
