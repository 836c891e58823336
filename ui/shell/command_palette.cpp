// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>

#include "app/base/clock.h"
#include "ui/shell/key_hints_row.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_field.h"
#include "ui/shell/palette_preview_pane.h"
#include "ui/shell/palette_tabs.h"
#include "ui/theme/translated.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr QSize largest(1000, 812);
constexpr int previewWidth = 420;
constexpr int previewFrom = 760;  ///< panel width at the usual text size
constexpr int longestQuery = 200;

QDate today(const Clock &clock) {
  const std::chrono::year_month_day day(clock.localDay(clock.now()));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace

CommandPalette::CommandPalette(const Desk &desk, std::vector<PaletteCommand> commands, QWidget *window)
    : Overlay(window), m_desk(desk), m_presenter(desk.store, std::move(commands)) {
  setObjectName(QStringLiteral("palette"));
  setAccessible(panel(), QAccessible::Dialog, tr("Search everything"));
  auto *column = new QVBoxLayout(panel());
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addWidget(makeField());
  column->addWidget(new Divider(Qt::Horizontal, panel()));
  auto *tabs = new QHBoxLayout;
  tabs->setContentsMargins(16, 10, 16, 10);
  m_tabs = new PaletteTabs(panel());
  tabs->addWidget(m_tabs, 1);
  tabs->addWidget(new KeyHintsRow({{QStringLiteral("Tab"), tr("narrow")}}, panel()));
  column->addLayout(tabs);
  column->addWidget(new Divider(Qt::Horizontal, panel()));
  column->addWidget(makeBody(), 1);
  column->addWidget(new Divider(Qt::Horizontal, panel()));
  column->addWidget(makeFoot());
  connect(m_tabs, &PaletteTabs::chosen, this, &CommandPalette::narrowTo);
}

QWidget *CommandPalette::makeField() {
  auto *line = new QWidget(panel());
  auto *row = new QHBoxLayout(line);
  row->setContentsMargins(20, 8, 20, 8);
  row->setSpacing(12);
  m_field = new PaletteField(line);
  m_field->setMaxLength(longestQuery);
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, [this] {
    m_only.reset();
    lookUp();
  });
  row->addWidget(m_field, 1);
  m_count = new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary}, line);
  m_count->setObjectName(QStringLiteral("paletteCount"));
  m_count->setWrapping(Wrapping::Never);
  row->addWidget(m_count);
  row->addWidget(new Keycap(keycapText(QKeySequence(Qt::Key_Escape)), line));
  return line;
}

QWidget *CommandPalette::makeBody() {
  auto *body = new QWidget(panel());
  auto *row = new QHBoxLayout(body);
  row->setContentsMargins({});
  row->setSpacing(0);
  m_list = new QListView(body);
  m_list->setObjectName(QStringLiteral("paletteHits"));
  m_list->setAccessibleName(tr("Hits"));
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new PaletteDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
    choose(index);
    open();
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::showChosen);
  row->addWidget(m_list, 1);

  m_nothing = new QWidget(body);
  auto *nothing = new QVBoxLayout(m_nothing);
  nothing->setContentsMargins(40, 40, 40, 40);
  nothing->addWidget(new Text(tr("Nothing found"), {TextSize::Title, Weight::Strong}, m_nothing));
  m_nothingWords = new Text({}, {TextSize::Body, Weight::Regular, Ink::Secondary}, m_nothing);
  nothing->addWidget(m_nothingWords);
  nothing->addStretch(1);
  row->addWidget(m_nothing, 1);

  m_preview = new PalettePreviewPane(body);
  m_preview->setFixedWidth(previewWidth);
  m_previewEdge = new Divider(Qt::Vertical, body);
  row->addWidget(m_previewEdge);
  row->addWidget(m_preview);
  connect(m_preview, &PalettePreviewPane::opened, this, &CommandPalette::open);
  connect(m_preview, &PalettePreviewPane::placeChosen, this, [this](const Address &address) {
    dismiss();
    Q_EMIT addressChosen(address);
  });
  return body;
}

QWidget *CommandPalette::makeFoot() {
  auto *foot = new QWidget(panel());
  auto *row = new QHBoxLayout(foot);
  row->setContentsMargins(20, 12, 20, 12);
  row->addWidget(new KeyHintsRow({{QStringLiteral("↑ ↓"), tr("choose")},
                                  {keycapText(QKeySequence(Qt::Key_Return)), tr("open")},
                                  {keycapText(QKeySequence(Qt::CTRL | Qt::Key_C)), tr("copy the figure")}},
                                 foot),
                 1);
  row->addWidget(new KeyHintsRow({{QStringLiteral(">"), tr("for actions only")}}, foot));
  return foot;
}

void CommandPalette::openWith(std::vector<PaletteRow> recent, const QString &typed) {
  m_recent = std::move(recent);
  m_only.reset();
  const QSignalBlocker quiet(m_field);
  m_field->setText(typed);
  openOver();
  m_field->setFocus(Qt::PopupFocusReason);
  lookUp();
}

