// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/result_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/pages/practice/confidence_button.h"
#include "ui/pages/practice/confidence_table.h"
#include "ui/pages/practice/failure_note.h"
#include "ui/pages/practice/missed_row.h"
#include "ui/pages/practice/next_step.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/segment_bar.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

QVBoxLayout *linesInCard(Card *card, int spacing) {
  card->setContentsMargins(24, 22, 24, 24);
  auto *lines = new QVBoxLayout(card);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(spacing);
  return lines;
}

QString timeWords(const PracticeResult &result) {
  const auto seconds = std::chrono::round<std::chrono::seconds>(result.took).count();
  const auto each = seconds / std::max(1, result.all.answered);
  if (seconds < 60) return ResultView::tr("%1 s in all, %2 s a question").arg(seconds).arg(each);
  return ResultView::tr("%1 min %2 s in all, %3 s a question").arg(seconds / 60).arg(seconds % 60).arg(each);
}

}  // namespace

ResultView::ResultView(PracticeSession &session, PracticeReview review, std::size_t length, QWidget *parent)
    : QWidget(parent),
      m_review(std::move(review)),
      m_length(length),
      m_scroll(new PageScroll(this)),
      m_failure(new FailureNote) {
  setObjectName(QStringLiteral("result"));
  auto *around = new QVBoxLayout(this);
  around->setContentsMargins(0, 0, 0, 0);
  around->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(1328);
  m_scroll->body()->addWidget(m_failure);
  auto *grid = new ResponsiveGrid;
  grid->addWidget(findingCard(session), {12, 12, 7});
  grid->addWidget(nextCard(), {12, 12, 5});
  if (!m_review.missed.empty()) {
    const bool alone = m_review.ideas.empty();
    grid->addWidget(missedCard(), {12, 12, alone ? 12 : 7});
    if (!alone) grid->addWidget(ideasCard(), {12, 12, 5});
  }
  m_scroll->body()->addLayout(grid);
  m_scroll->body()->addStretch();
  connect(m_failure, &FailureNote::againRequested, &session, &PracticeSession::tryAgain);
  connect(&session, &PracticeSession::failureChanged, this, [this, &session] { showFailure(session); });
}

void ResultView::showFailure(const PracticeSession &session) {
  if (const auto &failure = session.failure())
    m_failure->tell(*failure, FailureNote::WayOut::TryAgain);
  else
    m_failure->clear();
}

QWidget *ResultView::findingCard(const PracticeSession &session) const {
  auto *card = new Card;
  auto *lines = linesInCard(card, 8);
  lines->addWidget(new Text(tr("This session"), {TextSize::Label, Weight::Strong, Ink::Accent}));
  auto *title = new Text(m_review.title, {TextSize::Display, Weight::Strong});
  title->setObjectName(QStringLiteral("resultTitle"));
  lines->addWidget(title);
  lines->addWidget(new Text(m_review.finding, {TextSize::Body}));
  lines->addSpacing(10);
  auto *segments = new SegmentBar(SegmentBarKind::Session, tr("Questions of this session"));
  std::vector<Segment> states;
  for (const PracticeItem &item : session.items()) {
    states.push_back(!item.answer ? Segment::Later : item.answer->right ? Segment::Done : Segment::Missed);
  }
  segments->setSegments(states);
  lines->addWidget(segments);
  lines->addSpacing(10);
  lines->addWidget(new ConfidenceTable(m_review.result));
  lines->addSpacing(6);
  lines->addWidget(new Text(timeWords(m_review.result), {TextSize::Label, Weight::Regular, Ink::Muted}));
  if (m_review.result.notKept > 0) {
    auto *words =
        new Text(tr("%1 of these answers could not be kept and will be asked again.").arg(m_review.result.notKept),
                 {TextSize::Label, Weight::Regular, Ink::Warn});
    words->setObjectName(QStringLiteral("notKeptWords"));
    lines->addWidget(words);
  }
  lines->addStretch();
  lines->addSpacing(8);
  auto *undo = new Button(ButtonKind::Ghost, tr("Undo the last answer"));
  undo->setObjectName(QStringLiteral("undoLast"));
  undo->setIconName(QStringLiteral("undo"));
  undo->setKeycap(QStringLiteral("U"));
  connect(undo, &Button::clicked, this, &ResultView::undoRequested);
  lines->addWidget(undo);
  return card;
}

