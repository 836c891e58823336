// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QBoxLayout;
class QVBoxLayout;

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

 protected:
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  QVBoxLayout *addColumn(int share);
  void addCard(QVBoxLayout *column, const QString &name, QWidget *content);
  void fold();

  PageScroll *m_scroll;
  QBoxLayout *m_columns;  ///< side by side where there is room
};

}  // namespace strato::ui
