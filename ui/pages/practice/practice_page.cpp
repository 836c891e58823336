// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/practice_page.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStackedLayout>

#include "app/base/clock.h"
#include "app/catalog/store.h"
#include "ui/models/practice_length.h"
#include "ui/pages/practice/key_hints.h"
#include "ui/pages/practice/result_view.h"
#include "ui/pages/practice/session_view.h"
#include "ui/pages/practice/start_view.h"
#include "ui/pages/practice/topic_line.h"
#include "ui/theme/look.h"
#include "ui/theme/translated.h"
#include "ui/widgets/page_scroll.h"

namespace strato::ui {

namespace {

QDate dateOf(const Clock &clock) {
  const std::chrono::year_month_day day{clock.localDay(clock.now())};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace

PracticePage::PracticePage(const Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_views(new QStackedLayout(this)) {
  setObjectName(QStringLiteral("practicePage"));
}

PracticePage::~PracticePage() {
  if (m_session) m_session->save();
}

void PracticePage::open(const Address &address) {
  if (address.item.isEmpty()) {
    showStart();
    return;
  }
  const auto desk = readPracticeDesk(m_desk.store, m_desk.record);
  if (!desk) {
    showStart();  // which says what is wrong
    return;
  }
  auto source = sourceOf(address, *desk, m_desk.store);
  if (!source) {
    showStart(tr("There is no question and no concept called “%1”. Choose here what to practise.").arg(address.item));
    return;
  }
  if (m_session && m_session->source() == source->text) {
    m_session->phase() == PracticePhase::Finished ? showResult() : showSession();
  } else if (auto kept = keptSession(source->text, m_desk.store, m_desk.record)) {
    run(*source, std::move(*kept));
  } else {
    begin(*source, sessionLength(m_desk.record));
  }
}

void PracticePage::begin(const PracticeSource &source, std::size_t length) {
  const auto desk = readPracticeDesk(m_desk.store, m_desk.record);
  auto start = desk ? newSession(source, *desk, m_desk.store, m_desk.record, length) : std::nullopt;
  if (!start) {
    showStart(tr("There is nothing to ask under “%1” right now.").arg(source.title));
    return;
  }
  run(source, std::move(*start));
}

void PracticePage::run(const PracticeSource &source, PracticeStart start) {
  endSession();
  m_source = source;
  m_session = new PracticeSession(std::move(start), m_desk.record, m_desk.clock, this);
  if (isVisible()) m_session->resumeClock();
  // One who goes on after a look back at the result is asking again.
  connect(m_session, &PracticeSession::moved, this, [this] {
    if (m_result && m_session->phase() != PracticePhase::Finished) showSession();
  });
  showSession();
}

void PracticePage::showSession() {
  SessionTexts texts;
  texts.title = m_source.title;
  texts.topic = [this](const catalog::Question &question) {
    const auto entries = m_desk.store.concepts();
    if (!entries) return QuestionTopic{};
    const auto entry = std::ranges::find(*entries, question.concept_, &catalog::ConceptEntry::id);
    if (entry == entries->end()) return QuestionTopic{};
    return QuestionTopic{QString::fromStdString(entry->shortName),
                         platformNamed(QString::fromStdString(entry->platform))};
  };
  texts.feedback = [this](const PracticeItem &item) {
    return readFeedback(m_desk.store, item, locale(), dateOf(m_desk.clock));
  };
  texts.report = [](const PracticeItem &item) { return questionReport(item, QCoreApplication::applicationVersion()); };
  texts.caveat = translated(m_desk.record.caveat());
  auto *view = new SessionView(*m_session, std::move(texts));
  connect(view, &SessionView::leaveRequested, this, [this] {
    m_session->save();
    Q_EMIT navigationRequested({QStringLiteral("practice"), {}, {}});
  });
  connect(view, &SessionView::finished, this, &PracticePage::showResult, Qt::QueuedConnection);
  connect(view, &SessionView::readingRequested, this, &PracticePage::navigationRequested);
  connect(view, &SessionView::reportCopied, this, [this] {
    Q_EMIT toastRequested(tr("A report on this question is on the clipboard. Paste it into a mail or an issue."), {},
                          {});
  });
  m_sessionView = view;
  put(view);
}

void PracticePage::showResult() {
  const auto desk = readPracticeDesk(m_desk.store, m_desk.record).value_or(PracticeDesk{});
  const std::size_t length = sessionLength(m_desk.record);
  auto *view = new ResultView(*m_session, reviewOf(m_session->items(), m_source, desk, m_desk.store, length), length);
  connect(view, &ResultView::lookRequested, m_session, &PracticeSession::lookAt);
  connect(view, &ResultView::undoRequested, m_session, &PracticeSession::undo);
  connect(view, &ResultView::beginRequested, this, &PracticePage::begin);
  connect(view, &ResultView::navigationRequested, this, &PracticePage::navigationRequested);
  m_result = view;
  put(view);
}

void PracticePage::showStart(const QString &notice) {
  if (m_session) m_session->pauseClock();
  if (m_session) m_session->save();
  auto *view = new StartView(m_desk, notice);
  connect(view, &StartView::beginRequested, this, &PracticePage::begin);
  connect(view, &StartView::navigationRequested, this, &PracticePage::navigationRequested);
  m_start = view;
  put(view);
}

void PracticePage::put(QWidget *view) {
  while (QLayoutItem *item = m_views->takeAt(0)) {
    QWidget *old = item->widget();
    if (m_session != nullptr) m_session->disconnect(old);
    old->hide();
    old->deleteLater();  // a click in it may have brought us here
    delete item;
  }
  if (view != m_start) m_start = nullptr;
  if (view != m_sessionView) m_sessionView = nullptr;
  if (view != m_result) m_result = nullptr;
  m_views->addWidget(view);
  m_views->setCurrentWidget(view);
  if (isVisible()) takeFocus();
  Q_EMIT headingChanged();
}

void PracticePage::takeFocus() {
  if (m_sessionView)
    m_sessionView->takeFocus();
  else if (m_result)
    m_result->takeFocus();
  else if (m_start)
    m_start->takeFocus();
}

void PracticePage::endSession() {
  if (!m_session) return;
  m_session->save();
  m_session->disconnect();
  m_session->deleteLater();  // views that still show it go in the same turn
  m_session = nullptr;
}

Address PracticePage::address() const {
  if (m_sessionView || m_result) return practiceAddress(m_source.text);
  return {QStringLiteral("practice"), {}, {}};
}

QStringList PracticePage::breadcrumb() const {
  if (m_sessionView || m_result) return {tr("Practice"), m_source.title};
  return {tr("Practice")};
}

std::vector<PageKey> PracticePage::keys() const {
  if (!m_sessionView) return {};
  std::vector<PageKey> keys;
  for (const auto &hints : {questionKeys(static_cast<int>(m_session->item().order.size())), feedbackKeys()}) {
    for (const KeyHint &hint : hints) {
      if (hint.keys != QStringList{QStringLiteral("?")}) keys.push_back({hint.keys.join(u' '), hint.text});
    }
  }
  return keys;
}

double PracticePage::scrollPosition() const {
  const auto *scroll = m_views->currentWidget()->findChild<PageScroll *>();
  return scroll == nullptr ? 0 : scroll->position();
}

void PracticePage::setScrollPosition(double position) {
  if (auto *scroll = m_views->currentWidget()->findChild<PageScroll *>()) scroll->setPosition(position);
}

bool PracticePage::wantsFocusedWindow() const { return m_sessionView != nullptr; }

void PracticePage::settle() {
  if (m_sessionView) m_sessionView->settle();
}

void PracticePage::showEvent(QShowEvent *) {
  window()->installEventFilter(this);
  resume();
  takeFocus();
}

void PracticePage::hideEvent(QHideEvent *) {
  window()->removeEventFilter(this);
  pause();
}

bool PracticePage::eventFilter(QObject *watched, QEvent *event) {
  if (watched == window() && event->type() == QEvent::WindowStateChange) window()->isMinimized() ? pause() : resume();
  return false;
}

void PracticePage::pause() {
  if (!m_session) return;
  m_session->pauseClock();
  m_session->save();
}

void PracticePage::resume() {
  if (m_session && m_sessionView) m_session->resumeClock();
}

void PracticePage::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), lookOf(this).tokens.canvas); }

}  // namespace strato::ui
