// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "app/base/result.h"

class QVBoxLayout;

namespace strato {
class Clock;
}

namespace strato::ui {

class Backups;
struct BackupLine;

/// The kept copies of what was learned: make one now, or go back to one.
class BackupList final : public QWidget {
  Q_OBJECT

 public:
  BackupList(Backups &backups, const Clock &clock, QWidget *parent = nullptr);

 Q_SIGNALS:
  void toastRequested(const QString &text, const QString &undoLabel, const std::function<void()> &undo);
  void restored();

 private:
  void refill();
  void makeOne();
  void restore(const std::string &id);
  void complain(const Error &error);
  [[nodiscard]] QWidget *makeRow(const BackupLine &line);

  Backups &m_backups;
  const Clock &m_clock;
  QVBoxLayout *m_rows;
  QVBoxLayout *m_trouble;
};

}  // namespace strato::ui
