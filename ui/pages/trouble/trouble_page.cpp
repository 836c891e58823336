// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trouble/trouble_page.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/translated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {
constexpr int widestTrouble = 760;
constexpr std::size_t mostCopies = 5;
}  // namespace

TroublePage::TroublePage(const JournalTrouble &trouble, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_scroll(new PageScroll(this)), m_failure(new QVBoxLayout) {
  setObjectName(QStringLiteral("trouble"));
  auto *all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(widestTrouble);
  QVBoxLayout *body = m_scroll->body();
  body->setSpacing(16);
  body->addSpacing(16);
  body->addStretch(1);
  auto *pill = new Pill(tr("Your answers"), PillTone::Warn, m_scroll->page());
  pill->setIconName(QStringLiteral("warning"));
  body->addWidget(pill, 0, Qt::AlignLeft);
  body->addWidget(new Text(translated(trouble.error.what), {TextSize::Heading, Weight::Strong}, m_scroll->page()));
  body->addWidget(
      new Text(translated(trouble.error.remedy), {TextSize::Body, Weight::Regular, Ink::Secondary}, m_scroll->page()));
  body->addWidget(new Text(tr("Nothing has been changed, and nothing will be before you choose."),
                           {TextSize::Body, Weight::Regular, Ink::Secondary}, m_scroll->page()));
  m_failure->setContentsMargins({});
  body->addLayout(m_failure);
  const bool copies = trouble.canBeReplaced && !(trouble.backups.empty() && trouble.setAside.empty());
  if (!trouble.canBeReplaced)
    addOption(QStringLiteral("tryAgain"), tr("Try again"), tr("When the cause is removed, all is as before."),
              tr("Try again"), &TroublePage::tryAgainChosen);
  if (copies && !trouble.backups.empty()) addCopies(tr("Go on from a backup"), trouble.backups, clock, true);
  if (copies && !trouble.setAside.empty())
    addCopies(tr("Go on from a journal that was set aside"), trouble.setAside, clock, trouble.backups.empty());
  if (trouble.canBeReplaced)
    addOption(QStringLiteral("startAnew"), tr("Start anew"),
              tr("The old file stays where it is under another name, so that you can still come back to it."),
              tr("Keep it and start anew"), &TroublePage::startAnewChosen);
  addOption(QStringLiteral("goOnWithout"), tr("Look around for now"),
            tr("Read and answer; what you answer is forgotten when you close the window."), tr("Go on without saving"),
            &TroublePage::goOnWithoutChosen);
  body->addStretch(2);
}

void TroublePage::addCopies(const QString &title, const std::vector<Backup> &copies, const Clock &clock, bool first) {
  auto *card = new Card(first ? CardTone::Task : CardTone::Surface, m_scroll->page());
  auto *column = new QVBoxLayout(card);
  column->setSpacing(4);
  column->addWidget(new Text(title, {TextSize::Title, Weight::Strong}, card));
  for (std::size_t i = 0; i < std::min(copies.size(), mostCopies); ++i) {
    const BackupLine line = lineOf(copies[i], clock, QLocale());
    if (i > 0) column->addWidget(new Divider(Qt::Horizontal, card));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new Text(line.when, {TextSize::Body, Weight::Regular}, card));
    words->addWidget(new Text(line.size, {TextSize::Label, Weight::Regular, Ink::Muted}, card));
    row->addLayout(words, 1);
    auto *restore = new Button(first && i == 0 ? ButtonKind::Primary : ButtonKind::Plain, tr("Go on from this"), card);
    restore->setObjectName(QStringLiteral("restoreCopy"));
    connect(restore, &QAbstractButton::clicked, this, [this, id = line.id] { Q_EMIT restoreChosen(id); });
    row->addWidget(restore, 0, Qt::AlignVCenter);
    column->addLayout(row);
  }
  m_scroll->body()->addWidget(card);
}

void TroublePage::addOption(const QString &name, const QString &title, const QString &words, const QString &action,
                            void (TroublePage::*chosen)()) {
  auto *card = new Card(CardTone::Surface, m_scroll->page());
  auto *row = new QHBoxLayout(card);
  row->setSpacing(16);
  auto *column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(new Text(title, {TextSize::Title, Weight::Strong}, card));
  column->addWidget(new Text(words, {TextSize::Label, Weight::Regular, Ink::Secondary}, card));
  row->addLayout(column, 1);
  auto *button = new Button(ButtonKind::Plain, action, card);
  button->setObjectName(name);
  connect(button, &QAbstractButton::clicked, this, chosen);
  row->addWidget(button, 0, Qt::AlignVCenter);
  m_scroll->body()->addWidget(card);
}

void TroublePage::showFailure(const Error &error) {
  while (QLayoutItem *item = m_failure->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  m_failure->addWidget(new Notice(error, m_scroll->page()));
}

}  // namespace strato::ui
