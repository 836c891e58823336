// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settings_page.h"

namespace strato::ui {

SettingsPage::SettingsPage(const Desk &desk, QWidget *parent) : Page(parent), m_theme(desk.theme) {}

void SettingsPage::open(const Address &) {}

Address SettingsPage::address() const { return {QStringLiteral("settings"), {}, {}}; }

}  // namespace strato::ui
