// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/appearance.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/pages.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/visit_noter.h"
#include "ui/theme/choices.h"
#include "ui/theme/theme.h"
#include "ui/theme/translated.h"
#include "ui/widgets/toast.h"

namespace strato::ui {

namespace {

constexpr int wordsFrom = 1200;  ///< window width from which the rail has words
constexpr QSize smallest(960, 600);
constexpr QSize usual(1280, 800);

QString shortcutEntry() { return QStringLiteral("shortcuts"); }

std::vector<RailItem> railItems() {
  std::vector<RailItem> items;
  for (const PageEntry &page : pageTable())
    if (page.place == RailPlace::Top)
      items.push_back({page.name, titleOf(page), page.icon, keysOf(Command::GoToPage, page.name), false});
  items.push_back(
      {shortcutEntry(), MainWindow::tr("Shortcuts"), QStringLiteral("keyboard"), keysOf(Command::ShortcutSheet), true});
  for (const PageEntry &page : pageTable())
    if (page.place == RailPlace::Foot)
      items.push_back({page.name, titleOf(page), page.icon, keysOf(Command::GoToPage, page.name), true});
  return items;
}

}  // namespace

MainWindow::MainWindow(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_rail(new NavigationRail(railItems(), this)),
      m_topBar(new TopBar(desk.theme, this)),
      m_pages(new PageStack(desk, this)),
      m_toasts(new ToastHost(this)),
      m_visits(new VisitNoter(desk.record, this)) {
  setObjectName(QStringLiteral("window"));
  setMinimumSize(smallest);
  resize(usual);
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(0);
  row->addWidget(m_rail);
  auto *column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(m_topBar);
  column->addWidget(m_pages, 1);
  row->addLayout(column, 1);

  connect(m_rail, &NavigationRail::chosen, this, [this](const QString &name) {
    if (name == shortcutEntry()) return run(Command::ShortcutSheet);
    go({name, {}, {}});
  });
  connect(m_topBar, &TopBar::crumbChosen, this, [this](int index) {
    if (const Page *page = m_pages->page()) go(page->crumbAddress(index));
  });
  connect(m_topBar, &TopBar::toolChosen, this, [this](const QString &name) { m_pages->page()->useTool(name); });
  connect(m_topBar, &TopBar::searchRequested, this, [this] { run(Command::Search); });
  connect(m_pages, &PageStack::searchRequested, this, [this] { run(Command::Search); });
  connect(m_pages, &PageStack::toastRequested, this,
          [this](const QString &text, const QString &undoLabel, const std::function<void()> &undo) {
            m_toasts->show(text, undoLabel, undo);
          });
  connect(m_pages, &PageStack::refused, this,
          [this](const Address &address) { m_toasts->show(tr("There is no page “%1” here.").arg(address.text())); });
  connect(m_pages, &PageStack::arrived, this, &MainWindow::showArrived);
  connect(m_visits, &VisitNoter::failed, this, &MainWindow::showError);
  connect(&m_desk.theme, &Theme::appearanceChanged, this, &MainWindow::placeChanged);
  installShortcuts();
}

void MainWindow::go(const Address &address) { m_pages->go(address); }

void MainWindow::installShortcuts() {
  for (const Shortcut &shortcut : shortcuts()) {
    for (const QKeySequence &keys : shortcut.keys) {
      auto *key = new QShortcut(keys, this);
      connect(key, &QShortcut::activated, this,
              [this, command = shortcut.command, argument = shortcut.argument] { run(command, argument); });
      m_shortcuts.push_back(key);
    }
  }
}

void MainWindow::run(Command command, const QString &argument) {
  switch (command) {
    case Command::Search:
      return openPalette({});
    case Command::Actions:
      return openPalette(QStringLiteral("> "));
    case Command::ShortcutSheet:
      return openShortcutSheet();
    case Command::Back:
      return m_pages->back();
    case Command::Forward:
      return m_pages->forward();
    case Command::GoToPage:
      return go({argument, {}, {}});
    case Command::LargerText:
    case Command::SmallerText:
    case Command::UsualText:
    case Command::NextTheme:
      return changeAppearance(command);
    case Command::FullScreen:
      return setWindowState(windowState() ^ Qt::WindowFullScreen);
    case Command::Quit:
      close();
  }
}

void MainWindow::openPalette(const QString &typed) {
  if (!m_palette) {
    m_commands = windowCommands(*this, m_desk.theme);
    std::vector<PaletteCommand> shown;
    for (const WindowCommand &command : m_commands) shown.push_back(command.shown);
    m_palette = new CommandPalette(m_desk, std::move(shown), this);
    connect(m_palette, &CommandPalette::addressChosen, this, &MainWindow::go);
    connect(m_palette, &CommandPalette::commandChosen, this, [this](const QString &id) {
      const auto command = std::ranges::find(m_commands, id, [](const WindowCommand &c) { return c.shown.id; });
      if (command != m_commands.end()) command->run();
    });
    quieten(m_palette);
  }
  m_palette->openWith(recentPlaces(), typed);
}

void MainWindow::openShortcutSheet() {
  if (!m_sheet) {
    m_sheet = new ShortcutSheet(this);
    quieten(m_sheet);
  }
  const Page *page = m_pages->page();
  m_sheet->openFor(page->breadcrumb().value(0), page->keys());
}

/// While something lies over the window, its keys do not reach what is below.
void MainWindow::quieten(const Overlay *overlay) {
  const auto enable = [this](bool enabled) {
    for (QShortcut *shortcut : m_shortcuts) shortcut->setEnabled(enabled);
  };
  connect(overlay, &Overlay::opened, this, [enable] { enable(false); });
  connect(overlay, &Overlay::closed, this, [enable] { enable(true); });
}

std::vector<PaletteRow> MainWindow::recentPlaces() const {
  constexpr std::size_t shown = 5;
  std::vector<PaletteRow> rows;
  for (const Address &address : m_pages->history().recent(20)) {
    const QStringList heading = m_pages->headingOf(address);
    const PageEntry *page = pageNamed(address.page);
    if (heading.isEmpty() || !page || address.item.isEmpty()) continue;  // the pages themselves stand above
    if (rows.size() == shown) break;
    PaletteRow row;
    row.group = PaletteGroup::Recent;
    row.icon = page->icon;
    row.title = {{heading.last(), false}};
    row.detail = {{heading.size() > 1 ? heading.first() : titleOf(*page), false}};
    row.address = address;
    rows.push_back(std::move(row));
  }
  return rows;
}

void MainWindow::showError(const Error &error) { m_toasts->show(translated(error)); }

void MainWindow::changeAppearance(Command command) {
  Appearance next = m_desk.theme.appearance();
  if (command == Command::NextTheme)
    next.theme = themeAfter(next.theme);
  else if (command == Command::UsualText)
    next.textScale = 1.0;
  else
    next.textScale = textStep(next.textScale, command == Command::LargerText ? 1 : -1);
  m_desk.theme.setAppearance(next);
}

void MainWindow::showArrived() {
  Page *page = m_pages->page();
  m_rail->setCurrent(page->address().page);
  m_topBar->showPage(*page);
  m_topBar->setVisible(!page->wantsFocusedWindow());
  const QStringList parts = page->breadcrumb();
  setWindowTitle(parts.isEmpty() ? tr("Stratoscope") : tr("%1 · Stratoscope").arg(parts.last()));
  fitWidth();
  m_visits->arrive(page->address());
  Q_EMIT placeChanged();
}

void MainWindow::fitWidth() {
  const Page *page = m_pages->page();
  const bool focused = page && page->wantsFocusedWindow();
  const bool words = !focused && width() >= wordsFrom && height() >= m_rail->heightWithWords();
  m_rail->setRailStyle(words ? RailStyle::Words : RailStyle::Icons);
}

void MainWindow::restore(const WindowMemory &memory) {
  QList<QRect> screens;
  for (const QScreen *screen : QGuiApplication::screens()) screens.append(screen->availableGeometry());
  if (const QRect place = fitToScreens(memory.geometry, screens); !place.isNull()) setGeometry(place);
  if (memory.maximised) setWindowState(Qt::WindowMaximized);
  m_pages->restore(memory.address, memory.scroll);
}

WindowMemory MainWindow::memory() const {
  WindowMemory memory;
  memory.maximised = windowState().testFlag(Qt::WindowMaximized);
  memory.geometry = memory.maximised || isFullScreen() ? normalGeometry() : geometry();
  if (const Page *page = m_pages->page()) {
    memory.address = page->address();
    memory.scroll = page->scrollPosition();
  }
  putAppearance(m_desk.theme.appearance(), memory);
  return memory;
}

void MainWindow::resizeEvent(QResizeEvent *) { fitWidth(); }

void MainWindow::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  // Else the focus begins on the rail, and the keys of the page do nothing.
  Page *page = m_pages->page();
  if (page && !event->spontaneous() && !page->isAncestorOf(focusWidget())) page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) fitWidth();
}

void MainWindow::mousePressEvent(QMouseEvent *event) {
  if (event->button() == Qt::BackButton) return m_pages->back();
  if (event->button() == Qt::ForwardButton) return m_pages->forward();
  QWidget::mousePressEvent(event);
}

}  // namespace strato::ui
