// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/window_program.h"

#include <QApplication>
#include <QTimer>
#include <iostream>

#include "app/cli/price_book.h"
#include "app/journal/data_folder.h"
#include "app/learning/memory_record.h"
#include "app/main/content_file.h"
#include "app/main/first_paint.h"
#include "app/main/journal_backups.h"
#include "app/main/measure.h"
#include "app/main/single_instance.h"
#include "ui/pages/trouble/trouble_page.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pseudo_translator.h"
#include "ui/shell/window_keeper.h"
#include "ui/theme/system_appearance.h"

namespace strato {

namespace {

using namespace std::chrono_literals;

void raise(QWidget *window) {
  if (window->isMinimized()) window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
  window->show();
  window->raise();
  window->activateWindow();
}

int complain(const Error &error, int code) {
  std::cerr << "stratoscope: " << error.english() << std::endl;
  return code;
}

Result<catalog::OpenedStore> openContent(const WindowOptions &options, const char *argv0) {
  const std::filesystem::path shipped = shippedContent(argv0);
  return catalog::openOrShipped(
      options.content.isEmpty() ? shipped : std::filesystem::path(options.content.toStdString()), shipped);
}

/// Nothing where the content has no price list that the engine can count with.
std::optional<pricing::PriceBook> pricesIn(const catalog::Store &store) {
  const auto list = store.prices();
  if (!list) return std::nullopt;
  auto book = cli::priceBookOf(*list);
  return book ? std::optional(std::move(*book)) : std::nullopt;
}

}  // namespace

WindowProgram::WindowProgram(catalog::OpenedStore store, std::optional<pricing::PriceBook> prices, QString scenarios,
                             WindowOptions options, const Clock &clock)
    : m_store(std::move(store)),
      m_prices(std::move(prices)),
      m_scenarios(std::move(scenarios)),
      m_options(std::move(options)),
      m_clock(clock) {}

WindowProgram::~WindowProgram() = default;

void WindowProgram::start(const std::filesystem::path &dataFolder, const QString &stateFolder) {
  m_memoryFile = std::make_unique<ui::WindowMemoryFile>(stateFolder + QStringLiteral("/window.json"));
  m_drafts = stateFolder;
  m_memory = m_memoryFile->load();
  m_theme.setAppearance(ui::appearanceIn(m_memory));
  auto *system = new ui::SystemAppearance(ui::SystemAppearance::desktopBus(), this);
  connect(system, &ui::SystemAppearance::wishChanged, &m_theme, &ui::Theme::setSystemWish);
  m_setting.emplace(dataFolder, m_clock);
  goOnWith(journal::openJournal(*m_setting));
}

void WindowProgram::goOnWith(journal::Outcome outcome) {
  if (const auto *trouble = std::get_if<journal::Trouble>(&outcome)) return showTrouble(*trouble);
  auto &ready = std::get<journal::Ready>(outcome);
  m_notice = ready.notice;
  m_journal = std::move(ready.journal);
  m_backups = std::make_unique<JournalBackups>(*m_journal);
  showWindow();
  QTimer::singleShot(3s, this, &WindowProgram::lookAfterBackups);
}

void WindowProgram::showTrouble(const journal::Trouble &trouble) {
  if (m_trouble) return m_trouble->showFailure(trouble.error);
  ui::JournalTrouble shown;
  shown.error = trouble.error;
  shown.canBeReplaced = journal::canBeReplaced(trouble.kind);
  for (const journal::KeptCopy &copy : trouble.backups) shown.backups.push_back(toBackup(copy));
  for (const journal::KeptCopy &copy : trouble.setAside) shown.setAside.push_back(toBackup(copy));
  m_trouble = std::make_unique<ui::TroublePage>(shown, m_clock);
  m_trouble->setWindowTitle(QStringLiteral("Stratoscope"));
  m_trouble->resize(960, 720);
  using Page = ui::TroublePage;
  connect(m_trouble.get(), &Page::tryAgainChosen, this, [this] { goOnWith(journal::openJournal(*m_setting)); });
  connect(m_trouble.get(), &Page::restoreChosen, this,
          [this, trouble](const std::string &copy) { goOnWith(journal::restoreCopy(*m_setting, trouble, copy)); });
  connect(m_trouble.get(), &Page::startAnewChosen, this,
          [this, trouble] { goOnWith(journal::startAnew(*m_setting, trouble)); });
  connect(m_trouble.get(), &Page::goOnWithoutChosen, this, [this, trouble] {
    m_memoryRecord = std::make_unique<learning::MemoryRecord>(m_clock, trouble.error.what);
    showWindow();
  });
  m_trouble->show();
}

void WindowProgram::showWindow() {
  learning::Record &record = m_journal ? static_cast<learning::Record &>(*m_journal) : *m_memoryRecord;
  const ui::LabShelf lab{m_prices ? &*m_prices : nullptr, m_scenarios, m_drafts};
  m_window = std::make_unique<ui::MainWindow>(ui::Desk{m_store.store, record, m_clock, m_theme, m_backups.get(), lab});
  if (!m_options.address.isEmpty()) {
    m_memory.address = ui::Address::parse(m_options.address);
    m_memory.scroll = 0;
  }
  m_window->restore(m_memory);
  auto *keeper = new ui::WindowKeeper(
      *m_memoryFile, [this] { return m_window->memory(); }, m_window.get());
  connect(m_window.get(), &ui::MainWindow::placeChanged, keeper, &ui::WindowKeeper::noteChange);
  connect(keeper, &ui::WindowKeeper::failed, m_window.get(), &ui::MainWindow::showError);
  connect(qApp, &QCoreApplication::aboutToQuit, keeper, &ui::WindowKeeper::saveNow);
  if (m_options.timeStart) new FirstPaint(m_window.get(), [this] { reportStart(); });
  m_window->show();
  if (m_trouble) m_trouble.release()->deleteLater();
  if (m_store.explanation) m_window->showError(*m_store.explanation);
  if (!m_notice.isEmpty()) m_window->showError({m_notice, {}});
}

void WindowProgram::lookAfterBackups() {
  const auto made = m_journal->backUpIfDue();
  if (!made) m_window->showError(made.error());
  QTimer::singleShot(1h, this, &WindowProgram::lookAfterBackups);
}

void WindowProgram::takeArguments(const QStringList &arguments) {
  const auto options = parseWindowOptions(arguments);
  if (m_window && options && !options->address.isEmpty()) m_window->go(ui::Address::parse(options->address));
  QWidget *shown = m_window ? static_cast<QWidget *>(m_window.get()) : m_trouble.get();
  if (shown) raise(shown);
}

void WindowProgram::reportStart() const {
  std::cout << "painted_ms " << millisecondsSinceExec() << "\nrss_kib " << residentKib() << std::endl;
  QCoreApplication::quit();
}

int runWindow(int argc, char **argv, const Clock &clock) {
  QStringList arguments;
  for (int i = 1; i < argc; ++i) arguments.append(QString::fromLocal8Bit(argv[i]));
  const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
  if (lacksDisplay(arguments, qEnvironmentVariable("QT_QPA_PLATFORM"), hasDisplay))
    return complain({Message("There is no display here to open a window on."),
                     Message("\"stratoscope tour DIR\" makes pictures of the program without one.")},
                    1);
  QGuiApplication::setDesktopFileName(QStringLiteral("stratoscope"));
  const QApplication application(argc, argv);
  arguments = QCoreApplication::arguments().mid(1);  // without those that Qt has taken
  auto options = parseWindowOptions(arguments);
  if (!options) return complain(options.error(), 2);
  if (!options->address.isEmpty()) arguments = QStringList{options->address};

  const auto folder = instanceFolder(qEnvironmentVariable("XDG_RUNTIME_DIR"));
  if (!folder) return complain(folder.error(), 1);
  SingleInstance instance(*folder);
  const auto role = instance.begin(arguments);
  if (!role) return complain(role.error(), 1);
  if (*role == InstanceRole::HandedOver) return 0;

  auto store = openContent(*options, argv[0]);
  if (!store) return complain(store.error(), 1);
  const auto data = journal::dataFolder(journal::systemEnvironment());
  if (!data) return complain(data.error(), 1);
  ui::PseudoTranslator pseudo;
  if (options->pseudo) QCoreApplication::installTranslator(&pseudo);
  auto prices = pricesIn(store->store);
  WindowProgram program(std::move(*store), std::move(prices),
                        QString::fromStdString(shippedScenarios(argv[0]).string()), *options, clock);
  QObject::connect(&instance, &SingleInstance::argumentsReceived, &program, &WindowProgram::takeArguments);
  program.start(*data, ui::stateFolder(qEnvironmentVariable("XDG_STATE_HOME"), qEnvironmentVariable("HOME")));
  return QApplication::exec();
}

}  // namespace strato
