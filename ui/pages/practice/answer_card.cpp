// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/answer_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include "ui/pages/practice/outcome_mark.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int markSide = 30;
constexpr int barWidth = 5;
constexpr int markLeft = 26;
constexpr int textLeft = 80;
constexpr int sideBySideFrom = 520;

Outcome shapeOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::TakenRight:
    case Verdict::MissedRight:
      return Outcome::Check;
    case Verdict::TakenWrong:
      return Outcome::Cross;
    case Verdict::LeftWrong:
      break;
  }
  return Outcome::Minus;
}

}  // namespace

AnswerCard::AnswerCard(const PracticeItem &item, int place, int number, QWidget *parent)
    : QWidget(parent), m_verdict(verdictOf(item, place)), m_grid(new QGridLayout(this)) {
  const catalog::Choice &choice = item.question.choices.at(static_cast<std::size_t>(place));
  const QString text = QString::fromStdString(choice.text);
  const QString verdict = verdictWords(item.needed() > 1);
  setObjectName(QStringLiteral("answer%1").arg(number));
  setAccessible(
      this, QAccessible::Grouping,
      verdict.isEmpty() ? tr("%1: %2").arg(number).arg(text) : tr("%1: %2. %3").arg(number).arg(text, verdict));

  auto *numeral = new Text(locale().toString(number), {TextSize::Label, Weight::Strong, Ink::Muted});
  numeral->setWrapping(Wrapping::Never);
  auto *title = new Text(text, {TextSize::Body, Weight::Strong});
  const Ink ink = m_verdict == Verdict::TakenWrong  ? Ink::Bad
                  : m_verdict == Verdict::LeftWrong ? Ink::Muted
                                                    : Ink::Good;
  auto *words = new Text(verdict, {TextSize::Label, Weight::Strong, ink});
  words->setObjectName(QStringLiteral("verdict"));
  words->setWrapping(Wrapping::Never);
  if (verdict.isEmpty()) words->hide();
  auto *head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(title, 1);
  head->addWidget(words, 0, Qt::AlignTop);

  m_grid->setHorizontalSpacing(12);
  m_grid->setVerticalSpacing(6);
  numeral->setContentsMargins(0, 2, 0, 0);  // on the line of the larger title
  words->setContentsMargins(0, 2, 0, 0);
  m_grid->addWidget(numeral, 0, 0, Qt::AlignTop);
  m_grid->addLayout(head, 0, 1, 1, 2);
  m_grid->setColumnStretch(2, 1);
  if (choice.right) {
    addReason({}, QString::fromStdString(choice.why), false);
  } else {
    addReason(tr("Why not"), QString::fromStdString(choice.why), false);
    if (!choice.rightWhen.empty()) addReason(tr("Right when"), QString::fromStdString(choice.rightWhen), true);
  }
  arrange();
}

QString AnswerCard::verdictWords(bool several) const {
  switch (m_verdict) {
    case Verdict::TakenRight:
      return tr("Correct, your answer");
    case Verdict::MissedRight:
      return several ? tr("Right, and you missed it") : tr("Correct");
    case Verdict::TakenWrong:
      return tr("Your answer");
    case Verdict::LeftWrong:
      break;
  }
  return {};
}

void AnswerCard::addReason(const QString &label, const QString &text, bool quiet) {
  auto *reason = new Text(text, {TextSize::Body, Weight::Regular, quiet ? Ink::Secondary : Ink::Primary}, this);
  Text *about = nullptr;
  if (!label.isEmpty()) {
    about = new Text(label, {TextSize::Body, Weight::Regular, Ink::Muted}, this);
    about->setWrapping(Wrapping::Never);
  }
  m_labels.push_back(about);
  m_texts.push_back(reason);
}

/// Label beside its text where there is room, else above it.
void AnswerCard::arrange() {
  const Look &look = lookOf(this);
  const int left = look.scaled(textLeft) - 20;
  m_grid->setContentsMargins(left, 24, 24, 24);
  const bool beside = width() >= look.scaled(sideBySideFrom);
  for (QWidget *text : m_texts) m_grid->removeWidget(text);
  for (QWidget *label : m_labels) {
    if (label != nullptr) m_grid->removeWidget(label);
  }
  int row = 1;
  for (std::size_t i = 0; i < m_texts.size(); ++i) {
    const bool labelled = m_labels[i] != nullptr;
    if (labelled) m_grid->addWidget(m_labels[i], row, 1, Qt::AlignTop);
    if (labelled && !beside) ++row;
    m_grid->addWidget(m_texts[i], row++, labelled && beside ? 2 : 1, 1, labelled && beside ? 1 : 2);
  }
  updateGeometry();
}

void AnswerCard::resizeEvent(QResizeEvent *event) {
  const int border = lookOf(this).scaled(sideBySideFrom);
  if ((event->size().width() >= border) != (event->oldSize().width() >= border)) arrange();
}

bool AnswerCard::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange) arrange();
  return QWidget::event(event);
}

void AnswerCard::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  if (m_verdict == Verdict::LeftWrong) {
    drawBox(painter, rect(), cardRadius, t.surface, t.border);
  } else {
    const QColor color = m_verdict == Verdict::TakenWrong ? t.bad : t.good;
    drawBox(painter, rect(), cardRadius, t.surface, color);
    painter.save();
    painter.setClipRect(0, 0, barWidth, height());
    drawBox(painter, rect(), cardRadius, color);
    painter.restore();
  }
  const int side = look.scaled(markSide);
  const int line = look.lineHeight(TextSize::Body);
  drawOutcome(painter, QRectF(look.scaled(markLeft) - 4, 24 + (line - side) / 2.0, side, side), shapeOf(m_verdict), t);
}

}  // namespace strato::ui
