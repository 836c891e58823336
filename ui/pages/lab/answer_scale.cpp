// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/answer_scale.h"

#include <QPainter>
#include <algorithm>

#include "ui/pages/lab/plot_painting.h"
#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double markRadius = 7;

}  // namespace

AnswerScale::AnswerScale(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnswerScale::setMarks(Marks marks) {
  m_marks = std::move(marks);
  const QString yours = m_marks.yours ? tr("You said %1.").arg(m_marks.yours->words) : tr("You did not answer.");
  const QString truth = m_marks.truth ? tr("It was %1.").arg(m_marks.truth->words) : m_marks.never;
  setAccessible(this, QAccessible::StaticText, yours + u' ' + truth);
  update();
}

QSize AnswerScale::sizeHint() const {
  const Look &look = lookOf(this);
  return {look.scaled(200), 2 * look.lineHeight(TextSize::Note) + look.scaled(26)};
}

QSize AnswerScale::minimumSizeHint() const { return {lookOf(this).scaled(140), sizeHint().height()}; }

double AnswerScale::x(double place) const {
  return markRadius + 2 + std::clamp(place, 0.0, 1.0) * (width() - 2 * markRadius - 4);
}

void AnswerScale::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int line = look.lineHeight(TextSize::Note);
  const double y = line + look.scaled(13);
  painter.setPen(Qt::NoPen);
  painter.setBrush(shades::track(t));
  painter.drawRoundedRect(QRectF(0, y - 3, width(), 6), 3, 3);
  if (m_marks.yours && m_marks.truth) {
    const double from = x(std::min(m_marks.yours->place, m_marks.truth->place));
    const double to = x(std::max(m_marks.yours->place, m_marks.truth->place));
    painter.fillRect(QRectF(from, y - 3, to - from, 6), hatch(t.accent, false, devicePixelRatioF()));
  }
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  const auto words = [&](const QString &text, double at, double top) {
    const double wide = widthOf(text, painter.font());
    const QRectF place(std::clamp(at - wide / 2, 0.0, std::max(0.0, width() - wide)), top, wide, line);
    painter.drawText(place, Qt::AlignCenter, text);
    return place;
  };
  if (m_marks.yours) {
    const double at = x(m_marks.yours->place);
    QPen dashed(t.accent, 2);
    dashed.setDashPattern({1.6, 1.4});
    painter.setPen(dashed);
    painter.setBrush(t.surface);
    painter.drawEllipse(QPointF(at, y), markRadius, markRadius);
    painter.setPen(t.accent);
    words(tr("you %1").arg(m_marks.yours->words), at, 0);
  }
  const double below = y + look.scaled(13);
  QRectF said;
  if (m_marks.truth) {
    const double at = x(m_marks.truth->place);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawEllipse(QPointF(at, y), markRadius - 1, markRadius - 1);
    painter.setPen(t.text);
    said = words(tr("it was %1").arg(m_marks.truth->words), at, below);
  } else {
    painter.setPen(t.text);
    said = words(m_marks.never, width() / 2.0, below);
  }
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(t.textMuted);
  const QRectF foot(0, below, width(), line);
  if (widthOf(m_marks.from, painter.font()) + 8 < said.left()) painter.drawText(foot, Qt::AlignLeft, m_marks.from);
  if (width() - widthOf(m_marks.to, painter.font()) - 8 > said.right()) {
    painter.drawText(foot, Qt::AlignRight, m_marks.to);
  }
}

}  // namespace strato::ui
