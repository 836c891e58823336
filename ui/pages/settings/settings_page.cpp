// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settings_page.h"

#include <QVBoxLayout>

#include "ui/pages/settings/about_program.h"
#include "ui/pages/settings/appearance_choices.h"
#include "ui/pages/settings/backup_list.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {
constexpr int widestContent = 880;
}

SettingsPage::SettingsPage(const Desk &desk, QWidget *parent) : Page(parent), m_scroll(new PageScroll(this)) {
  auto *all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(widestContent);
  QVBoxLayout *body = m_scroll->body();
  body->setSpacing(16);
  body->addWidget(new Text(tr("Settings"), {TextSize::Display, Weight::Strong}, m_scroll->page()));
  addCard(QStringLiteral("appearance"), new AppearanceChoices(desk.theme));
  if (desk.backups) {
    auto *backups = new BackupList(*desk.backups, desk.clock);
    connect(backups, &BackupList::toastRequested, this, &Page::toastRequested);
    addCard(QStringLiteral("backups"), backups);
  }
  addCard(QStringLiteral("about"), new AboutProgram(desk.store));
  body->addStretch(1);
  setFocusProxy(m_scroll);
}

void SettingsPage::addCard(const QString &name, QWidget *content) {
  auto *card = new Card(CardTone::Surface, m_scroll->page());
  card->setObjectName(name);
  auto *column = new QVBoxLayout(card);
  column->addWidget(content);
  m_scroll->body()->addWidget(card);
}

void SettingsPage::open(const Address &address) {
  auto *part = address.place.isEmpty() ? nullptr : findChild<QWidget *>(address.place);
  if (part) m_scroll->ensureWidgetVisible(part, 0, 24);
}

double SettingsPage::scrollPosition() const { return m_scroll->position(); }

void SettingsPage::setScrollPosition(double position) { m_scroll->setPosition(position); }

}  // namespace strato::ui
