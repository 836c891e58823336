// SPDX-License-Identifier: GPL-3.0-or-later
// How the sweep view is put together, and how it folds.
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/charts/plot.h"
#include "ui/pages/lab/figure_table.h"
#include "ui/pages/lab/quiet_scroll.h"
#include "ui/pages/lab/sweep_setup.h"
#include "ui/pages/lab/sweep_view.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

/// From so much width on the set-up stands beside the plots; below it lies above them.
constexpr int setupBesideFrom = 1240;
constexpr int setupInLineFrom = 860;
constexpr int setupInTwoRowsFrom = 1080;
constexpr int setupWidth = 284;
constexpr int sideWidth = 304;
/// Lower than this, the small notes give their room to the plots.
constexpr int notesFrom = 640;

}  // namespace

SweepView::SweepView(const pricing::PriceBook &book, QWidget *parent) : QWidget(parent), m_book(book) {
  setObjectName(QStringLiteral("sweepView"));
  m_outer = new QBoxLayout(QBoxLayout::TopToBottom, scrolledIn(this));
  m_outer->setContentsMargins({});
  m_outer->setSpacing(12);
  m_setupCard = setupCard();
  m_outer->addWidget(m_setupCard);
  auto *rest = new QHBoxLayout;
  rest->setSpacing(12);
  rest->addWidget(plots(), 1);
  m_side = side();
  rest->addWidget(m_side);
  m_outer->addLayout(rest, 1);
  connect(m_setup, &SweepSetup::planChanged, this, &SweepView::forget);
  connect(m_setup, &SweepSetup::goalChanged, this, [this] {
    m_found.setGoal(m_setup->goal());
    if (!m_run && m_found.done() == m_found.runs()) m_chosen = m_found.finding().recommended.value_or(-1);
    showAll();
  });
  connect(&m_look, &QTimer::timeout, this, &SweepView::collect);
  forget();
}

Card *SweepView::setupCard() {
  auto *card = new Card(CardTone::Surface, this);
  card->setContentsMargins(16, 12, 16, 12);
  m_setupLines = new QBoxLayout(QBoxLayout::LeftToRight, card);
  m_setupLines->setContentsMargins({});
  m_setupLines->setSpacing(12);
  m_setup = new SweepSetup(m_book, card);
  m_setupScroll = quietScroll(m_setup);
  m_setupLines->addWidget(m_setupScroll, 1);
  m_more = new Button(ButtonKind::Plain, tr("Goal and crowds"), card);
  m_more->setObjectName(QStringLiteral("sweepMore"));
  m_more->setHeight(ButtonHeight::Small);
  m_more->setCheckable(true);
  connect(m_more, &QAbstractButton::toggled, this, [this](bool on) {
    m_setup->setMore(on);
    fold();
  });
  m_setupLines->addWidget(m_more, 0, Qt::AlignTop);
  auto *work = new QVBoxLayout;
  work->setSpacing(4);
  m_start = new Button(ButtonKind::Primary, {}, card);
  m_start->setObjectName(QStringLiteral("sweepStart"));
  m_start->setHeight(ButtonHeight::Small);
  connect(m_start, &QAbstractButton::clicked, this, [this] { m_run ? cancel() : start(); });
  m_start->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  work->addWidget(m_start);
  m_state = new Text({}, {TextSize::Note, Weight::Strong}, card);
  m_state->setObjectName(QStringLiteral("sweepState"));
  work->addWidget(m_state);
  m_progress = new QProgressBar(card);
  m_progress->setAccessibleName(tr("Runs done"));
  m_progress->setTextVisible(false);
  m_progress->setFixedHeight(8);
  work->addWidget(m_progress);
  m_note = new Text({}, {TextSize::Note, Weight::Regular, Ink::Secondary}, card);
  work->addWidget(m_note);
  work->addStretch();
  m_setupLines->addLayout(work);
  return card;
}

QWidget *SweepView::plots() {
  auto *card = new Card(CardTone::Surface, this);
  card->setContentsMargins(18, 12, 14, 10);
  auto *lines = new QVBoxLayout(card);
  lines->setContentsMargins({});
  lines->setSpacing(4);
  m_headline = new Text({}, {TextSize::Title, Weight::Strong}, card);
  m_headline->setObjectName(QStringLiteral("sweepHeadline"));
  m_headline->setMaxLines(1);
  lines->addWidget(m_headline);
  m_legend = new Text(tr("Each small dot is one crowd; the ring is the median, the band the 5th to the 95th of a "
                         "hundred."),
                      {TextSize::Note, Weight::Regular, Ink::Secondary}, card);
  m_legend->setMaxLines(1);
  lines->addWidget(m_legend);
  m_result = new Plot(tr("Result against the setting"), Plot::Hand::Reads, card);
  m_result->setObjectName(QStringLiteral("sweepResult"));
  m_result->setLeastHeight(170);
  lines->addWidget(m_result, 5);
  m_costHeadline = new Text({}, {TextSize::Body, Weight::Strong}, card);
  lines->addWidget(m_costHeadline);
  m_costNote = new Text(tr("As if the run went on like this for 730 hours, median of the crowds."),
                        {TextSize::Note, Weight::Regular, Ink::Secondary}, card);
  m_costNote->setMaxLines(1);
  lines->addWidget(m_costNote);
  m_cost = new Plot(tr("Cost of a month against the setting"), Plot::Hand::Reads, card);
  m_cost->setObjectName(QStringLiteral("sweepCost"));
  m_cost->setLeastHeight(100);
  lines->addWidget(m_cost, 2);
  for (Plot *plot : {m_result, m_cost}) {
    connect(plot, &Plot::guideMoved, this, &SweepView::showGuide);
    connect(plot, &Plot::chosen, this, &SweepView::choose);
  }
  return card;
}

