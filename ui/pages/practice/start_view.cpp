// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/start_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/models/concept_path.h"
#include "ui/models/practice_length.h"
#include "ui/pages/practice/bank_row.h"
#include "ui/pages/practice/icon_label.h"
#include "ui/pages/practice/next_bar.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int shownInList = 5;
constexpr int highestCard = 372;
constexpr std::size_t mostInARow = 5;  ///< concepts to choose from without a menu

QVBoxLayout *columnIn(Card *card, int spacing) {
  card->setContentsMargins(24, 22, 24, 24);
  auto *lines = new QVBoxLayout(card);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(spacing);
  return lines;
}

QString questionsWord(int count) {
  return count == 1 ? StartView::tr("1 question") : StartView::tr("%Ln questions", nullptr, count);
}

}  // namespace

StartView::StartView(const Desk &desk, const QString &notice, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_scroll(new PageScroll(this)), m_length(sessionLength(desk.record)) {
  setObjectName(QStringLiteral("practiceStart"));
  auto *around = new QVBoxLayout(this);
  around->setContentsMargins(0, 0, 0, 0);
  around->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(1328);
  if (!notice.isEmpty()) {
    auto *words = new Notice(NoticeTone::Info, notice);
    words->setObjectName(QStringLiteral("startNotice"));
    m_scroll->body()->addWidget(words);
  }

  auto shelves = readPracticeDesk(desk.store, desk.record);
  if (!shelves) {
    m_scroll->body()->addWidget(new Notice(shelves.error()));
    m_scroll->body()->addStretch();
    return;
  }
  m_shelves = std::move(*shelves);
  m_overview = overviewOf(m_shelves, desk.store, desk.record);
  if (m_overview.shelves.empty()) {
    auto *empty = new EmptyState(QStringLiteral("practice"), tr("There are no questions here yet"),
                                 tr("The content of this program has none. Reading works all the same."));
    auto *read = empty->setAction(tr("Go to Learn"));
    connect(read, &Button::clicked, this, [this] { Q_EMIT navigationRequested({QStringLiteral("learn"), {}, {}}); });
    m_scroll->body()->addWidget(empty, 1);
    return;
  }
  auto *grid = new ResponsiveGrid;
  grid->addWidget(nextCard(), {12, 12, 8});
  grid->addWidget(bankCard(), {12, 12, 4});
  grid->addWidget(listCard(tr("Missed last time"), tr("A question that you miss waits here until you get it right."),
                           m_overview.missed, missedSource),
                  {12, 6, 4});
  grid->addWidget(listCard(tr("Starred"), tr("Press F at a question, or the star above it, and it waits here."),
                           m_overview.starred, starredSource),
                  {12, 6, 4});
  grid->addWidget(howCard(), {12, 12, 4});
  grid->setFillUpTo(lookOf(this).scaled(highestCard));
  m_scroll->body()->addLayout(grid, 1);
  chooseSource(0);
}

QWidget *StartView::nextCard() {
  auto *card = new Card;
  auto *lines = columnIn(card, 8);
  lines->addWidget(new Text(tr("Next for you"), {TextSize::Label, Weight::Strong, Ink::Accent}));
  m_title = new Text({}, {TextSize::Display, Weight::Strong});
  m_title->setObjectName(QStringLiteral("nextTitle"));
  m_reason = new Text({}, {TextSize::Body, Weight::Regular, Ink::Secondary});
  m_reason->setObjectName(QStringLiteral("nextReason"));
  lines->addWidget(m_title);
  lines->addWidget(m_reason);
  lines->addSpacing(12);
  m_startButton = new Button(ButtonKind::Primary, {});
  m_startButton->setObjectName(QStringLiteral("startPractice"));
  m_startButton->setHeight(ButtonHeight::Large);
  m_startButton->setKeycap(keycapText(QKeySequence(Qt::Key_Return)));
  connect(m_startButton, &Button::clicked, this, &StartView::start);
  auto *actions = new FlowLayout(12);
  if (m_overview.kept) {
    actions->addWidget(m_startButton);
    auto *anew = new Button(ButtonKind::Plain, tr("Start a new round"));
    anew->setObjectName(QStringLiteral("startAnew"));
    anew->setHeight(ButtonHeight::Large);
    connect(anew, &Button::clicked, this, [this] { Q_EMIT beginRequested(m_source, m_length); });
    actions->addWidget(anew);
  } else {
    auto *choices = new FlowLayout(12);
    if (m_overview.shelves.size() > 1) choices->addWidget(shelfChoice());
    choices->addWidget(lengthChoice());
    m_nextBar = new NextBar;
    lines->addWidget(m_nextBar);
    lines->addSpacing(12);
    lines->addLayout(choices);
    lines->addSpacing(12);
    actions->addWidget(m_startButton);
  }
  lines->addLayout(actions);
  lines->addStretch();
  return card;
}

QWidget *StartView::lengthChoice() {
  auto *choice = new Segmented(tr("How many questions"));
  choice->setObjectName(QStringLiteral("lengthChoice"));
  int current = 0;
  for (std::size_t i = 0; i < sessionLengths.size(); ++i) {
    const bool last = i + 1 == sessionLengths.size();
    choice->addSegment(last ? tr("All %1").arg(m_overview.all.questions)
                            : questionsWord(static_cast<int>(sessionLengths[i])));
    if (sessionLengths[i] == m_length) current = static_cast<int>(i);
  }
  choice->setCurrent(current);
  connect(choice, &Segmented::currentChanged, this, [this](int index) {
    m_length = sessionLengths.at(static_cast<std::size_t>(index));
    static_cast<void>(keepSessionLength(m_desk.record, m_length));  // only a convenience
    sayWhatIsNext();
  });
  return choice;
}

QWidget *StartView::shelfChoice() {
  auto *choice = new Segmented(tr("What to practise"));
  choice->setObjectName(QStringLiteral("shelfChoice"));
  choice->addSegment(tr("Everything"));
  for (const ShelfStanding &each : m_overview.shelves) choice->addSegment(each.shelf.shortName);
  if (m_overview.shelves.size() > mostInARow) choice->setFolding(Segmented::Folding::Always);
  connect(choice, &Segmented::currentChanged, this, &StartView::chooseSource);
  return choice;
}

void StartView::chooseSource(int index) {
  // With one concept there is nothing to mix.
  const bool single = m_overview.shelves.size() == 1;
  const auto shelf = static_cast<std::size_t>(single ? 0 : std::max(0, index - 1));
  const QString name =
      !single && index == 0 ? mixedSource : QString::fromStdString(m_overview.shelves.at(shelf).shelf.id.value);
  if (auto source = sourceOf(practiceAddress(name), m_shelves, m_desk.store)) m_source = std::move(*source);
  sayWhatIsNext();
}

void StartView::sayWhatIsNext() {
  if (const auto &kept = m_overview.kept) {
    const bool over = kept->answered == kept->questions;
    m_title->setText(over ? tr("See how it went")
                          : tr("Go on with question %1 of %2").arg(kept->answered + 1).arg(kept->questions));
    m_reason->setText(tr("%1: %2 answered, %3 right. All of it is kept.")
                          .arg(kept->source.title)
                          .arg(kept->answered)
                          .arg(kept->right));
    m_startButton->setText(over ? tr("See the result") : tr("Go on"));
    return;
  }
  const NextUp next = nextUp(m_source.bank, m_shelves.standings, m_length);
  const int minutes = minutesForQuestions(next.all());
  m_nextBar->setNext(next);
  m_startButton->setText(tr("Start"));
  const bool mixed = m_source.text == mixedSource;
  const PracticeShelf *shelf = shelfOf(m_shelves.shelves, {m_source.text.toStdString()});
  const QString about = mixed || shelf == nullptr ? tr("all concepts") : shelf->shortName;
  if (next.fresh == 0 && next.missed == 0) {
    m_title->setText(tr("You have them all. Keep them fresh"));
    m_reason->setText(
        tr("%1 that you answered longest ago, about %2 min.").arg(questionsWord(next.known)).arg(minutes));
    return;
  }
  m_title->setText(tr("%1 on %2").arg(questionsWord(next.all()), about));
  m_reason->setText(tr("About %1 min. You can leave at any time, and go on later.").arg(minutes));
}

void StartView::start() {
  if (m_overview.kept)
    Q_EMIT navigationRequested(practiceAddress(m_overview.kept->source.text));
  else
    Q_EMIT beginRequested(m_source, m_length);
}

QWidget *StartView::bankCard() {
  auto *card = new Card;
  auto *lines = columnIn(card, 4);
  lines->addWidget(new Text(tr("Your answers so far"), {TextSize::Label, Weight::Regular, Ink::Muted}));
  const BankStanding &all = m_overview.all;
  lines->addWidget(new Text(all.isNew() ? tr("%1 wait for you").arg(questionsWord(all.questions))
                                        : tr("%1 of %2 tried").arg(all.tried).arg(questionsWord(all.questions)),
                            {TextSize::Title, Weight::Strong}));
  lines->addSpacing(12);
  addShelves(lines);
  lines->addStretch();
  lines->addSpacing(8);
  lines->addWidget(new Text(tr("Share of answers that were right, as the range it lies in with 95 % certainty."),
                            {TextSize::Note, Weight::Regular, Ink::Muted}));
  return card;
}

/// What was begun with all that is known; of the rest one, to see what will stand there, and the names.
void StartView::addShelves(QVBoxLayout *lines) const {
  QStringList waiting;
  for (const ShelfStanding &each : m_overview.shelves) {
    const bool shown = !each.standing.isNew() || (m_overview.all.isNew() && &each == &m_overview.shelves.front());
    if (shown) {
      lines->addWidget(new BankRow(each));
    } else {
      waiting.append(tr("%1 (%L2)").arg(each.shelf.shortName).arg(each.standing.questions).replace(u' ', QChar::Nbsp));
    }
  }
  if (waiting.isEmpty()) return;
  lines->addSpacing(4);
  lines->addWidget(new Text(tr("Not begun yet"), {TextSize::Label, Weight::Strong}));
  auto *names = new Text(waiting.join(QStringLiteral(", ")), {TextSize::Label, Weight::Regular, Ink::Secondary});
  names->setObjectName(QStringLiteral("shelvesWaiting"));
  lines->addWidget(names);
}

QWidget *StartView::listCard(const QString &title, const QString &empty,
                             const std::vector<catalog::Question> &questions, const QString &source) {
  auto *card = new Card;
  auto *lines = columnIn(card, 8);
  lines->addWidget(new Text(title, {TextSize::Label, Weight::Regular, Ink::Muted}));
  const int count = static_cast<int>(questions.size());
  lines->addWidget(new Text(count == 0 ? tr("None so far") : questionsWord(count), {TextSize::Title, Weight::Strong}));
  if (count == 0) {
    lines->addWidget(new Text(empty, {TextSize::Body, Weight::Regular, Ink::Secondary}));
    lines->addStretch();
    lines->addWidget(new PlatformTile(source == starredSource ? QStringLiteral("star") : QStringLiteral("refresh"),
                                      std::nullopt, 48),
                     0, Qt::AlignHCenter);
    lines->addStretch();
    return card;
  }
  for (int i = 0; i < std::min(count, shownInList); ++i) {
    auto *ask = new Text(QString::fromStdString(questions[static_cast<std::size_t>(i)].ask),
                         {TextSize::Label, Weight::Regular, Ink::Secondary});
    ask->setMaxLines(2);
    lines->addWidget(ask);
  }
  if (count > shownInList) {
    lines->addWidget(
        new Text(tr("and %1 more").arg(count - shownInList), {TextSize::Note, Weight::Regular, Ink::Muted}));
  }
  lines->addStretch();
  lines->addSpacing(8);
  auto *button = new Button(ButtonKind::Plain, count == 1 ? tr("Practise this one") : tr("Practise these"));
  button->setObjectName(source + QStringLiteral("Button"));
  connect(button, &Button::clicked, this, [this, source] {
    if (auto found = sourceOf(practiceAddress(source), m_shelves, m_desk.store))
      Q_EMIT beginRequested(*found, m_length);
  });
  lines->addWidget(button);
  return card;
}

QWidget *StartView::howCard() {
  auto *card = new Card;
  auto *lines = columnIn(card, 8);
  lines->addWidget(new Text(tr("How it works"), {TextSize::Label, Weight::Regular, Ink::Muted}));
  lines->addWidget(new Text(tr("Three things that help"), {TextSize::Title, Weight::Strong}));
  struct Step {
    QString icon;
    QString text;
  };
  const std::array steps{
      Step{QStringLiteral("sure"), tr("Say how sure you are. To be sure and wrong is what you remember longest.")},
      Step{QStringLiteral("cross"), tr("Strike out what cannot be: X, or a click on the mark at its right.")},
      Step{QStringLiteral("lightbulb"), tr("Read why each choice is right or wrong, and when it would be right.")}};
  for (const Step &step : steps) {
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(new IconLabel(step.icon, {}, {TextSize::Body, Weight::Regular, Ink::Accent}), 0, Qt::AlignTop);
    line->addWidget(new Text(step.text, {TextSize::Label, Weight::Regular, Ink::Secondary}), 1);
    lines->addLayout(line);
  }
  lines->addStretch();
  return card;
}

void StartView::takeFocus() { m_startButton != nullptr ? m_startButton->setFocus() : m_scroll->setFocus(); }

void StartView::keyPressEvent(QKeyEvent *event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && m_startButton != nullptr && !event->isAutoRepeat())
    start();
  else
    QWidget::keyPressEvent(event);
}

}  // namespace strato::ui
