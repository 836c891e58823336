// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

#include "ui/theme/look.h"

namespace strato::ui {

/// Fusion with our colours, and the carrier of the look. Standard controls (scroll bars, line edits, tooltips, menus)
/// are painted here; our own controls paint themselves from lookOf().
class ThemeStyle final : public QProxyStyle {
  Q_OBJECT

 public:
  explicit ThemeStyle(Look look);

  [[nodiscard]] const Look &look() const { return m_look; }
  void setLook(Look look) { m_look = std::move(look); }
  [[nodiscard]] QPalette palette() const;

 private:
  Look m_look;
};

}  // namespace strato::ui
