// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace strato::ui {

class PageScroll;

/// How the program looks and moves, the backups of what was learned, and what the program is.
class SettingsPage final : public Page {
  Q_OBJECT

 public:
  explicit SettingsPage(const Desk &desk, QWidget *parent = nullptr);

  /// The places are appearance, backups and about.
  void open(const Address &address) override;
  [[nodiscard]] Address address() const override { return {QStringLiteral("settings"), {}, {}}; }
  [[nodiscard]] QStringList breadcrumb() const override { return {tr("Settings")}; }
  [[nodiscard]] double scrollPosition() const override;
  void setScrollPosition(double position) override;

 private:
  void addCard(const QString &name, QWidget *content);

  PageScroll *m_scroll;
};

}  // namespace strato::ui
