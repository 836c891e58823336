// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/press_button.h"

namespace strato::ui {

/// Looks like the search box and opens the real one, the command palette. Too narrow for its words, it is an icon.
class SearchButton final : public PressButton {
  Q_OBJECT

 public:
  explicit SearchButton(const QString &words, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  [[nodiscard]] QStringList keys() const;
  [[nodiscard]] int keysWidth() const;
  [[nodiscard]] int wordsEnd() const;
  [[nodiscard]] bool hasWords() const;
};

}  // namespace strato::ui
