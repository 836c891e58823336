// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/learn_index.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/learn/course_tile.h"
#include "ui/theme/translated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/segment_bar.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int indexWidth = 1464;

const CourseLine *lineOf(const CoursePage &course, const ConceptId &id) {
  for (const CourseGroup &group : course.groups) {
    for (const CourseLine &line : group.lines) {
      if (line.id == id) return &line;
    }
  }
  return nullptr;
}

}  // namespace

LearnIndex::LearnIndex(const Desk &desk, QWidget *parent) : QWidget(parent), m_scroll(new PageScroll) {
  setObjectName(QStringLiteral("learnIndex"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(indexWidth);
  auto *body = m_scroll->body();
  const auto course = presentCourse(desk.store, desk.record);
  if (!course) {
    body->addWidget(new Notice(course.error()));
    body->addStretch();
    return;
  }
  body->addWidget(heading(*course));
  if (course->goOn) body->addWidget(goOnCard(*course));
  for (const CourseGroup &part : course->groups) body->addWidget(group(part));
  body->addStretch();
}

QWidget *LearnIndex::heading(const CoursePage &course) {
  auto *heading = new QWidget;
  auto *column = new QVBoxLayout(heading);
  column->setContentsMargins(0, 0, 0, 4);
  column->setSpacing(4);
  column->addWidget(new Text(tr("The course"), {TextSize::Display, Weight::Strong, Ink::Primary}));
  column->addWidget(
      new Text(tr("%Ln concepts that build on each other. Each takes a minute to scan, and about ten to study.",
                  nullptr, course.concepts),
               {TextSize::Title, Weight::Regular, Ink::Secondary}));
  return heading;
}

QWidget *LearnIndex::goOnCard(const CoursePage &course) {
  const ConceptPath &path = *course.goOn;
  const PathStep &step = path.steps[static_cast<std::size_t>(path.current())];
  const CourseLine *line = lineOf(course, path.id);
  auto *card = new Card;
  card->setContentsMargins(24, 20, 24, 24);
  auto *row = new QHBoxLayout(card);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(20);
  row->addWidget(new PlatformTile(line ? platformNamed(line->platform) : std::nullopt, 64), 0, Qt::AlignTop);
  auto *column = new QVBoxLayout;
  column->setSpacing(4);
  column->addWidget(
      new Text(path.isBegun() ? tr("Go on with") : tr("Begin with"), {TextSize::Label, Weight::Strong, Ink::Accent}));
  column->addWidget(new Text(path.title, {TextSize::Heading, Weight::Strong, Ink::Primary}));
  if (line) column->addWidget(new Text(line->essence, {TextSize::Body, Weight::Regular, Ink::Secondary}));
  row->addLayout(column, 1);

  auto *right = new QVBoxLayout;
  right->setSpacing(8);
  auto *where = new Text(tr("Step %1 of %2: %3").arg(path.current() + 1).arg(path.steps.size()).arg(step.title),
                         {TextSize::Label, Weight::Strong, Ink::Primary});
  right->addWidget(where);
  auto *bar = new SegmentBar(SegmentBarKind::Path, tr("Your path"));
  std::vector<Segment> segments;
  for (int i = 0; i < static_cast<int>(path.steps.size()); ++i) {
    segments.push_back(path.steps[static_cast<std::size_t>(i)].isDone() ? Segment::Done
                       : i == path.current()                            ? Segment::Current
                                                                        : Segment::Later);
  }
  bar->setSegments(segments);
  bar->setCurrentShare(step.done);
  bar->setMinimumWidth(260);
  right->addWidget(bar);
  right->addSpacing(8);
  auto *go = new Button(ButtonKind::Primary, path.isBegun() ? step.title : tr("Begin"));
  go->setObjectName(QStringLiteral("goOn"));
  go->setNote(tr("%1 min").arg(step.minutesLeft));
  go->setTrailingIcon(QStringLiteral("arrow-right"));
  go->setKey(Qt::Key_Return);
  connect(go, &Button::clicked, this, [this, target = step.target] { Q_EMIT navigationRequested(target); });
  right->addWidget(go, 0, Qt::AlignLeft);
  row->addLayout(right);
  return card;
}

QWidget *LearnIndex::group(const CourseGroup &group) {
  auto *widget = new QWidget;
  auto *column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(12);
  column->addWidget(new Text(group.title, {TextSize::Body, Weight::Strong, Ink::Primary}));
  auto *cells = new QWidget;
  auto *grid = new ResponsiveGrid(cells);
  for (const CourseLine &line : group.lines) {
    auto *tile = new CourseTile(line);
    connect(tile, &CourseTile::clicked, this, [this, id = line.id] { Q_EMIT navigationRequested(conceptAddress(id)); });
    grid->addWidget(tile, {12, 6, 4});
  }
  column->addWidget(cells);
  return widget;
}

double LearnIndex::scrollPosition() const { return m_scroll->position(); }

void LearnIndex::setScrollPosition(double position) { m_scroll->setPosition(position); }

}  // namespace strato::ui
