// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_overview.h"

namespace strato::ui {

/// What the next round is made of: new, missed and known questions as parts of one bar, each with its words.
class NextBar final : public QWidget {
  Q_OBJECT

 public:
  explicit NextBar(QWidget *parent = nullptr);

  void setNext(const NextUp &next);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  struct Part {
    int count;
    QString word;
    QString icon;
  };
  enum class Lines { One, Two };

  [[nodiscard]] int needOf(const Part &part, Lines lines) const;
  [[nodiscard]] int needOfAll(Lines lines) const;
  [[nodiscard]] Lines linesFor(int width) const;

  std::vector<Part> m_parts;
};

}  // namespace strato::ui
