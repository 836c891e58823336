// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/day_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/pages/home/figure_tile.h"
#include "ui/pages/home/path_dot.h"
#include "ui/pages/home/progress_tile.h"
#include "ui/pages/home/tile.h"
#include "ui/pages/home/time_ruler.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_link.h"

namespace strato::ui {

namespace {

constexpr std::size_t ideasShown = 3;
constexpr int tallestLastRow = 420;

QHBoxLayout *stepRow(const PathStep &step, DotKind kind) {
  auto *row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(new PathDot(kind), 0, Qt::AlignTop);
  auto *title = new Text(step.title, {TextSize::Label, Weight::Strong});
  title->setWrapping(Wrapping::Never);
  row->addWidget(title, 0, Qt::AlignTop);
  auto *detail = new Text(step.detail, {TextSize::Label, Weight::Regular, Ink::Secondary});
  detail->setAlignment(Qt::AlignRight | Qt::AlignTop);
  row->addWidget(detail, 1, Qt::AlignTop);
  return row;
}

QHBoxLayout *ideaRow(const IdeaLine &idea) {
  auto *words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(new Text(DayView::tr("“%1”").arg(idea.belief), {TextSize::Body, Weight::Strong}));
  words->addWidget(new Text(idea.detail, {TextSize::Label, Weight::Regular, Ink::Secondary}));
  auto *row = new QHBoxLayout;
  row->setSpacing(4);
  row->addLayout(words, 1);
  row->addSpacing(12);
  for (int i = 0; i < rightAnswersToClose; ++i) {
    auto *pip = new PathDot(i < idea.rightSince ? DotKind::Proven : DotKind::Open);
    pip->setToolTip(DayView::tr("%1 of %2 right answers since").arg(idea.rightSince).arg(rightAnswersToClose));
    row->addWidget(pip);
  }
  return row;
}

}  // namespace

DayView::DayView(const HomePage &page, Length length, QWidget *parent)
    : QWidget(parent), m_page(page), m_length(length), m_scroll(new PageScroll(this)) {
  setObjectName(QStringLiteral("homeDay"));
  auto *around = new QVBoxLayout(this);
  around->setContentsMargins(0, 0, 0, 0);
  around->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(1328);
  m_scroll->body()->addWidget(greeting());
  auto *grid = new ResponsiveGrid;
  grid->addWidget(heroCard(), {12, 12, 8});
  auto *progress = new ProgressTile(m_page);
  connect(progress, &ProgressTile::examRequested, this, &DayView::examRequested);
  grid->addWidget(progress, {12, 12, 4});
  const int below = m_page.figure ? 4 : 6;
  grid->addWidget(continueCard(), {12, 6, below});
  grid->addWidget(ideasCard(), {12, 6, below});
  if (m_page.figure) {
    auto *figure = new FigureTile(*m_page.figure);
    connect(figure, &FigureTile::navigationRequested, this, &DayView::navigationRequested);
    grid->addWidget(figure, {12, 12, below});
  }
  grid->setFillUpTo(lookOf(this).scaled(tallestLastRow));
  m_scroll->body()->addLayout(grid, 1);
}

QWidget *DayView::greeting() const {
  auto *row = new QWidget;
  auto *words = new FlowLayout(12, row);
  words->addWidget(named(QStringLiteral("greeting"), m_page.greeting, {TextSize::Heading, Weight::Strong}));
  words->addWidget(named(QStringLiteral("date"), m_page.date, {TextSize::Body, Weight::Regular, Ink::Secondary}));
  return row;
}

void DayView::goOn(Button *button, const Address &target) {
  connect(button, &Button::clicked, this, [this, target] { Q_EMIT navigationRequested(target); });
}

QWidget *DayView::heroCard() {
  auto *card = new Card;
  auto *lines = linesIn(card);
  lines->addWidget(new Text(tr("Next for you"), {TextSize::Label, Weight::Strong, Ink::Accent}));
  lines->addWidget(named(QStringLiteral("heroTitle"), m_page.heroTitle, {TextSize::Display, Weight::Strong}));
  lines->addWidget(
      named(QStringLiteral("heroText"), m_page.heroText, {TextSize::Body, Weight::Regular, Ink::Secondary}));
  lines->addSpacing(8);
  const bool something = !m_page.plan.parts.empty();
  if (something) addPlan(lines);
  lines->addStretch();
  lines->addSpacing(8);
  auto *actions = new FlowLayout(12);
  m_start = new Button(ButtonKind::Primary, something ? m_page.plan.parts.front().action : tr("See the course"));
  m_start->setObjectName(QStringLiteral("startSession"));
  m_start->setHeight(ButtonHeight::Large);
  m_start->setKeycap(keycapText(QKeySequence(Qt::Key_Return)));
  goOn(m_start, something ? m_page.plan.parts.front().target : Address{QStringLiteral("learn"), {}, {}});
  actions->addWidget(m_start);
  const bool isShort = m_length == Length::Short;
  if (something && (isShort || m_page.plan.budget > shortDayMinutes)) {
    auto *other = new Button(ButtonKind::Plain,
                             isShort ? tr("Take the usual time") : tr("Only %1 minutes today").arg(shortDayMinutes));
    other->setObjectName(QStringLiteral("otherLength"));
    other->setHeight(ButtonHeight::Large);
    connect(other, &Button::clicked, this,
            [this, isShort] { Q_EMIT lengthChosen(isShort ? Length::Usual : Length::Short); });
    actions->addWidget(other);
  }
  lines->addLayout(actions);
  return card;
}

void DayView::addPlan(QVBoxLayout *lines) {
  lines->addWidget(new TimeRuler(m_page.plan));
  lines->addSpacing(4);
  lines->addWidget(new Divider);
  auto *steps = new FlowLayout(32);
  const auto &parts = m_page.plan.parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto *step = new QWidget;
    auto *words = new QVBoxLayout(step);
    words->setContentsMargins(0, 4, 0, 0);
    words->setSpacing(0);
    const QString when = i == 0 ? tr("First") : i + 1 == parts.size() ? tr("Last") : tr("Then");
    words->addWidget(new Text(when, {TextSize::Note, Weight::Regular, Ink::Muted}));
    auto *link = new TextLink(tr("%1, %2", "a part of the plan, and how much").arg(parts[i].title, parts[i].detail));
    link->setObjectName(QStringLiteral("planPart%1").arg(i));
    connect(link, &TextLink::clicked, this, [this, target = parts[i].target] { Q_EMIT navigationRequested(target); });
    words->addWidget(link);
    steps->addWidget(step);
  }
  lines->addLayout(steps);
}

