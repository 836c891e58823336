// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace strato::ui {

/// How the program looks and moves, the backups of what was learned, and what the program is.
class SettingsPage final : public Page {
  Q_OBJECT

 public:
  explicit SettingsPage(const Desk &desk, QWidget *parent = nullptr);

  void open(const Address &address) override;
  [[nodiscard]] Address address() const override;
  [[nodiscard]] QStringList breadcrumb() const override { return {tr("Settings")}; }

 private:
  Theme &m_theme;
};

}  // namespace strato::ui
