// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/session_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/pages/practice/action_bar.h"
#include "ui/pages/practice/centred_column.h"
#include "ui/pages/practice/failure_note.h"
#include "ui/pages/practice/feedback_view.h"
#include "ui/pages/practice/key_hints.h"
#include "ui/pages/practice/question_view.h"
#include "ui/pages/practice/session_bar.h"
#include "ui/pages/practice/topic_line.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"

namespace strato::ui {

namespace {

constexpr int hintsFrom = 820;  ///< height of the whole view

}  // namespace

SessionView::SessionView(PracticeSession &session, SessionTexts texts, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_texts(std::move(texts)),
      m_bar(new SessionBar(m_texts.title)),
      m_scroll(new QScrollArea),
      m_hints(new KeyHints),
      m_actions(new ActionBar) {
  setObjectName(QStringLiteral("session"));
  setFocusPolicy(Qt::ClickFocus);
  m_scroll->setObjectName(QStringLiteral("sessionScroll"));
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto *stage = new QWidget;
  m_stage = new QVBoxLayout(stage);
  m_stage->setContentsMargins(0, 0, 0, 0);
  m_scroll->setWidget(stage);
  m_scroll->installEventFilter(this);
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(0);
  lines->addWidget(m_bar);
  lines->addWidget(m_scroll, 1);
  lines->addWidget(m_hints);
  lines->addWidget(m_actions);
  guardAgainstDoubleClicks(m_actions);

  connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SessionView::arrange);
  connect(m_bar, &SessionBar::leaveRequested, this, &SessionView::leaveRequested);
  connect(m_bar, &SessionBar::starRequested, &m_session, &PracticeSession::toggleStar);
  connect(m_bar, &SessionBar::moreRequested, this, &SessionView::openMenu);
  connect(m_actions, &ActionBar::nextRequested, &m_session, &PracticeSession::next);
  connect(m_actions, &ActionBar::undoRequested, &m_session, &PracticeSession::undo);
  connect(m_actions, &ActionBar::readingRequested, this, &SessionView::read);
  connect(m_actions, &ActionBar::reportRequested, this, &SessionView::report);
  connect(&m_session, &PracticeSession::moved, this, &SessionView::showScene);
  connect(&m_session, &PracticeSession::starChanged, this, &SessionView::refreshBar);
  connect(&m_session, &PracticeSession::keptChanged, this, &SessionView::refreshBar);
  connect(&m_session, &PracticeSession::failureChanged, this, &SessionView::refreshFailure);
  connect(&m_session, &PracticeSession::draftChanged, this, [this] {
    if (!m_question) return;
    m_question->showDraft(m_session.item());
    if (m_session.canAnswer()) m_scroll->ensureWidgetVisible(m_question->answerRow(), 0, 24);
  });
  connect(&m_session, &PracticeSession::tooManyChosen, this, [this] {
    if (m_question) m_question->explainTooMany();
  });
  showScene();
}

void SessionView::showScene() {
  if (m_session.phase() == PracticePhase::Finished) {
    Q_EMIT finished();
    return;
  }
  refreshBar();
  m_session.phase() == PracticePhase::Asking ? showQuestion() : showFeedback();
  m_shownItem = m_session.current();
  m_fresh = true;
  arrange();
  refreshFailure();
  takeFocus();
}

void SessionView::showQuestion() {
  const PracticeItem &item = m_session.item();
  m_feedback = nullptr;
  auto *question = new QuestionView(item, m_texts.topic(item.question));
  connect(question, &QuestionView::chooseRequested, &m_session, &PracticeSession::choose);
  connect(question, &QuestionView::strikeRequested, &m_session, &PracticeSession::strike);
  connect(question, &QuestionView::answerRequested, &m_session, &PracticeSession::answer);
  connect(question->failureNote(), &FailureNote::againRequested, &m_session, &PracticeSession::tryAgain);
  connect(question->failureNote(), &FailureNote::goOnRequested, &m_session, &PracticeSession::answerWithoutKeeping);
  m_question = question;
  m_hints->setHints(questionKeys(static_cast<int>(item.order.size())));
  m_actions->hide();
  setScene(new CentredColumn(question, QuestionView::columnWidth));
}

void SessionView::showFeedback() {
  const PracticeItem &item = m_session.item();
  const bool justAnswered = m_question && m_shownItem == m_session.current();
  const PracticeFeedback feedback = m_texts.feedback(item);
  m_reading = feedback.reading;
  m_question = nullptr;
  auto *view =
      new FeedbackView(item, feedback, justAnswered ? FeedbackView::Entry::Moving : FeedbackView::Entry::AtOnce);
  connect(view, &FeedbackView::readingRequested, this, &SessionView::read);
  connect(view->failureNote(), &FailureNote::againRequested, &m_session, &PracticeSession::tryAgain);
  m_feedback = view;
  m_hints->hide();
  m_actions->setNext(m_session.firstOpen() ? ActionBar::Next::Question : ActionBar::Next::Result);
  m_actions->setReading(!feedback.readingTitle.isEmpty());
  m_actions->show();
  setScene(view);
  QAccessibleEvent alert(view, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void SessionView::setScene(QWidget *scene) {
  if (QLayoutItem *old = m_stage->takeAt(0)) {
    old->widget()->hide();
    old->widget()->deleteLater();  // it may be the one that was clicked
    delete old;
  }
  m_stage->addWidget(scene);
  m_scroll->verticalScrollBar()->setValue(0);
  guardAgainstDoubleClicks(scene);
}

/// The second half of a double click must not press what has come up under the pointer meanwhile.
void SessionView::guardAgainstDoubleClicks(QWidget *part) {
  part->installEventFilter(this);
  const auto parts = part->findChildren<QWidget *>();
  for (QWidget *each : parts) each->installEventFilter(this);
}

bool SessionView::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_scroll) {  // it would keep the arrows to itself
    if (event->type() != QEvent::KeyPress) return false;
    keyPressEvent(static_cast<QKeyEvent *>(event));
    return true;
  }
  if (event->type() == QEvent::MouseButtonPress) m_fresh = false;
  return event->type() == QEvent::MouseButtonDblClick && m_fresh;
}

void SessionView::refreshBar() {
  const QString kept = !m_texts.caveat.isEmpty() ? tr("Not kept when you quit")
                       : m_session.isKept()      ? tr("Kept when you leave")
                                                 : tr("Your place could not be kept");
  m_bar->show(m_session, kept);
}

void SessionView::refreshFailure() {
  auto *note = m_stage->itemAt(0)->widget()->findChild<FailureNote *>();
  if (note == nullptr) return;
  if (const auto &failure = m_session.failure()) {
    note->tell(*failure,
               m_session.isAnswerWaiting() ? FailureNote::WayOut::TryAgainOrGoOn : FailureNote::WayOut::TryAgain);
    m_scroll->ensureWidgetVisible(note, 0, 24);
  } else {
    note->clear();
  }
}

void SessionView::takeFocus() {
  if (m_question)
    m_question->takeFocus();
  else
    m_actions->nextButton()->setFocus(Qt::OtherFocusReason);
}

void SessionView::settle() {
  if (m_feedback) m_feedback->settle();
}

void SessionView::arrange() {
  const int room = height() - m_bar->height();
  m_hints->setVisible(m_question && height() >= lookOf(this).scaled(hintsFrom));
  if (m_question) m_question->setRoom(room);
  if (m_feedback) {
    const int shown = m_scroll->viewport()->width();
    const auto [left, right] = m_feedback->columnEdges(shown);
    m_actions->setColumn(left, right + width() - shown);
  }
}

void SessionView::resizeEvent(QResizeEvent *) { arrange(); }

void SessionView::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), lookOf(this).tokens.canvas); }

bool SessionView::event(QEvent *event) {
  if (event->type() == QEvent::ShortcutOverride && knowsKey(*static_cast<QKeyEvent *>(event))) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::StyleChange) arrange();
  return QWidget::event(event);
}

}  // namespace strato::ui
