// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/bank_row.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/widgets/interval_bar.h"
#include "ui/widgets/segment_bar.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

Segment segmentFor(QuestionState state) {
  switch (state) {
    case QuestionState::New:
      return Segment::Later;
    case QuestionState::Right:
      return Segment::Done;
    case QuestionState::Missed:
      return Segment::Missed;
  }
  return Segment::Later;
}

}  // namespace

BankRow::BankRow(const ShelfStanding &shelf, QWidget *parent) : QWidget(parent) {
  const BankStanding &standing = shelf.standing;
  std::optional<Interval> interval;
  if (standing.share) interval = Interval{standing.share->low, standing.share->middle, standing.share->high};
  const QString words = interval
                            ? rangeWords(*interval, locale())
                            : tr("not enough data yet, %1 of %2").arg(standing.answers).arg(learning::enoughAnswers);

  auto *name = new Text(shelf.shelf.shortName, {TextSize::Body, Weight::Strong});
  name->setWrapping(Wrapping::Never);
  auto *share = new Text(words, {TextSize::Label, Weight::Regular, Ink::Secondary});
  share->setObjectName(QStringLiteral("shareWords"));
  share->setMaxLines(1);
  share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto *head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(name);
  head->addWidget(share, 1);

  auto *segments = new SegmentBar(SegmentBarKind::Session, tr("Questions on %1").arg(shelf.shelf.shortName));
  std::vector<Segment> states;
  for (const QuestionState state : shelf.states) states.push_back(segmentFor(state));
  segments->setSegments(states);
  auto *bar = new IntervalBar(tr("Right on %1").arg(shelf.shelf.shortName));
  bar->setInterval(interval);

  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 4, 0, 8);
  lines->setSpacing(8);
  lines->addLayout(head);
  lines->addWidget(bar);
  auto *ends = new QHBoxLayout;
  for (const int end : {0, 100}) {
    auto *mark = new Text(tr("%1 %").arg(locale().toString(end)), {TextSize::Note, Weight::Regular, Ink::Muted});
    mark->setWrapping(Wrapping::Never);
    ends->addWidget(mark);
    if (end == 0) ends->addStretch();
  }
  lines->addLayout(ends);
  lines->addWidget(segments);
  const auto count = [&](QuestionState state) { return std::ranges::count(shelf.states, state); };
  lines->addWidget(new Text(tr("%1 right last time, %2 missed, %3 new")
                                .arg(count(QuestionState::Right))
                                .arg(count(QuestionState::Missed))
                                .arg(count(QuestionState::New)),
                            {TextSize::Note, Weight::Regular, Ink::Muted}));
}

}  // namespace strato::ui
