// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/backups.h"

#include <QCoreApplication>
#include <QDateTime>

namespace strato::ui {

namespace {
struct BackupWords {
  Q_DECLARE_TR_FUNCTIONS(Backups)
};
}  // namespace

BackupLine lineOf(const Backup &backup, const Clock &clock, const QLocale &locale) {
  const auto local = backup.keptAt + clock.offsetAt(backup.keptAt);
  const QDateTime when = QDateTime::fromMSecsSinceEpoch(local.time_since_epoch().count(), Qt::UTC);
  BackupLine line;
  line.id = backup.id;
  line.when = BackupWords::tr("%1, %2").arg(locale.toString(when.date(), QLocale::LongFormat),
                                            locale.toString(when.time(), QLocale::ShortFormat));
  const QString bytes = locale.formattedDataSize(backup.bytes, 0, QLocale::DataSizeSIFormat);
  line.size = bytes;
  if (backup.events == 1)
    line.size = BackupWords::tr("1 answer, visit or choice; %1").arg(bytes);
  else if (backup.events)
    line.size = BackupWords::tr("%1 answers, visits and choices; %2").arg(locale.toString(*backup.events), bytes);
  return line;
}

}  // namespace strato::ui
