// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/guide_shelf.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

/// A guide in the list: its place, title, subtitle, minutes and stars.
class GuideTile final : public PressButton {
  Q_OBJECT

 public:
  explicit GuideTile(GuideEntry entry, QWidget *parent = nullptr);

  [[nodiscard]] const GuideEntry &entry() const { return m_entry; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  GuideEntry m_entry;
};

}  // namespace strato::ui
