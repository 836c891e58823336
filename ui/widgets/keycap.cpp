// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycap.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

QString keycapText(const QKeySequence &key) {
  if (key == QKeySequence(Qt::Key_Return)) return QCoreApplication::translate("Keycap", "Enter");
  if (key == QKeySequence(Qt::Key_Up)) return QStringLiteral("↑");
  if (key == QKeySequence(Qt::Key_Down)) return QStringLiteral("↓");
  if (key == QKeySequence(Qt::Key_Left)) return QStringLiteral("←");
  if (key == QKeySequence(Qt::Key_Right)) return QStringLiteral("→");
  return key.toString(QKeySequence::NativeText);
}

QSize keycapSize(const QString &text, const Look &look) {
  const int height = look.scaled(22);
  const int words = widthOf(text, look.font(TextSize::Note, Weight::Strong));
  return {std::max(height, words + look.scaled(14)), height};
}

void drawKeycap(QPainter &painter, const QRect &place, const QString &text, const Look &look, KeycapOn on) {
  const Tokens &t = look.tokens;
  const bool accent = on == KeycapOn::Accent;
  // On the accent the cap is a step towards the page's own text colour, so that its letters keep their contrast.
  const QColor fill = accent ? shades::keycapOnAccent(t) : on == KeycapOn::Tint ? t.surface : t.sunken;
  const QColor edge = accent ? mix(t.onAccent, t.accent, 0.45) : mix(t.borderStrong, t.border, 0.25);
  drawBox(painter, place, 6, fill, edge);
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  painter.setPen(accent ? t.onAccent : t.textSecondary);
  painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, text);
}

Keycap::Keycap(const QString &key, QWidget *parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setText(key);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Keycap::sizeHint() const { return keycapSize(text(), lookOf(this)); }

void Keycap::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  const QSize size = sizeHint();
  drawKeycap(painter, QRect(0, (height() - size.height()) / 2, width(), size.height()), text(), lookOf(this));
}

}  // namespace strato::ui
