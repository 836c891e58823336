// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "app/catalog/question.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

/// One choice of a question: its key, its text, and whether it is chosen or struck out. A radio button or a check box
/// for assistive technology. It only shows what the session says; a click is a wish.
class ChoiceCard final : public QAbstractButton {
  Q_OBJECT

 public:
  /// `number` is the key that chooses it, counted from 1.
  ChoiceCard(int number, const QString &text, catalog::QuestionKind kind, QWidget *parent);

  void setChosen(bool chosen);
  void setStruck(bool struck);
  [[nodiscard]] bool isStruck() const { return m_struck; }
  /// Rows are a little lower where the window is.
  void setCompact(bool compact);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  /// Where a click strikes the choice out; empty while it is chosen.
  [[nodiscard]] QRect strikePlace() const;

 Q_SIGNALS:
  void strikeRequested();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  bool event(QEvent *event) override;
  void nextCheckState() override {}

 private:
  [[nodiscard]] const TextBlock &block() const;
  [[nodiscard]] QRect textPlace(int width) const;
  [[nodiscard]] int trailingWidth() const;
  void paintTile(QPainter &painter) const;
  void paintTrailing(QPainter &painter) const;
  void describe();

  int m_number;
  bool m_struck = false;
  bool m_compact = false;
  mutable TextBlock m_block;
};

}  // namespace strato::ui
