// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/practice_item.h"
#include "ui/widgets/press_button.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

/// A choice of a check question: one line until it is answered, then with its reason below. How it came out is told
/// by icon and words, and by the colour only besides.
class CheckOption final : public PressButton {
  Q_OBJECT

 public:
  CheckOption(const catalog::Choice &choice, int place, QWidget *parent = nullptr);

  [[nodiscard]] int place() const { return m_place; }
  void setChosen(bool chosen);
  void setVerdict(std::optional<Verdict> verdict);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  struct Colors;
  [[nodiscard]] Colors colors() const;
  [[nodiscard]] int textLeft() const;
  [[nodiscard]] const TextBlock &words() const;
  [[nodiscard]] const TextBlock &reason() const;
  [[nodiscard]] QString reasonText() const;
  void drawMark(QPainter &painter, const Colors &colors) const;
  void describe();

  QString m_why;
  int m_place;
  bool m_chosen = false;
  std::optional<Verdict> m_verdict;
  mutable TextBlock m_words;
  mutable TextBlock m_reason;
};

}  // namespace strato::ui
