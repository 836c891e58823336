// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/seek_line.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/look.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

SeekLine::SeekLine(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("seekLine"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
}

void SeekLine::setWords(const QString &words) { setAccessible(this, QAccessible::ProgressBar, words); }

void SeekLine::setPart(double part) {
  m_part = part;
  update();
}

void SeekLine::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  const double round = height() / 2.0;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), round, tokens.border, {});
  drawBox(painter, QRectF(0, 0, std::max(m_part * width(), 2 * round), height()), round, tokens.accent, {});
}

}  // namespace strato::ui
