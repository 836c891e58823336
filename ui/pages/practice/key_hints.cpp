// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/key_hints.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int capGap = 6;
constexpr int wordGap = 8;
constexpr int hintGap = 36;

struct KeyWords {
  Q_DECLARE_TR_FUNCTIONS(PracticeKeys)
};

QString cap(Qt::Key key) { return keycapText(QKeySequence(key)); }

}  // namespace

KeyHints::KeyHints(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("keyHints"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KeyHints::setHints(std::vector<KeyHint> hints) {
  m_hints = std::move(hints);
  QStringList words;
  for (const KeyHint &hint : m_hints) words << hint.keys.join(u' ') + QStringLiteral(": ") + hint.text;
  setAccessible(this, QAccessible::StaticText, words.join(QStringLiteral(", ")));
  update();
}

QSize KeyHints::sizeHint() const { return {lookOf(this).scaled(600), lookOf(this).scaled(84)}; }

int KeyHints::widthOf(const KeyHint &hint) const {
  const Look &look = lookOf(this);
  int width = -capGap;
  for (const QString &key : hint.keys) width += capGap + keycapSize(key, look).width();
  return width + wordGap + strato::ui::widthOf(hint.text, look.font(TextSize::Note));
}

void KeyHints::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  int whole = -hintGap;
  std::size_t count = 0;
  for (; count < m_hints.size(); ++count) {
    const int more = hintGap + widthOf(m_hints[count]);
    if (whole + more > width() - 2 * hintGap) break;
    whole += more;
  }
  QPainter painter(this);
  int x = (width() - whole) / 2;
  for (std::size_t i = 0; i < count; ++i) {
    for (const QString &key : m_hints[i].keys) {
      const QSize size = keycapSize(key, look);
      drawKeycap(painter, QRect(QPoint(x, (height() - size.height()) / 2), size), key, look);
      x += size.width() + capGap;
    }
    x += wordGap - capGap;
    painter.setFont(look.font(TextSize::Note));
    painter.setPen(look.tokens.textMuted);
    const int words = strato::ui::widthOf(m_hints[i].text, painter.font());
    painter.drawText(QRect(x, 0, words, height()), Qt::AlignCenter | Qt::TextDontClip, m_hints[i].text);
    x += words + hintGap;
  }
}

std::vector<KeyHint> questionKeys(int choices) {
  return {{{QStringLiteral("1–%1").arg(choices)}, KeyWords::tr("choose")},
          {{cap(Qt::Key_Up), cap(Qt::Key_Down)}, KeyWords::tr("move")},
          {{cap(Qt::Key_X)}, KeyWords::tr("strike out")},
          {{cap(Qt::Key_G), cap(Qt::Key_T), cap(Qt::Key_S)}, KeyWords::tr("answer")},
          {{cap(Qt::Key_F)}, KeyWords::tr("star")},
          {{QStringLiteral("?")}, KeyWords::tr("all keys")}};
}

std::vector<KeyHint> feedbackKeys() {
  return {{{cap(Qt::Key_Return)}, KeyWords::tr("next question")},
          {{cap(Qt::Key_U)}, KeyWords::tr("take the answer back")},
          {{cap(Qt::Key_P)}, KeyWords::tr("look back at the question before")},
          {{cap(Qt::Key_R)}, KeyWords::tr("read about this")},
          {{cap(Qt::Key_W)}, KeyWords::tr("copy a report: something is wrong here")},
          {{cap(Qt::Key_Escape)}, KeyWords::tr("leave; the session is kept")}};
}

}  // namespace strato::ui
