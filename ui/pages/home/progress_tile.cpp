// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/progress_tile.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/home/tile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/interval_bar.h"
#include "ui/widgets/segment_bar.h"

namespace strato::ui {

namespace {

constexpr int gapBetweenLines = 8;

void addHead(QVBoxLayout *lines, const QString &name, const QString &words) {
  auto *title = new Text(name, {TextSize::Label, Weight::Strong});
  auto *state = new Text(words, {TextSize::Label, Weight::Regular, Ink::Secondary});
  state->setWrapping(Wrapping::Never);
  auto *head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(title, 1, Qt::AlignBottom);
  head->addWidget(state, 0, Qt::AlignBottom);
  lines->addLayout(head);
}

void addShare(QVBoxLayout *lines, const ProgressLine &line) {
  addHead(lines, line.name, line.words);
  auto *bar = new IntervalBar(line.name);
  if (line.share) bar->setInterval(Interval{line.share->low, line.share->middle, line.share->high});
  lines->addWidget(bar);
  lines->addSpacing(gapBetweenLines);
}

void addTally(QVBoxLayout *lines, const TallyLine &line) {
  addHead(lines, line.name, line.words);
  std::vector<Segment> segments(static_cast<std::size_t>(line.of), Segment::Later);
  std::fill_n(segments.begin(), line.done, Segment::Done);
  std::fill_n(segments.begin() + line.done, line.missed, Segment::Missed);
  auto *bar = new SegmentBar(SegmentBarKind::Session, line.name);
  bar->setSegments(segments);
  lines->addWidget(bar);
  lines->addSpacing(gapBetweenLines);
}

}  // namespace

ProgressTile::ProgressTile(const HomePage &page, QWidget *parent) : QWidget(parent) {
  auto *around = new QVBoxLayout(this);
  around->setContentsMargins(0, 0, 0, 0);
  auto *card = new Card;
  around->addWidget(card);
  auto *lines = linesIn(card);
  page.examLine.isEmpty() ? addConcept(lines, page) : addExam(lines, page);
}

void ProgressTile::addExam(QVBoxLayout *lines, const HomePage &page) {
  auto *head = new QHBoxLayout;
  head->addWidget(overline(page.examLine), 1);
  auto *edit = new IconButton(QStringLiteral("pencil"), tr("Change the exam"));
  edit->setObjectName(QStringLiteral("editExam"));
  connect(edit, &IconButton::clicked, this, &ProgressTile::examRequested);
  head->addWidget(edit);
  lines->addLayout(head);
  if (page.daysLeft)
    addDaysLeft(lines, *page.daysLeft);
  else
    lines->addWidget(new Text(tr("What you know"), {TextSize::Title, Weight::Strong}));
  lines->addSpacing(8);
  for (const ProgressLine &line : page.progress) addShare(lines, line);
  lines->addStretch();
  lines->addWidget(new Text(page.progressNote, {TextSize::Note, Weight::Regular, Ink::Muted}));
}

void ProgressTile::addDaysLeft(QVBoxLayout *lines, int days) {
  auto *count = new FlowLayout(8);
  const QString text = days == 0 ? tr("Today") : days == 1 ? tr("1 day") : tr("%Ln days", nullptr, days);
  count->addWidget(named(QStringLiteral("daysLeft"), text, {TextSize::Display, Weight::Strong}));
  count->addWidget(
      new Text(days == 0 ? tr("is your exam") : tr("to your exam"), {TextSize::Body, Weight::Regular, Ink::Secondary}));
  lines->addLayout(count);
}

void ProgressTile::addConcept(QVBoxLayout *lines, const HomePage &page) const {
  lines->addWidget(overline(tr("So far")));
  lines->addWidget(new Text(tr("What you know"), {TextSize::Title, Weight::Strong}));
  lines->addSpacing(8);
  for (const TallyLine &line : page.tallies) addTally(lines, line);
  for (const ProgressLine &line : page.progress) addShare(lines, line);
  lines->addWidget(new Text(page.progressNote, {TextSize::Note, Weight::Regular, Ink::Muted}));
  lines->addStretch();
  lines->addSpacing(8);
  auto *choose = new Button(ButtonKind::Plain, tr("Choose an exam"));
  choose->setObjectName(QStringLiteral("chooseExam"));
  connect(choose, &Button::clicked, this, &ProgressTile::examRequested);
  lines->addWidget(choose, 0, Qt::AlignLeft);
}

}  // namespace strato::ui
