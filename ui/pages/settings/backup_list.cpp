// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/backup_list.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/models/backups.h"
#include "ui/widgets/button.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr std::size_t shownBackups = 8;

void empty(QLayout *layout) {
  while (QLayoutItem *item = layout->takeAt(0)) {
    if (item->widget()) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
}

}  // namespace

BackupList::BackupList(Backups &backups, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_backups(backups), m_clock(clock), m_rows(new QVBoxLayout), m_trouble(new QVBoxLayout) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(8);
  auto *head = new QHBoxLayout;
  head->addWidget(new Text(tr("Backups"), {TextSize::Title, Weight::Strong}, this), 1);
  auto *make = new Button(ButtonKind::Plain, tr("Back up now"), this);
  make->setObjectName(QStringLiteral("backUpNow"));
  make->setHeight(ButtonHeight::Small);
  connect(make, &QAbstractButton::clicked, this, &BackupList::makeOne);
  head->addWidget(make);
  column->addLayout(head);
  column->addWidget(new Text(tr("A copy of your answers is made on each day that you learn, opened and checked. Twelve "
                                "days, ten weeks and nine months are kept."),
                             {TextSize::Label, Weight::Regular, Ink::Secondary}, this));
  m_trouble->setContentsMargins({});
  column->addLayout(m_trouble);
  column->addSpacing(4);
  m_rows->setSpacing(0);
  column->addLayout(m_rows);
  refill();
}

void BackupList::refill() {
  empty(m_rows);
  const std::vector<Backup> backups = m_backups.list();
  if (backups.empty())
    m_rows->addWidget(new Text(tr("None yet. The first is made after your first answers."),
                               {TextSize::Body, Weight::Regular, Ink::Muted}, this));
  for (std::size_t i = 0; i < std::min(backups.size(), shownBackups); ++i) {
    if (i > 0) m_rows->addWidget(new Divider(Qt::Horizontal, this));
    m_rows->addWidget(makeRow(lineOf(backups[i], m_clock, QLocale())));
  }
}

QWidget *BackupList::makeRow(const BackupLine &line) {
  auto *row = new QWidget(this);
  auto *across = new QHBoxLayout(row);
  across->setContentsMargins(0, 8, 0, 8);
  across->setSpacing(16);
  auto *words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(new Text(line.when, {TextSize::Body, Weight::Regular}, row));
  words->addWidget(new Text(line.size, {TextSize::Label, Weight::Regular, Ink::Muted}, row));
  across->addLayout(words, 1);
  auto *restore = new Button(ButtonKind::Plain, tr("Go back to this"), row);
  restore->setObjectName(QStringLiteral("restoreBackup"));
  restore->setHeight(ButtonHeight::Small);
  restore->setAccessibleName(tr("Go back to the backup of %1").arg(line.when));
  connect(restore, &QAbstractButton::clicked, this, [this, id = line.id] { this->restore(id); });
  across->addWidget(restore, 0, Qt::AlignVCenter);
  return row;
}

void BackupList::makeOne() {
  empty(m_trouble);
  const auto made = m_backups.make();
  if (!made) return complain(made.error());
  refill();
  Q_EMIT toastRequested(tr("Backed up and checked."), {}, {});
}

void BackupList::restore(const std::string &id) {
  empty(m_trouble);
  const auto replaced = m_backups.restore(id);
  if (!replaced) return complain(replaced.error());
  refill();
  Q_EMIT restored();
  Q_EMIT toastRequested(tr("You go on from that backup. What it replaced is kept."), tr("Undo"),
                        [this, previous = *replaced] { restore(previous); });
}

void BackupList::complain(const Error &error) { m_trouble->addWidget(new Notice(error, this)); }

}  // namespace strato::ui
