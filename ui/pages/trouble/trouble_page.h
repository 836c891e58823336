// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/base/result.h"
#include "ui/models/backups.h"

class QVBoxLayout;

namespace strato::ui {

class PageScroll;

/// What there is to say and to choose when the learner's journal cannot be used.
struct JournalTrouble {
  Error error;
  std::vector<Backup> backups;   ///< newest first
  std::vector<Backup> setAside;  ///< journals that were replaced earlier
  bool canBeReplaced = false;    ///< else only trying again helps
  bool operator==(const JournalTrouble &) const = default;
};

/// Shown instead of all pages: nothing is written to a journal that looks wrong before the learner has said what to do.
class TroublePage final : public QWidget {
  Q_OBJECT

 public:
  TroublePage(const JournalTrouble &trouble, const Clock &clock, QWidget *parent = nullptr);

  /// What was chosen did not work either.
  void showFailure(const Error &error);

 Q_SIGNALS:
  void tryAgainChosen();
  void restoreChosen(const std::string &id);
  void startAnewChosen();
  void goOnWithoutChosen();

 private:
  void addCopies(const QString &title, const std::vector<Backup> &copies, const Clock &clock, bool first);
  void addOption(const QString &name, const QString &title, const QString &words, const QString &action,
                 void (TroublePage::*chosen)());

  PageScroll *m_scroll;
  QVBoxLayout *m_failure;
};

}  // namespace strato::ui
