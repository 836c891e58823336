// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/confidence_button.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

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
constexpr int confidenceIconGap = 14;
constexpr int confidenceKeyGap = 8;
constexpr int confidenceMargin = 10;  ///< above and below the words

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
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ConfidenceButton::setCompact(bool compact) {
  m_compact = compact;
  updateGeometry();
}

const TextBlock &ConfidenceButton::word() const {
  const Look &look = lookOf(this);
  m_wordBlock.setText(text(), look.font(TextSize::Body, Weight::Strong), look.lineHeight(TextSize::Body));
  return m_wordBlock;
}

const TextBlock &ConfidenceButton::note() const {
  const Look &look = lookOf(this);
  m_noteBlock.setText(m_note, look.font(TextSize::Note), look.lineHeight(TextSize::Note));
  return m_noteBlock;
}

QSize ConfidenceButton::keySize() const {
  return keycapSize(keycapText(QKeySequence(confidenceKey(m_confidence))), lookOf(this));
}

int ConfidenceButton::aroundWords() const {
  return 2 * confidencePadding + lookOf(this).scaled(24) + confidenceIconGap + confidenceKeyGap + keySize().width();
}

int ConfidenceButton::heightForWidth(int width) const {
  const int room = std::max(1, width - aroundWords());
  return std::max(lookOf(this).scaled(m_compact ? 60 : 72),
                  word().heightFor(room) + note().heightFor(room) + 2 * confidenceMargin);
}

QSize ConfidenceButton::sizeHint() const {
  const int width = aroundWords() + std::max(word().naturalWidth(), note().naturalWidth());
  return {width, heightForWidth(width)};
}

QSize ConfidenceButton::minimumSizeHint() const {
  return {aroundWords() + std::max(word().minimumWidth(), note().minimumWidth()),
          lookOf(this).scaled(m_compact ? 60 : 72)};
}

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
  const QSize cap = keySize();
  const QPoint corner(width() - confidencePadding - cap.width(), (height() - cap.height()) / 2);
  if (isEnabled()) drawKeycap(painter, QRect(corner, cap), keycapText(QKeySequence(confidenceKey(m_confidence))), look);

  const int left = confidencePadding + icon + confidenceIconGap;
  const int room = std::max(1, width() - aroundWords());
  const int wordHeight = word().heightFor(room);
  const int top = (height() - wordHeight - note().heightFor(room)) / 2;
  word().draw(painter, {left, top}, room, ink);
  note().draw(painter, {left, top + wordHeight}, room, isEnabled() ? t.textSecondary : t.textMuted);
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
