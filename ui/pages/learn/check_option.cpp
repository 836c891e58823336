// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/check_option.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int optionPadding = 8;
constexpr int markSize = 20;
constexpr int markLeft = 12;

QString verdictWords(Verdict verdict) {
  switch (verdict) {
    case Verdict::TakenRight:
      return CheckOption::tr("Right.");
    case Verdict::TakenWrong:
      return CheckOption::tr("Your answer.");
    case Verdict::MissedRight:
      return CheckOption::tr("This is right.");
    case Verdict::LeftWrong:
      break;
  }
  return {};
}

bool isRightOne(Verdict verdict) { return verdict == Verdict::TakenRight || verdict == Verdict::MissedRight; }

}  // namespace

struct CheckOption::Colors {
  QColor fill;
  QColor border;
  QColor mark;
};

CheckOption::CheckOption(const catalog::Choice &choice, int place, QWidget *parent)
    : PressButton(parent), m_why(QString::fromStdString(choice.why)), m_place(place) {
  setText(QString::fromStdString(choice.text));
  setCheckable(true);
  setObjectName(QStringLiteral("option-%1").arg(place));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusRadius(this, controlRadius);
  setAccessible(this, QAccessible::RadioButton, text());
  describe();
}

void CheckOption::setChosen(bool chosen) {
  m_chosen = chosen;
  setChecked(chosen);
  describe();
  updateGeometry();
  update();
}

void CheckOption::setVerdict(std::optional<Verdict> verdict) {
  m_verdict = verdict;
  setCursor(verdict ? Qt::ArrowCursor : Qt::PointingHandCursor);
  describe();
  updateGeometry();
  update();
}

void CheckOption::describe() {
  QString name = QStringLiteral("%1: %2").arg(QChar(u'A' + m_place)).arg(text());
  if (m_chosen) name += QStringLiteral(". ") + tr("Chosen");
  if (m_verdict) name += QStringLiteral(". ") + reasonText();
  setAccessibleName(name);
}

QString CheckOption::reasonText() const {
  const QString words = m_verdict ? verdictWords(*m_verdict) : QString();
  return words.isEmpty() ? m_why : words + QLatin1Char(' ') + m_why;
}

int CheckOption::textLeft() const { return lookOf(this).scaled(markLeft + markSize + 8); }

const TextBlock &CheckOption::words() const {
  const Look &look = lookOf(this);
  const bool strong = m_chosen || (m_verdict && isRightOne(*m_verdict));
  m_words.setText(text(), look.font(TextSize::Label, strong ? Weight::Strong : Weight::Regular),
                  look.lineHeight(TextSize::Label));
  return m_words;
}

const TextBlock &CheckOption::reason() const {
  const Look &look = lookOf(this);
  m_reason.setText(reasonText(), look.font(TextSize::Label), look.lineHeight(TextSize::Label));
  return m_reason;
}

int CheckOption::heightForWidth(int width) const {
  const int room = width - textLeft() - markLeft;
  const int reasonHeight = m_verdict ? reason().heightFor(room) + 1 : 0;
  return std::max(lookOf(this).scaled(34), words().heightFor(room) + reasonHeight + 2 * optionPadding);
}

QSize CheckOption::sizeHint() const {
  constexpr int usual = 300;
  return {usual, heightForWidth(usual)};
}

QSize CheckOption::minimumSizeHint() const { return {lookOf(this).scaled(160), lookOf(this).scaled(34)}; }

CheckOption::Colors CheckOption::colors() const {
  const Tokens &t = lookOf(this).tokens;
  if (!m_verdict) {
    if (m_chosen) return {t.accentSoft, t.accent, t.accent};
    return {underMouse() ? mix(t.text, t.surface, 0.03) : t.surface, t.border, t.textSecondary};
  }
  switch (*m_verdict) {
    case Verdict::TakenRight:
    case Verdict::MissedRight:
      return {t.goodSoft, t.good, t.good};
    case Verdict::TakenWrong:
      return {t.badSoft, t.bad, t.bad};
    case Verdict::LeftWrong:
      break;
  }
  return {QColor(), t.border, t.textMuted};
}

void CheckOption::drawMark(QPainter &painter, const Colors &colors) const {
  const Look &look = lookOf(this);
  const int size = look.scaled(markSize);
  const int line = look.lineHeight(TextSize::Label);
  const QRectF place(look.scaled(markLeft), optionPadding + (line - size) / 2.0, size, size);
  const bool filled = m_verdict && *m_verdict != Verdict::LeftWrong;
  if (filled) {
    drawBox(painter, place, size / 2.0, colors.mark);
    drawIcon(painter, isRightOne(*m_verdict) ? QStringLiteral("check") : QStringLiteral("cross"), place, size * 3 / 4,
             look.tokens.surface);
    return;
  }
  if (m_verdict) drawBox(painter, place, size / 2.0, {}, colors.mark, 1.25);
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  painter.setPen(colors.mark);
  painter.drawText(place, Qt::AlignCenter, QString(QChar(u'A' + m_place)));
}

void CheckOption::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Colors colors = this->colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), controlRadius, colors.fill, colors.border);
  const int room = width() - textLeft() - markLeft;
  const int wordsHeight = words().heightFor(room);
  const int top = m_verdict ? optionPadding : (height() - wordsHeight) / 2;
  drawMark(painter, colors);
  words().draw(painter, {textLeft(), top}, room, look.tokens.text);
  if (m_verdict) {
    reason().draw(painter, {textLeft(), top + wordsHeight + 1}, room,
                  *m_verdict == Verdict::LeftWrong ? look.tokens.textSecondary : look.tokens.text);
  }
}

}  // namespace strato::ui
