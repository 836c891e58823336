// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/feedback_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/practice/answer_card.h"
#include "ui/pages/practice/confidence_button.h"
#include "ui/pages/practice/failure_note.h"
#include "ui/pages/practice/feedback_panel.h"
#include "ui/pages/practice/icon_label.h"
#include "ui/pages/practice/outcome_mark.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int sideMargin = 24;
constexpr int topMargin = 32;
constexpr int widestColumn = 864;
constexpr int widestPanel = 424;
constexpr int narrowestPanel = 340;
constexpr int panelGap = 24;
constexpr int besideFrom = 1180;
constexpr int panelTravel = 48;

}  // namespace

QString outcomeOf(const PracticeItem &item) {
  if (item.answer && item.answer->right) return FeedbackView::tr("Correct");
  bool anyRight = false;
  for (const int place : item.chosen) anyRight = anyRight || verdictOf(item, place) == Verdict::TakenRight;
  if (anyRight) return FeedbackView::tr("Not quite");
  return item.needed() == 1 ? FeedbackView::tr("Not this one") : FeedbackView::tr("Not these");
}

FeedbackView::FeedbackView(const PracticeItem &item, const PracticeFeedback &feedback, Entry entry, QWidget *parent)
    : QWidget(parent),
      m_column(new QWidget(this)),
      m_panel(new FeedbackPanel(feedback, this)),
      m_failure(new FailureNote),
      m_entry(entry) {
  setObjectName(QStringLiteral("feedback"));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessible(this, QAccessible::Grouping, outcomeOf(item));

  auto *lines = new QVBoxLayout(m_column);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(16);
  lines->addWidget(heading(item));
  const catalog::Question &question = item.question;
  auto *asked = new QVBoxLayout;
  asked->setSpacing(4);
  if (!question.stem.empty()) {
    asked->addWidget(
        new Text(QString::fromStdString(question.stem), {TextSize::Body, Weight::Regular, Ink::Secondary}));
  }
  asked->addWidget(new Text(QString::fromStdString(question.ask), {TextSize::Body, Weight::Strong}));
  lines->addLayout(asked);
  lines->addWidget(m_failure);
  lines->addSpacing(2);
  int number = 0;
  for (const int place : item.order) lines->addWidget(new AnswerCard(item, place, ++number));
  lines->addStretch();

  connect(m_panel, &FeedbackPanel::readingRequested, this, &FeedbackView::readingRequested);
  m_motion.setStartValue(0.0);
  m_motion.setEndValue(1.0);
  m_motion.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_motion, &QVariantAnimation::valueChanged, this, &FeedbackView::arrange);
}

QWidget *FeedbackView::heading(const PracticeItem &item) {
  auto *row = new QWidget;
  auto *line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(16);
  line->addWidget(new OutcomeMark(item.answer->right ? Outcome::Check : Outcome::Cross, 32));
  auto *outcome = new Text(outcomeOf(item), {TextSize::Heading, Weight::Strong});
  outcome->setObjectName(QStringLiteral("outcome"));
  line->addWidget(outcome, 1);
  if (!item.answer->isKept()) {
    line->addWidget(
        new IconLabel(QStringLiteral("warning"), tr("not kept"), {TextSize::Label, Weight::Strong, Ink::Warn}));
  }
  const QString said = tr("You said “%1”").arg(confidenceWord(item.answer->confidence));
  line->addWidget(
      new IconLabel(confidenceIcon(item.answer->confidence), said, {TextSize::Label, Weight::Regular, Ink::Secondary}));
  return row;
}

FeedbackView::Places FeedbackView::placesFor(int width) const {
  Places places;
  const Look &look = lookOf(this);
  const int room = width - 2 * sideMargin;
  constexpr int reach = FeedbackPanel::shadowRoom;
  const auto heightOf = [](const QWidget *widget, int at) { return widget->layout()->totalHeightForWidth(at); };
  if (width >= look.scaled(besideFrom)) {
    const int whole = std::min(room, look.scaled(widestColumn + panelGap + widestPanel));
    const int panel = std::clamp(whole / 3, look.scaled(narrowestPanel), look.scaled(widestPanel));
    const int column = whole - panelGap - panel;
    const int left = (width - whole) / 2;
    places.column = {left, topMargin, column, heightOf(m_column, column)};
    places.panel = {left + column + panelGap, topMargin, panel, heightOf(m_panel, panel + 2 * reach) - reach};
  } else {
    const int column = std::min(room, look.scaled(widestColumn));
    const int left = (width - column) / 2;
    places.column = {left, topMargin - 8, column, heightOf(m_column, column)};
    places.panel = {left, places.column.bottom() + 1 + 16, column, heightOf(m_panel, column + 2 * reach) - reach};
  }
  places.height = std::max(places.column.bottom(), places.panel.bottom()) + 1 + topMargin;
  return places;
}

int FeedbackView::heightForWidth(int width) const { return placesFor(width).height; }

QSize FeedbackView::sizeHint() const { return {lookOf(this).scaled(1312), heightForWidth(lookOf(this).scaled(1312))}; }

QSize FeedbackView::minimumSizeHint() const { return {lookOf(this).scaled(320), 0}; }

void FeedbackView::arrange() {
  Places places = placesFor(width());
  const double open = 1 - m_motion.currentValue().toDouble();
  if (m_motion.state() == QAbstractAnimation::Running && places.panel.left() > places.column.right()) {
    const int centred = (width() - places.column.width()) / 2;
    places.column.translate(static_cast<int>((centred - places.column.left()) * open), 0);
    places.panel.translate(static_cast<int>(panelTravel * open), 0);
  }
  m_column->setGeometry(places.column);
  constexpr int room = FeedbackPanel::shadowRoom;
  m_panel->setGeometry(places.panel.adjusted(-room, 0, room, room));
}

std::pair<int, int> FeedbackView::columnEdges(int width) const {
  const Places places = placesFor(width);
  return {places.column.left(), width - 1 - std::max(places.column.right(), places.panel.right())};
}

void FeedbackView::settle() {
  m_motion.stop();
  arrange();
}

void FeedbackView::resizeEvent(QResizeEvent *) { arrange(); }

void FeedbackView::showEvent(QShowEvent *) {
  const int duration = lookOf(this).duration(motionNormal);
  if (m_entry == Entry::Moving && duration > 0) {
    m_motion.setDuration(duration);
    m_motion.start();
  }
  m_entry = Entry::AtOnce;
  arrange();
}

void FeedbackView::paintEvent(QPaintEvent *) {
  if (lookOf(this).theme != ThemeId::Light) return;
  QPainter painter(this);
  const auto cards = m_column->findChildren<AnswerCard *>();
  for (const AnswerCard *card : cards) drawCardShadow(painter, card->geometry().translated(m_column->pos()));
}

bool FeedbackView::event(QEvent *event) {
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) {
    updateGeometry();
    arrange();
  }
  return QWidget::event(event);
}

}  // namespace strato::ui
