// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/confidence_button.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

using learning::Confidence;

namespace {

struct ConfidenceWords {
  Q_DECLARE_TR_FUNCTIONS(Confidence)
};

QString confidenceNote(Confidence confidence) {
  switch (confidence) {
    case Confidence::Guess:
      return ConfidenceWords::tr("no idea, or between two");
    case Confidence::ThinkSo:
      return ConfidenceWords::tr("more likely than not");
    case Confidence::Sure:
      return ConfidenceWords::tr("I could explain it");
  }
  return {};
}

constexpr int confidencePadding = 20;

}  // namespace

QString confidenceWord(Confidence confidence) {
  switch (confidence) {
    case Confidence::Guess:
      return ConfidenceWords::tr("Guess");
    case Confidence::ThinkSo:
      return ConfidenceWords::tr("Think so");
    case Confidence::Sure:
      return ConfidenceWords::tr("Sure");
  }
  return {};
}

QString confidenceIcon(Confidence confidence) {
  switch (confidence) {
    case Confidence::Guess:
      return QStringLiteral("guess");
    case Confidence::ThinkSo:
      return QStringLiteral("think");
    case Confidence::Sure:
      return QStringLiteral("sure");
  }
  return {};
}

Qt::Key confidenceKey(Confidence confidence) {
  switch (confidence) {
    case Confidence::Guess:
      return Qt::Key_G;
    case Confidence::ThinkSo:
      return Qt::Key_T;
    case Confidence::Sure:
      return Qt::Key_S;
  }
  return Qt::Key_unknown;
}

ConfidenceButton::ConfidenceButton(Confidence confidence, QWidget *parent)
    : QAbstractButton(parent), m_confidence(confidence), m_note(confidenceNote(confidence)) {
  setText(confidenceWord(confidence));
  setObjectName(confidenceIcon(confidence));
  setAccessibleDescription(m_note);
  setToolTip(m_note);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setFocusRadius(this, cardRadius);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConfidenceButton::setCompact(bool compact) {
  m_compact = compact;
  updateGeometry();
}

QSize ConfidenceButton::sizeHint() const {
  const Look &look = lookOf(this);
  const QSize cap = keycapSize(keycapText(QKeySequence(confidenceKey(m_confidence))), look);
  const int words =
      std::max(widthOf(text(), look.font(TextSize::Body, Weight::Strong)), widthOf(m_note, look.font(TextSize::Note)));
  return {2 * confidencePadding + look.scaled(24) + 14 + words + 12 + cap.width(), look.scaled(m_compact ? 60 : 72)};
}

QSize ConfidenceButton::minimumSizeHint() const { return {lookOf(this).scaled(140), sizeHint().height()}; }

void ConfidenceButton::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  const double lift = !isEnabled() ? 0 : isDown() ? 0.14 : underMouse() ? 0.07 : 0;
  const QColor fill = isEnabled() ? mix(t.accent, t.accentSoft, lift) : t.sunken;
  const QColor ink = isEnabled() ? t.accent : t.textMuted;
  QPainter painter(this);
  drawBox(painter, rect(), cardRadius, fill, fill == t.surface ? t.border : QColor());

  const int icon = look.scaled(24);
  drawIcon(painter, confidenceIcon(m_confidence), QRect(confidencePadding, 0, icon, height()), icon, ink);
  const QString key = keycapText(QKeySequence(confidenceKey(m_confidence)));
  const QSize cap = keycapSize(key, look);
  const QPoint corner(width() - confidencePadding - cap.width(), (height() - cap.height()) / 2);
  if (isEnabled()) drawKeycap(painter, QRect(corner, cap), key, look);

  const QRect place = wordsPlace();
  const int title = look.lineHeight(TextSize::Body);
  const int note = m_noteShown ? look.lineHeight(TextSize::Note) : 0;
  const int top = (height() - title - note) / 2;
  painter.setFont(look.font(TextSize::Body, Weight::Strong));
  painter.setPen(ink);
  painter.drawText(QRect(place.left(), top, place.width(), title), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
  if (!m_noteShown) return;
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(isEnabled() ? t.textSecondary : t.textMuted);
  painter.drawText(QRect(place.left(), top + title, place.width(), note), Qt::AlignLeft | Qt::AlignVCenter, m_note);
}

QRect ConfidenceButton::wordsPlace() const {
  const Look &look = lookOf(this);
  const int left = confidencePadding + look.scaled(24) + 14;
  const int cap = keycapSize(keycapText(QKeySequence(confidenceKey(m_confidence))), look).width();
  return {left, 0, std::max(0, width() - confidencePadding - cap - 8 - left), height()};
}

bool ConfidenceButton::hasRoomForNote() const {
  return widthOf(m_note, lookOf(this).font(TextSize::Note)) <= wordsPlace().width();
}

void ConfidenceButton::setNoteShown(bool shown) {
  if (shown == m_noteShown) return;
  m_noteShown = shown;
  update();
}

void ConfidenceButton::keyPressEvent(QKeyEvent *event) {
  const bool press = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (press && !event->isAutoRepeat())
    click();
  else
    event->ignore();
}

bool ConfidenceButton::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange) updateGeometry();
  return QAbstractButton::event(event);
}

}  // namespace strato::ui
