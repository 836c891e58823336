// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/prediction_board.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/pages/lab/prediction_plot.h"
#include "ui/pages/lab/prompt_card.h"
#include "ui/pages/lab/quiet_scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int boardMargin = 16;
constexpr int ringSide = 64;

}  // namespace

PredictionBoard::PredictionBoard(GuideSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_field(new QWidget) {
  setObjectName(QStringLiteral("predictionBoard"));
  auto *column = new QVBoxLayout(m_field);
  column->setContentsMargins(boardMargin, boardMargin, boardMargin, boardMargin);
  column->setSpacing(boardMargin);
  m_chart = chartCard();
  column->addWidget(m_chart, 1);
  column->addStretch(0);
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins({});
  outer->addWidget(quietScroll(m_field));
  connect(m_plot, &PredictionPlot::drawn, &session, &GuideSession::draw);
  connect(&session, &GuideSession::changed, this, &PredictionBoard::showState);
}

QWidget *PredictionBoard::chartCard() {
  auto *card = new Card(CardTone::Surface, m_field);
  auto *column = new QVBoxLayout(card);
  column->setContentsMargins({});
  column->setSpacing(8);
  auto *head = new QHBoxLayout;
  head->setSpacing(12);
  auto *words = new QVBoxLayout;
  words->setSpacing(2);
  m_title = new Text({}, {TextSize::Title, Weight::Strong}, card);
  m_subtitle = new Text({}, {TextSize::Label, Weight::Regular, Ink::Muted}, card);
  words->addWidget(m_title);
  words->addWidget(m_subtitle);
  head->addLayout(words, 1);
  m_scoreBox = new QWidget(card);
  auto *score = new QHBoxLayout(m_scoreBox);
  score->setContentsMargins({});
  score->setSpacing(12);
  auto *said = new QVBoxLayout;
  said->setSpacing(0);
  said->addStretch(1);
  auto *name = new Text(tr("Your prediction"), {TextSize::Label, Weight::Strong}, m_scoreBox);
  m_parts = new Text({}, {TextSize::Note, Weight::Regular, Ink::Muted}, m_scoreBox);
  for (Text *text : {name, m_parts}) {
    text->setWrapping(Wrapping::Never);
    said->addWidget(text, 0, Qt::AlignRight);
  }
  said->addStretch(1);
  score->addLayout(said);
  m_ring = new Ring(tr("Your prediction"), m_scoreBox);
  m_ring->setObjectName(QStringLiteral("predictionScore"));
  m_ring->setDiameter(ringSide);
  score->addWidget(m_ring);
  m_scoreBox->hide();
  head->addWidget(m_scoreBox);
  column->addLayout(head);
  m_plot = new PredictionPlot(card);
  column->addWidget(m_plot, 1);
  return card;
}

QString PredictionBoard::title() const {
  return m_session.guide().drawing    ? m_session.filled(m_session.guide().drawing->ask)
         : m_plot->chart().countsJobs ? tr("What is at work")
                                      : tr("What comes in");
}

QString PredictionBoard::subtitle() const {
  const bool revealed = m_session.score().has_value();
  if (m_plot->chart().countsJobs) return tr("Jobs at work at the same time, on each lane.");
  if (!m_session.guide().drawing) {
    return revealed ? tr("Requests a second, and what each lane could serve.") : tr("Requests a second.");
  }
  if (!revealed) return tr("Requests a second. Draw it over the demand, as you expect it.");
  return m_session.prediction().drawing.empty()
             ? tr("Requests a second. You drew nothing.")
             : tr("Requests a second. The hatched gap is where your drawing and the run differ.");
}

QString PredictionBoard::scoreParts() const {
  QStringList parts;
  if (m_session.score()->drawing) parts.append(tr("curve %1").arg(*m_session.score()->drawing));
  QStringList answers;
  for (const guides::Marked &mark : m_session.score()->answers) {
    if (mark.score) answers.append(QString::number(*mark.score));
  }
  if (!answers.isEmpty()) parts.append(tr("answers %1").arg(answers.join(QStringLiteral(", "))));
  return parts.isEmpty() ? tr("nothing predicted") : parts.join(QStringLiteral(", "));
}

void PredictionBoard::showScore() {
  const auto &score = m_session.score();
  m_scoreBox->setVisible(score.has_value());
  if (!score) return;
  m_parts->setText(scoreParts());
  m_ring->setShare(score->total.value_or(0) / 100.0);
  m_ring->setCenter(score->total ? QString::number(*score->total) : QStringLiteral("–"));
}

void PredictionBoard::rebuild() {
  m_shown = m_session.first();
  m_round = m_session.round();
  delete m_prompts;
  m_prompts = nullptr;
  m_cards.clear();
  if (m_shown == nullptr) return;
  m_plot->setChart(predictionChartOf(*m_shown, m_session.guide(), m_session.evidence().first), m_shown->lanes);
  m_prompts = new QWidget(m_field);
  m_prompts->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto *grid = new ResponsiveGrid(m_prompts);
  const auto count = static_cast<int>(m_session.guide().prompts.size());
  const int wide = count >= 3 ? 4 : 12 / std::max(count, 1);
  for (const catalog::GuidePrompt &prompt : m_session.guide().prompts) {
    auto *card = new PromptCard(m_session, prompt, m_prompts);
    grid->addWidget(card, {12, count == 1 ? 12 : wide, wide});
    m_cards.push_back(card);
  }
  static_cast<QVBoxLayout *>(m_field->layout())->insertWidget(1, m_prompts);
}

void PredictionBoard::showState() {
  if (!m_session.isActive()) {
    m_shown = nullptr;
    return;
  }
  if (m_session.first() != m_shown || m_session.round() != m_round) rebuild();
  m_title->setText(title());
  m_subtitle->setText(subtitle());
  showScore();
  // Before the run there is nothing to show of jobs.
  m_chart->setVisible(m_session.score().has_value() || !m_plot->chart().countsJobs);
  m_plot->setOpen(m_session.canPredict());
  m_plot->setRevealed(m_session.score().has_value());
  m_plot->setDrawing(m_session.prediction().drawing);
  for (PromptCard *card : m_cards) card->showState();
}

}  // namespace strato::ui
