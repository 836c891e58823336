// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <utility>
#include <vector>

namespace strato::ui {

/// Keys and what they do, in a line. Hints that do not fit are left out from the end, never cut.
class KeyHintsRow final : public QWidget {
  Q_OBJECT

 public:
  using Hint = std::pair<QString, QString>;  ///< the key, what it does

  KeyHintsRow(const std::vector<Hint> &hints, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void arrange();

  std::vector<std::pair<QWidget *, QWidget *>> m_hints;
};

}  // namespace strato::ui
