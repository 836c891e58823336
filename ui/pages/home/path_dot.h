// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

enum class DotKind { Open, Current, Done, Proven };  ///< Proven: a right answer, in the colour of right answers

/// A small round mark that tells how something stands by its shape. The words stand beside it.
class PathDot final : public QWidget {
  Q_OBJECT

 public:
  explicit PathDot(DotKind kind, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  DotKind m_kind;
};

}  // namespace strato::ui