QWidget *DayView::continueCard() {
  auto *card = new Card;
  auto *lines = linesIn(card);
  lines->addWidget(overline(tr("Continue learning")));
  if (!m_page.continuePath) {
    lines->addWidget(new Text(tr("There is nothing to read here yet"), {TextSize::Title, Weight::Strong}));
    lines->addStretch();
    return card;
  }
  const ConceptPath &path = *m_page.continuePath;
  lines->addWidget(named(QStringLiteral("continueTitle"), m_page.continueTitle, {TextSize::Title, Weight::Strong}));
  lines->addWidget(new Text(m_page.continueText, {TextSize::Body, Weight::Regular, Ink::Secondary}));
  lines->addSpacing(8);
  const int current = path.current();
  for (int i = 0; i < static_cast<int>(path.steps.size()); ++i) {
    const PathStep &step = path.steps[static_cast<std::size_t>(i)];
    lines->addLayout(stepRow(step, step.isDone() ? DotKind::Done : i == current ? DotKind::Current : DotKind::Open));
  }
  lines->addStretch();
  lines->addSpacing(8);
  const auto at = static_cast<std::size_t>(path.isDone() ? 0 : current);
  auto *button = new Button(ButtonKind::Plain, path.isDone()    ? tr("Look it up again")
                                               : path.isBegun() ? tr("Go on")
                                                                : tr("Begin"));
  button->setObjectName(QStringLiteral("continueButton"));
  goOn(button, path.steps.empty() ? conceptAddress(path.id) : path.steps[at].target);
  lines->addWidget(button, 0, Qt::AlignLeft);
  return card;
}

QWidget *DayView::ideasCard() {
  auto *card = new Card;
  auto *lines = linesIn(card);
  lines->addWidget(overline(tr("Open ideas")));
  lines->addWidget(named(QStringLiteral("ideasTitle"), m_page.ideasTitle, {TextSize::Title, Weight::Strong}));
  lines->addWidget(new Text(m_page.ideas.empty()
                                ? tr("When an answer shows an idea that is not quite right, it waits here until you "
                                     "have set it straight.")
                                : tr("Each closes after two right answers, on new questions or another day."),
                            {TextSize::Body, Weight::Regular, Ink::Secondary}));
  lines->addSpacing(8);
  for (std::size_t i = 0; i < std::min(ideasShown, m_page.ideas.size()); ++i) {
    if (i > 0) lines->addWidget(new Divider);
    lines->addLayout(ideaRow(m_page.ideas[i]));
  }
  if (m_page.ideas.size() > ideasShown) {
    lines->addWidget(new Text(tr("and %1 more").arg(m_page.ideas.size() - ideasShown),
                              {TextSize::Note, Weight::Regular, Ink::Muted}));
  }
  lines->addStretch();
  lines->addSpacing(8);
  auto *foot = new QHBoxLayout;
  auto *button = new Button(ButtonKind::Plain, m_page.ideas.empty() ? tr("See the questions") : m_page.ideasAction);
  button->setObjectName(QStringLiteral("practiseIdeas"));
  goOn(button, m_page.ideas.empty() ? Address{QStringLiteral("practice"), {}, {}} : m_page.ideasTarget);
  foot->addWidget(button);
  foot->addStretch();
  if (m_page.ideasClosed > 0) {
    foot->addWidget(
        new Text(tr("%1 closed so far").arg(m_page.ideasClosed), {TextSize::Label, Weight::Regular, Ink::Muted}));
  }
  lines->addLayout(foot);
  return card;
}

}  // namespace strato::ui