void CommandPalette::lookUp() {
  const Instant begin = m_desk.clock.now();
  const PaletteView view = m_presenter.view(m_field->text(), m_only, m_recent);
  const auto took = (m_desk.clock.now() - begin).count();
  m_tabs->setTabs(view.tabs, m_only);
  sayCount(view, std::max<qint64>(took, 0));
  m_model.setResults(view.results);
  const QModelIndex first = m_model.hitAfter({}, 1);
  m_list->setVisible(first.isValid());
  m_nothing->setVisible(!first.isValid());
  fitPreview();
  m_nothingWords->setText(view.trouble ? translated(*view.trouble)
                                       : tr("Try fewer or shorter words: the beginning of a word is enough. Ids such "
                                            "as LAM-05 are found too."));
  m_list->scrollToTop();
  choose(first);
  showChosen();
}

void CommandPalette::sayCount(const PaletteView &view, qint64 milliseconds) {
  if (m_field->text().trimmed().isEmpty()) return m_count->clear();
  const QLocale locale;
  const int total = view.results.total();
  const QString hits = view.results.atLeast() ? tr("more than %1 hits").arg(locale.toString(total))
                       : total == 1           ? tr("1 hit")
                                              : tr("%Ln hits", nullptr, total);
  m_count->setText(milliseconds < 1 ? tr("%1 in under 1 ms").arg(hits)
                                    : tr("%1 in %2 ms").arg(hits, locale.toString(milliseconds)));
}

void CommandPalette::narrowTo(std::optional<PaletteGroup> group) {
  m_only = group;
  lookUp();
}

void CommandPalette::choose(const QModelIndex &index) {
  m_list->setCurrentIndex(index);
  if (!index.isValid()) return;
  m_list->scrollTo(m_model.hitAfter({}, 1) == index ? m_model.index(0) : index);
}

void CommandPalette::showChosen() {
  const PaletteRow *row = m_model.hitAt(m_list->currentIndex());
  if (!row) {
    m_copyText.clear();
    return m_preview->clear();
  }
  const PalettePreview preview = previewOf(*row, m_desk.store, QLocale(), today(m_desk.clock));
  m_copyText = preview.copyText;
  m_preview->show(preview);
}

void CommandPalette::open() {
  const PaletteRow *row = m_model.hitAt(m_list->currentIndex());
  if (!row) return;
  const QString command = row->command;
  const Address address = destinationOf(*row, m_desk.store);
  dismiss();
  if (command.isEmpty())
    Q_EMIT addressChosen(address);
  else
    Q_EMIT commandChosen(command);
}

bool CommandPalette::handleKey(const QKeyEvent &key) {
  const int page = std::max(1, m_list->viewport()->height() / lookOf(this).scaled(48) - 1);
  const auto step = [this](int direction, int times = 1) {
    QModelIndex index = m_list->currentIndex();
    for (int i = 0; i < times; ++i) index = m_model.hitAfter(index, direction);
    choose(index);
  };
  switch (key.key()) {
    case Qt::Key_Down:
      step(1);
      return true;
    case Qt::Key_Up:
      step(-1);
      return true;
    case Qt::Key_PageDown:
      step(1, page);
      return true;
    case Qt::Key_PageUp:
      step(-1, page);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      open();
      return true;
    case Qt::Key_Tab:
      narrowTo(m_tabs->neighbour(1));
      return true;
    case Qt::Key_Backtab:
      narrowTo(m_tabs->neighbour(-1));
      return true;
    case Qt::Key_Escape:
      dismiss();
      return true;
    default:
      break;
  }
  if (key.matches(QKeySequence::Copy) && !m_field->hasSelectedText() && !m_copyText.isEmpty()) {
    QGuiApplication::clipboard()->setText(m_copyText);
    return true;
  }
  return false;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_field && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent *>(event)))
    return true;
  return Overlay::eventFilter(watched, event);
}

QRect CommandPalette::panelFor(const QSize &window) const {
  const Look &look = lookOf(this);
  const QSize wanted(look.scaled(largest.width()), look.scaled(largest.height()));
  const QSize size = wanted.boundedTo(window - QSize(48, 48));
  const int top = std::min(96, (window.height() - size.height()) / 2);
  return {QPoint((window.width() - size.width()) / 2, top), size};
}

void CommandPalette::resizeEvent(QResizeEvent *event) {
  Overlay::resizeEvent(event);
  fitPreview();
}

void CommandPalette::fitPreview() {
  const Look &look = lookOf(this);
  const bool shown = panel()->width() >= look.scaled(previewFrom) && m_nothing->isHidden();
  m_preview->setVisible(shown);
  m_previewEdge->setVisible(shown);
  m_preview->setFixedWidth(std::min(look.scaled(previewWidth), panel()->width() * 45 / 100));
}

}  // namespace strato::ui