QWidget *SweepView::side() {
  auto *side = new QWidget(this);
  auto *lines = new QVBoxLayout(side);
  lines->setContentsMargins({});
  lines->setSpacing(12);
  auto *content = new QWidget;
  auto *inner = new QVBoxLayout(content);
  inner->setContentsMargins(0, 0, 6, 0);
  inner->setSpacing(12);
  m_findingCard = new Card(CardTone::Accent, content);
  m_findingCard->setContentsMargins(14, 12, 14, 12);
  auto *found = new QVBoxLayout(m_findingCard);
  found->setContentsMargins({});
  found->setSpacing(6);
  m_foundTitle = new Text(tr("What the sweep found"), {TextSize::Note, Weight::Strong, Ink::Accent}, m_findingCard);
  found->addWidget(m_foundTitle);
  m_finding = new Text({}, {TextSize::Title, Weight::Strong}, m_findingCard);
  m_finding->setObjectName(QStringLiteral("sweepFinding"));
  m_findingBody = new Text({}, {TextSize::Label}, m_findingCard);
  m_reasonTitle = new Text({}, {TextSize::Label, Weight::Strong}, m_findingCard);
  m_reason = new Text({}, {TextSize::Label}, m_findingCard);
  for (Text *text : {m_finding, m_findingBody, m_reasonTitle, m_reason}) found->addWidget(text);
  inner->addWidget(m_findingCard);
  m_table = new FigureTable(tr("Values"), content);
  m_table->setObjectName(QStringLiteral("sweepTable"));
  connect(m_table, &FigureTable::guideMoved, this, &SweepView::showGuide);
  connect(m_table, &FigureTable::chosen, this, &SweepView::choose);
  inner->addWidget(m_table);
  inner->addStretch();
  auto *card = new Card(CardTone::Surface, side);
  card->setContentsMargins(10, 12, 4, 12);
  auto *cardLines = new QVBoxLayout(card);
  cardLines->setContentsMargins({});
  cardLines->setSpacing(10);
  cardLines->addWidget(quietScroll(content), 1);
  m_use = new Button(ButtonKind::Primary, {}, card);
  m_use->setObjectName(QStringLiteral("sweepUse"));
  m_use->setIconName(QStringLiteral("check"));
  m_watch = new Button(ButtonKind::Plain, {}, card);
  m_watch->setObjectName(QStringLiteral("sweepWatch"));
  m_watch->setKeycap(QStringLiteral("L"));
  auto *buttons = new QVBoxLayout;
  buttons->setContentsMargins(4, 0, 10, 0);
  buttons->setSpacing(8);
  for (Button *button : {m_use, m_watch}) {
    button->setHeight(ButtonHeight::Small);
    buttons->addWidget(button);
  }
  cardLines->addLayout(buttons);
  connect(m_use, &QAbstractButton::clicked, this, [this] { Q_EMIT useRequested(scenarioWith(m_chosen)); });
  connect(m_watch, &QAbstractButton::clicked, this, [this] { Q_EMIT watchRequested(scenarioWith(watched())); });
  lines->addWidget(card);
  return side;
}

void SweepView::fold() {
  const Look &look = lookOf(this);
  const bool beside = width() >= look.scaled(setupBesideFrom);
  m_outer->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  const bool oneLine = !beside && width() >= look.scaled(setupInLineFrom);
  m_setupLines->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_setup->setLow(!beside, width() < look.scaled(setupInTwoRowsFrom));
  m_setup->setContentsMargins(0, 0, beside ? 8 : 0, 0);
  m_more->setVisible(!beside);
  const bool tall = height() >= look.scaled(notesFrom);
  m_legend->setVisible(tall);
  m_costNote->setVisible(tall);
  const int low = m_setup->sizeHint().height();
  m_setupScroll->setSizePolicy(QSizePolicy::Preferred, beside ? QSizePolicy::Ignored : QSizePolicy::Fixed);
  m_setupScroll->setMinimumHeight(beside ? 0 : low);
  m_setupScroll->setMaximumHeight(beside ? QWIDGETSIZE_MAX : low);
  m_note->setVisible(beside);
  m_setupCard->setMinimumWidth(beside ? look.scaled(setupWidth) : 0);
  m_setupCard->setMaximumWidth(beside ? look.scaled(setupWidth) : QWIDGETSIZE_MAX);
  m_side->setFixedWidth(look.scaled(sideWidth));
}

void SweepView::resizeEvent(QResizeEvent *) { fold(); }

}  // namespace strato::ui
