// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

/// Keeps one column in the middle of what there is, at most so wide, and a little above the middle where there is
/// height to spare.
class CentredColumn final : public QWidget {
  Q_OBJECT

 public:
  CentredColumn(QWidget *column, int widest, QWidget *parent = nullptr);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] int columnWidth(int width) const;
  void arrange();

  QWidget *m_column;
  int m_widest;
};

}  // namespace strato::ui
