// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/concept_page.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

class FactDesk;

/// One layer and who looks after it: "You" tinted with a person, AWS sunken with a cloud, both where it is shared.
class ManageRow final : public PressButton {
  Q_OBJECT

 public:
  explicit ManageRow(ManageLine line, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  /// Draws from the right edge and returns where the free room ends.
  int drawManager(QPainter &painter) const;

  ManageLine m_line;
};

/// All layers, the top one first.
[[nodiscard]] QWidget *manageRows(const std::vector<ManageLine> &lines, FactDesk &desk);

}  // namespace strato::ui
