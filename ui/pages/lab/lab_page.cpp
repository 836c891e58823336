// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lab_page.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedLayout>

#include "app/base/clock.h"
#include "app/catalog/store.h"
#include "ui/models/fact_note.h"
#include "ui/pages/lab/break_even_view.h"
#include "ui/pages/lab/lab_export.h"
#include "ui/pages/lab/lab_guides.h"
#include "ui/pages/lab/lab_heading.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/memory_view.h"
#include "ui/pages/lab/run_note.h"
#include "ui/pages/lab/sweep_view.h"
#include "ui/theme/translated.h"
#include "ui/widgets/empty_state.h"

namespace strato::ui {

namespace {

constexpr int draftPauseMs = 1000;

}  // namespace

QString LabPage::firstScenario() { return QStringLiteral("news-spike"); }

LabPage::LabPage(const Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(desk.lab.drafts), m_recent(desk.lab.drafts) {
  setObjectName(QStringLiteral("labPage"));
  setAcceptDrops(true);
  if (m_desk.lab.prices != nullptr) {
    build();
    return;
  }
  auto *column = new QVBoxLayout(this);
  column->addWidget(
      new EmptyState(QStringLiteral("lab"), tr("The Lab has no price list"),
                     tr("The content that is open has none. Open the content that came with the program."), this),
      0, Qt::AlignCenter);
}

LabPage::~LabPage() {
  if (m_draft.isActive()) keepDraft();
  // It empties itself when it ends, and says so.
  if (m_session) m_session->document().history().disconnect(this);
  delete m_heading;
}

void LabPage::build() {
  m_session = std::make_unique<LabSession>(*m_desk.lab.prices);
  m_heading = new LabHeading;
  m_live = new LiveView(*m_session, factWords(), this);
  m_guides = new LabGuides(m_desk, *m_session, this);
  m_stack = m_guides->stack();
  m_stack->addWidget(m_live);
  m_sweep = new SweepView(*m_desk.lab.prices, this);
  for (QWidget *view :
       {static_cast<QWidget *>(new BreakEvenView(*m_desk.lab.prices, this)),
        static_cast<QWidget *>(new MemoryView(*m_desk.lab.prices, this)), static_cast<QWidget *>(m_sweep)}) {
    auto *framed = new QWidget(this);
    auto *frame = new QVBoxLayout(framed);
    frame->setContentsMargins(24, 16, 24, 16);
    frame->addWidget(view);
    m_stack->addWidget(framed);
  }
  buildGuides();
  m_note = new RunNote(this);
  m_export = new LabExport(*m_live, *m_session, m_desk.clock, this);
  connect(m_export, &LabExport::said, this, [this](const QString &words) { Q_EMIT toastRequested(words, {}, {}); });
  connect(m_export, &LabExport::failed, this, &LabPage::complain);
  m_draft.setSingleShot(true);
  m_draft.setInterval(draftPauseMs);
  connect(m_heading, &LabHeading::viewChanged, this, &LabPage::showView);
  connect(m_heading, &LabHeading::toolChosen, this, &LabPage::useHeading);
  const auto takeSwept = [this](const simulator::Scenario &scenario) {
    m_session->document().editScenario(tr("Take what the sweep found"),
                                       [&scenario](simulator::Scenario &edited) { edited = scenario; });
    m_heading->setView(0);
  };
  connect(m_sweep, &SweepView::useRequested, this, takeSwept);
  connect(m_sweep, &SweepView::watchRequested, this, [this, takeSwept](const simulator::Scenario &scenario) {
    takeSwept(scenario);
    m_session->playhead().seek(0);
    m_session->playhead().play();
  });
  connect(m_live, &LiveView::traceRequested, this, &LabPage::importTrace);
  connect(m_session.get(), &LabSession::progressed, m_note, &RunNote::setProgress);
  connect(m_note, &RunNote::cancelled, m_session.get(), &LabSession::cancel);
  connect(m_session.get(), &LabSession::failed, this, &LabPage::complain);
  const auto follow = [this] {
    showUndo();
    m_draft.start();
    Q_EMIT headingChanged();
  };
  // Only after its history has taken an edit is known whether there is something to undo or to be saved.
  connect(&m_session->document().history(), &QUndoStack::indexChanged, this, follow);
  connect(&m_session->document().history(), &QUndoStack::cleanChanged, this, follow);
  connect(&m_draft, &QTimer::timeout, this, &LabPage::keepDraft);
  showUndo();
}

void LabPage::buildGuides() {
  m_guides->build(m_live);
  connect(m_guides, &LabGuides::navigationRequested, this, [this](const QString &item) {
    Q_EMIT navigationRequested({QStringLiteral("lab"), item.isEmpty() ? m_id : item, {}});
  });
  connect(m_guides, &LabGuides::headingChanged, this, [this] {
    m_id = LabGuides::isGuide(m_guides->item()) ? QString() : m_id;
    if (m_guides->session().isActive()) m_heading->setView(0);
    Q_EMIT headingChanged();
  });
  connect(m_guides, &LabGuides::failed, this, &LabPage::complain);
  connect(m_guides, &LabGuides::toastRequested, this,
          [this](const QString &text) { Q_EMIT toastRequested(text, {}, {}); });
}

FactWords LabPage::factWords() const {
  return [&store = m_desk.store, &clock = m_desk.clock](const FactId &id) -> QString {
    if (id.value.empty()) return {};
    const auto fact = store.fact(id);
    if (!fact) return {};
    const auto today =
        QDateTime::fromMSecsSinceEpoch(
            std::chrono::duration_cast<std::chrono::milliseconds>(clock.now().time_since_epoch()).count())
            .date();
    const FactNote note = noteOf(*fact, {}, QLocale(), today);
    return tr("%1. %2, checked %3 (%4)").arg(note.title, note.sourceTitle, note.asOf, QString::fromStdString(id.value));
  };
}

QWidget *LabPage::heading() { return m_heading; }

void LabPage::open(const Address &address) {
  if (!m_session) return;
  if (LabGuides::isGuide(address.item)) putAside();
  if (m_guides->open(address.item)) return;
  if (m_session->state().scenario.lanes.empty()) takeUp();
  const bool hasNothing = m_session->state().scenario.lanes.empty();
  if (!address.item.isEmpty() && (hasNothing || address.item != m_id)) return openEntry(address.item);
  if (hasNothing) openEntry(firstScenario());
}

void LabPage::complain(const Error &error) { Q_EMIT toastRequested(translated(error), {}, {}); }

Address LabPage::address() const {
  const QString guide = m_guides != nullptr ? m_guides->item() : QString();
  return {QStringLiteral("lab"), guide.isEmpty() ? m_id : guide, {}};
}

QStringList LabPage::breadcrumb() const {
  if (!m_session) return {tr("Lab")};
  if (!m_guides->title().isEmpty()) return {tr("Lab"), m_guides->title()};
  if (m_session->state().scenario.lanes.empty()) return {tr("Lab")};
  const QString title = QString::fromStdString(m_session->state().scenario.title);
  const QString named = title.isEmpty() ? tr("Untitled scenario") : title;
  if (m_session->document().history().isClean()) return {tr("Lab"), named};
  return {tr("Lab"), m_file.isEmpty() ? tr("%1 · not saved").arg(named) : tr("%1 · edited").arg(named)};
}

std::vector<PageKey> LabPage::keys() const {
  return {{tr("Space"), tr("Play and pause")},
          {tr(", and ."), tr("A single step back and on")},
          {tr("Shift+, and Shift+."), tr("To the event before and the next one")},
          {tr("[ and ]"), tr("Slower and faster")},
          {tr("← and →"), tr("Walk through time")},
          {tr("Home and End"), tr("To the start and the end")},
          {tr("F"), tr("Fork at this moment")},
          {tr("R"), tr("Follow one request through all lanes")},
          {tr("Ctrl+Z and Ctrl+Shift+Z"), tr("Undo and redo")},
          {tr("Ctrl+O and Ctrl+S"), tr("Open and save a scenario")}};
}

void LabPage::showView(int view) {
  m_session->playhead().pause();
  if (view == 0 && m_guides->showAgain()) return;
  if (m_stack->widget(view)->isAncestorOf(m_sweep)) m_sweep->setScenario(m_session->state().scenario);
  m_stack->setCurrentIndex(view);
}

void LabPage::showUndo() {
  QUndoStack &history = m_session->document().history();
  m_heading->setUndo(history.canUndo() ? history.undoText() : QString(),
                     history.canRedo() ? history.redoText() : QString());
}

void LabPage::useHeading(const QString &name) {
  QUndoStack &history = m_session->document().history();
  if (name == QStringLiteral("labUndo")) history.undo();
  if (name == QStringLiteral("labRedo")) history.redo();
  if (name == QStringLiteral("labAddLane")) m_live->chooseLane(m_heading->below(name));
  if (name == QStringLiteral("labFile")) openFileMenu(m_heading->below(name));
  if (name == QStringLiteral("labGuides"))
    Q_EMIT navigationRequested({QStringLiteral("lab"), LabGuides::listItem(), {}});
  if (name == QStringLiteral("labPredict")) m_guides->predict(m_id);
}

void LabPage::settle() {
  if (!m_session) return;
  m_session->finish();
  m_guides->settle();
  m_live->settle();
  m_sweep->settle();
}

void LabPage::keyPressEvent(QKeyEvent *event) {
  if (!m_session) return Page::keyPressEvent(event);
  QUndoStack &history = m_session->document().history();
  if (event->matches(QKeySequence::Undo)) return history.undo();
  if (event->matches(QKeySequence::Redo)) return history.redo();
  if (event->matches(QKeySequence::Open)) return openFileMenu(m_heading->below(QStringLiteral("labFile")));
  if (event->matches(QKeySequence::Save)) return save(false);
  if (m_stack->currentWidget() == m_live && m_live->press(event)) return;
  Page::keyPressEvent(event);
}

void LabPage::hideEvent(QHideEvent *event) {
  Page::hideEvent(event);
  if (m_session) m_session->playhead().pause();
}

void LabPage::dragEnterEvent(QDragEnterEvent *event) {
  if (m_session && event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void LabPage::dropEvent(QDropEvent *event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.isEmpty()) return;
  event->acceptProposedAction();
  if (urls.size() > 1) {
    return complain({Message("These are several files."), Message("The Lab takes one scenario at a time: drop one.")});
  }
  if (!urls.front().isLocalFile()) {
    return complain({Message("This is no file on this computer."), Message("Save it here first, and drop it then.")});
  }
  openFile(urls.front().toLocalFile());
}

}  // namespace strato::ui