QWidget *ResultView::nextCard() {
  auto *card = new Card;
  auto *lines = linesInCard(card, 0);
  lines->addWidget(new Text(tr("What to do next"), {TextSize::Title, Weight::Strong}));
  lines->addSpacing(8);
  int number = 0;
  const auto add = [&](const QString &title, const QString &note, const QString &button, const QString &name) {
    if (number > 0) lines->addWidget(new Divider);
    auto *step = new NextStep(++number, title, note, button);
    step->button()->setObjectName(name);
    if (m_main == nullptr) {
      m_main = step->button();
      m_main->setKind(ButtonKind::Primary);
      m_main->setKeycap(tr("Enter"));
    }
    lines->addWidget(step);
    return step->button();
  };
  if (!m_review.missed.empty()) {
    const int first = m_review.missed.front().index;
    connect(add(tr("Look at why, for what you missed"), tr("each choice has its reason"), tr("Look back"),
                QStringLiteral("lookBack")),
            &Button::clicked, this, [this, first] { Q_EMIT lookRequested(first); });
    if (!m_review.readingTitle.isEmpty()) {
      connect(add(tr("Read “%1”").arg(m_review.readingTitle), tr("it says most about what you missed"), tr("Read"),
                  QStringLiteral("readOn")),
              &Button::clicked, this, [this] { Q_EMIT navigationRequested(m_review.reading); });
    }
    const int count = static_cast<int>(m_review.missed.size());
    connect(add(count == 1 ? tr("Answer the missed one again") : tr("Answer the %Ln missed ones again", nullptr, count),
                tr("their choices change places"), tr("Practise"), QStringLiteral("practiseMissed")),
            &Button::clicked, this, [this] { Q_EMIT beginRequested(m_review.again, m_length); });
  }
  if (m_review.next.all() > 0) {
    const NextUp &next = m_review.next;
    const QString note = next.fresh > 0 ? tr("%1 of them new").arg(next.fresh) : tr("those you answered longest ago");
    const int all = next.all();
    const QString onward = all == 1 ? tr("Go on with 1 question") : tr("Go on with %Ln questions", nullptr, all);
    connect(add(onward, note, tr("Go on"), QStringLiteral("goOn")), &Button::clicked, this,
            [this] { Q_EMIT beginRequested(m_review.onward, m_length); });
  }
  connect(add(tr("Enough for now"), tr("everything is kept"), tr("To Home"), QStringLiteral("toHome")),
          &Button::clicked, this, [this] {
            Q_EMIT navigationRequested({QStringLiteral("home"), {}, {}});
          });
  lines->addStretch();
  return card;
}

QWidget *ResultView::missedCard() {
  auto *card = new Card;
  auto *lines = linesInCard(card, 0);
  lines->addWidget(new Text(tr("Questions to look at again"), {TextSize::Title, Weight::Strong}));
  lines->addSpacing(8);
  bool first = true;
  for (const ReviewQuestion &missed : m_review.missed) {
    if (!first) lines->addWidget(new Divider);
    first = false;
    auto *row = new MissedRow(missed);
    connect(row, &MissedRow::clicked, this, [this, index = missed.index] { Q_EMIT lookRequested(index); });
    lines->addWidget(row);
  }
  lines->addStretch();
  return card;
}

QWidget *ResultView::ideasCard() {
  auto *card = new Card;
  auto *lines = linesInCard(card, 0);
  lines->addWidget(new Text(tr("Ideas to set straight"), {TextSize::Title, Weight::Strong}));
  bool first = true;
  for (const ReviewIdea &idea : m_review.ideas) {
    lines->addSpacing(12);
    if (!first) {
      lines->addWidget(new Divider);
      lines->addSpacing(12);
    }
    first = false;
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(new Text(tr("“%1”").arg(idea.belief), {TextSize::Body, Weight::Strong}), 1);
    auto *id = new Text(idea.id, {TextSize::Label, Weight::Regular, Ink::Muted});
    id->setWrapping(Wrapping::Never);
    head->addWidget(id, 0, Qt::AlignTop);
    lines->addLayout(head);
    lines->addSpacing(4);
    lines->addWidget(new Text(idea.truth, {TextSize::Label, Weight::Regular, Ink::Secondary}));
  }
  lines->addStretch();
  return card;
}

void ResultView::takeFocus() { m_main->setFocus(); }

void ResultView::keyPressEvent(QKeyEvent *event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (event->isAutoRepeat())
    event->ignore();
  else if (enter)
    m_main->click();
  else if (event->key() == Qt::Key_U && event->modifiers() == Qt::NoModifier)
    Q_EMIT undoRequested();
  else
    QWidget::keyPressEvent(event);
}

}  // namespace strato::ui
