// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "app/catalog/store.h"
#include "app/journal/open_journal.h"
#include "app/main/window_options.h"
#include "app/simulator/pricing/price_book.h"
#include "ui/models/window_memory.h"
#include "ui/theme/theme.h"

namespace strato {

namespace ui {
class MainWindow;
class TroublePage;
}  // namespace ui
class JournalBackups;

/// The program with its window; returns when it is closed.
int runWindow(int argc, char **argv, const Clock &clock);

/// Makes the parts of the running program and holds them together.
class WindowProgram final : public QObject {
  Q_OBJECT

 public:
  /// Without prices there is no Lab.
  WindowProgram(catalog::OpenedStore store, std::optional<pricing::PriceBook> prices, QString scenarios,
                WindowOptions options, const Clock &clock);
  ~WindowProgram() override;

  void start(const std::filesystem::path &dataFolder, const QString &stateFolder);
  /// What a second start asks for: a page, or only to be seen.
  void takeArguments(const QStringList &arguments);

 private:
  void goOnWith(journal::Outcome outcome);
  void showTrouble(const journal::Trouble &trouble);
  void showWindow();
  void lookAfterBackups();
  void reportStart() const;

  catalog::OpenedStore m_store;
  std::optional<pricing::PriceBook> m_prices;
  QString m_scenarios;  ///< the folder of those that came with the program
  QString m_drafts;     ///< the folder of what is not saved yet
  WindowOptions m_options;
  const Clock &m_clock;
  ui::Theme m_theme;
  std::optional<journal::Setting> m_setting;
  std::unique_ptr<ui::WindowMemoryFile> m_memoryFile;
  ui::WindowMemory m_memory;
  std::unique_ptr<journal::Journal> m_journal;
  std::unique_ptr<learning::Record> m_memoryRecord;  ///< in place of a journal
  std::unique_ptr<JournalBackups> m_backups;
  Message m_notice;
  std::unique_ptr<ui::TroublePage> m_trouble;
  std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace strato
