// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settings_page.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/pages/settings/about_program.h"
#include "ui/pages/settings/appearance_choices.h"
#include "ui/pages/settings/backup_list.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {
constexpr int widestColumn = 880;
constexpr int widestPair = 1568;
constexpr int twoColumnsFrom = 1440;  ///< the themes then stand side by side in the left one
}  // namespace

SettingsPage::SettingsPage(const Desk &desk, QWidget *parent)
    : Page(parent), m_scroll(new PageScroll(this)), m_columns(new QBoxLayout(QBoxLayout::TopToBottom)) {
  auto *all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_scroll);
  QVBoxLayout *body = m_scroll->body();
  body->addWidget(new Text(tr("Settings"), {TextSize::Display, Weight::Strong}, m_scroll->page()));
  m_columns->setSpacing(16);
  body->addLayout(m_columns);
  body->addStretch(1);
  QVBoxLayout *looks = addColumn(7);
  addCard(looks, QStringLiteral("appearance"), new AppearanceChoices(desk.theme));
  looks->addStretch();
  QVBoxLayout *rest = addColumn(5);
  if (desk.backups) {
    auto *backups = new BackupList(*desk.backups, desk.clock);
    connect(backups, &BackupList::toastRequested, this, &Page::toastRequested);
    addCard(rest, QStringLiteral("backups"), backups);
  }
  addCard(rest, QStringLiteral("about"), new AboutProgram(desk.store));
  rest->addStretch();
  setFocusProxy(m_scroll);
  fold();
}

QVBoxLayout *SettingsPage::addColumn(int share) {
  auto *column = new QVBoxLayout;
  column->setSpacing(16);
  m_columns->addLayout(column, share);
  return column;
}

void SettingsPage::addCard(QVBoxLayout *column, const QString &name, QWidget *content) {
  auto *card = new Card(CardTone::Surface, m_scroll->page());
  card->setObjectName(name);
  auto *inside = new QVBoxLayout(card);
  inside->addWidget(content);
  column->addWidget(card);
}

void SettingsPage::fold() {
  const bool wide = width() >= lookOf(this).scaled(twoColumnsFrom);
  m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_scroll->setMaximumContentWidth(wide ? widestPair : widestColumn);
}

void SettingsPage::resizeEvent(QResizeEvent *event) {
  Page::resizeEvent(event);
  fold();
}

bool SettingsPage::event(QEvent *event) {
  const bool handled = Page::event(event);
  if (event->type() == QEvent::StyleChange) fold();
  return handled;
}

void SettingsPage::open(const Address &address) {
  auto *part = address.place.isEmpty() ? nullptr : findChild<QWidget *>(address.place);
  if (part) m_scroll->ensureWidgetVisible(part, 0, 24);
}

double SettingsPage::scrollPosition() const { return m_scroll->position(); }

void SettingsPage::setScrollPosition(double position) { m_scroll->setPosition(position); }

}  // namespace strato::ui
