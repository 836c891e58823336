// SPDX-License-Identifier: GPL-3.0-or-later
#include <QVBoxLayout>

#include "ui/pages/lab/choice_tile.h"
#include "ui/pages/lab/goal_row.h"
#include "ui/pages/lab/guide_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/text.h"
#include "ui/widgets/trust_badge.h"

namespace strato::ui {

namespace {

Text *sectionName(const QString &words, QWidget *parent) {
  return new Text(words, {TextSize::Label, Weight::Strong, Ink::Muted}, parent);
}

Text *paragraph(const QString &words, QWidget *parent) {
  return new Text(words, {TextSize::Label, Weight::Regular, Ink::Secondary}, parent);
}

}  // namespace

void GuidePanel::showBody() {
  for (QWidget *child : m_body->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
    child->hide();
    child->deleteLater();
  }
  delete m_body->layout();
  auto *column = new QVBoxLayout(m_body);
  column->setContentsMargins(0, 2, 6, 2);
  column->setSpacing(8);
  const GuideStep step = m_session.step();
  if (m_session.isEdited()) addEdited(column);
  if (m_session.isFree()) {
    column->addWidget(paragraph(tr("Say how this run will go before you play it: draw the curve over the demand, and "
                                   "answer what is asked below it. Then watch, and see where you were right."),
                                m_body));
    if (m_session.canPredict() && m_session.first() != nullptr) addLanes(column);
  } else if (step == GuideStep::Change) {
    addChange(column);
  } else {
    addReading(column);
  }
  addGoals(column);
  if (step == GuideStep::Debrief && !m_session.isFree()) addDebrief(column);
  column->addStretch(1);
}

void GuidePanel::addEdited(QVBoxLayout *column) {
  auto *card = new Card(CardTone::Sunken, m_body);
  card->setObjectName(QStringLiteral("guideEdited"));
  card->setContentsMargins(12, 10, 12, 10);
  auto *rows = new QVBoxLayout(card);
  rows->setContentsMargins({});
  rows->setSpacing(8);
  rows->addWidget(new Text(tr("You changed the scenario. The Lab shows that; the prediction and the debrief are about "
                              "the scenario as it came."),
                           {TextSize::Note, Weight::Regular, Ink::Secondary}, card));
  auto *restore = new Button(ButtonKind::Plain, tr("As it came"), card);
  restore->setObjectName(QStringLiteral("guideRestore"));
  restore->setToolTip(tr("Takes your changes back. Undo brings them again."));
  // The press ends before the button goes away with the body.
  connect(
      restore, &QAbstractButton::clicked, this, [this] { m_session.restore(); }, Qt::QueuedConnection);
  rows->addWidget(restore, 0, Qt::AlignLeft);
  column->addWidget(card);
}

/// What is new in the body has its height only once it is shown.
bool GuidePanel::eventFilter(QObject *watched, QEvent *event) {
  const bool handled = QWidget::eventFilter(watched, event);
  if (watched == m_body && event->type() == QEvent::LayoutRequest) Q_EMIT bodyChanged();
  return handled;
}

void GuidePanel::addLanes(QVBoxLayout *column) {
  const auto &lanes = m_session.first()->lanes;
  if (lanes.size() < 2 || !m_session.guide().drawing) return;
  column->addSpacing(4);
  column->addWidget(sectionName(tr("Draw the capacity of"), m_body));
  const auto drawn = m_session.evidence().first.setup().placeOf(m_session.guide().drawing->lane);
  for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
    auto *tile = new ChoiceTile(QString::fromStdString(simulator::titleOf(lanes[lane])), m_body);
    tile->setObjectName(QStringLiteral("drawLane%1").arg(lane));
    tile->setChecked(drawn == lane);
    // The press ends before the tile goes away with the body.
    connect(
        tile, &QAbstractButton::clicked, this, [this, lane] { Q_EMIT laneRequested(lane); }, Qt::QueuedConnection);
    column->addWidget(tile);
  }
}

void GuidePanel::addReading(QVBoxLayout *column) {
  const catalog::Guide &guide = m_session.guide();
  column->addWidget(sectionName(tr("The situation"), m_body));
  column->addWidget(paragraph(m_session.filled(guide.situation), m_body));
  if (guide.limits.empty()) return;
  column->addWidget(sectionName(tr("What the model leaves out"), m_body));
  column->addWidget(paragraph(m_session.filled(guide.limits), m_body));
}

void GuidePanel::addGoals(QVBoxLayout *column) {
  std::vector<guides::GoalStanding> goals = m_session.goals();
  if (goals.empty()) {
    // Before the debrief only what they say is known.
    if (const auto planned = guides::goalsOf(m_session.guide(), m_session.evidence(), {})) goals = *planned;
  }
  if (goals.empty()) return;
  column->addSpacing(4);
  column->addWidget(sectionName(tr("Goals"), m_body));
  const auto seen = !m_session.score()      ? GoalRow::Seen::Nothing
                    : m_session.isChanged() ? GoalRow::Seen::Both
                                            : GoalRow::Seen::First;
  for (const guides::GoalStanding &goal : goals) column->addWidget(new GoalRow(goal, seen, m_body));
}

void GuidePanel::addDebrief(QVBoxLayout *column) {
  column->addSpacing(4);
  column->addWidget(new Divider(Qt::Horizontal, m_body));
  column->addSpacing(4);
  column->addWidget(new Text(tr("Debrief"), {TextSize::Label, Weight::Strong, Ink::Accent}, m_body));
  column->addWidget(
      new Text(QString::fromStdString(m_session.guide().debrief.rule), {TextSize::Body, Weight::Strong}, m_body));
  const QString text = m_session.debrief();
  auto *words = paragraph(text.isEmpty() ? tr("The comparison is still computed…") : text, m_body);
  words->setObjectName(QStringLiteral("guideDebrief"));
  column->addWidget(words);
  for (const FactId &id : m_session.guide().debrief.facts) {
    if (const auto fact = m_fact(id)) addFact(column, *fact);
  }
}

void GuidePanel::addFact(QVBoxLayout *column, const FactNote &fact) {
  auto *card = new Card(CardTone::Sunken, m_body);
  card->setContentsMargins(12, 10, 12, 10);
  auto *rows = new QVBoxLayout(card);
  rows->setContentsMargins({});
  rows->setSpacing(4);
  rows->addWidget(new Text(fact.title, {TextSize::Label, Weight::Strong}, card));
  rows->addWidget(
      new Text(QString::fromStdString(fact.text.plain()), {TextSize::Note, Weight::Regular, Ink::Secondary}, card));
  rows->addWidget(new Text(trustWords(fact.trust), {TextSize::Note, Weight::Strong, trustInk(fact.trust)}, card));
  rows->addWidget(new Text(tr("%1, checked %2").arg(fact.sourceTitle, fact.asOf),
                           {TextSize::Note, Weight::Regular, Ink::Muted}, card));
  column->addWidget(card);
}

void GuidePanel::addChange(QVBoxLayout *column) {
  const catalog::GuideChange &change = m_session.guide().change;
  column->addWidget(sectionName(tr("The change"), m_body));
  column->addWidget(new Text(m_session.filled(change.name), {TextSize::Body, Weight::Strong}, m_body));
  column->addWidget(paragraph(m_session.filled(change.expect), m_body));
  column->addWidget(paragraph(m_session.isChanged()
                                  ? tr("Beside each goal stands what it was and what it is now. Change more in the "
                                       "lanes if you like: the goals follow.")
                                  : tr("Or change something else in the lanes: the goals count for any future."),
                              m_body));
}

}  // namespace strato::ui
