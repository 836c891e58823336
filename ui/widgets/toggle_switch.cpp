// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggle_switch.h"

#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr QSize track{36, 20};
constexpr int labelGap = 10;
}  // namespace

ToggleSwitch::ToggleSwitch(const QString &text, QWidget *parent) : QCheckBox(text, parent) {
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  m_motion.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_motion, &QVariantAnimation::valueChanged, this, [this] { update(); });
  connect(this, &QCheckBox::toggled, this, [this](bool on) {
    m_motion.stop();
    m_motion.setDuration(lookOf(this).duration(motionFast));
    m_motion.setStartValue(on ? 0.0 : 1.0);
    m_motion.setEndValue(on ? 1.0 : 0.0);
    if (isVisible() && m_motion.duration() > 0) m_motion.start();
    update();
  });
}

QSize ToggleSwitch::sizeHint() const {
  const Look &look = lookOf(this);
  const int words = widthOf(text(), look.font(TextSize::Label));
  return {look.scaled(track.width()) + (words > 0 ? labelGap + words : 0), look.scaled(28)};
}

void ToggleSwitch::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  const QSize size(look.scaled(track.width()), look.scaled(track.height()));
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const QRectF box(mirrored ? width() - size.width() : 0, (height() - size.height()) / 2.0, size.width(),
                   size.height());
  const bool moving = m_motion.state() == QAbstractAnimation::Running;
  const double on = moving ? m_motion.currentValue().toDouble() : isChecked() ? 1.0 : 0.0;

  QPainter painter(this);
  const QColor edge = isEnabled() ? mix(t.accent, t.borderStrong, on) : t.textMuted;
  drawBox(painter, box, box.height() / 2, isEnabled() ? mix(t.accent, t.surface, on) : t.sunken, edge, 1.5);
  const double knob = box.height() - 8;
  QRectF thumb(box.left() + 4 + (mirrored ? 1 - on : on) * (box.width() - knob - 8), box.top() + 4, knob, knob);
  drawBox(painter, thumb, knob / 2, isEnabled() ? mix(t.onAccent, t.borderStrong, on) : t.textMuted);

  painter.setFont(look.font(TextSize::Label));
  painter.setPen(isEnabled() ? t.text : t.textMuted);
  const QRect words =
      mirrored ? rect().adjusted(0, 0, -size.width() - labelGap, 0) : rect().adjusted(size.width() + labelGap, 0, 0, 0);
  const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
  painter.drawText(words, static_cast<int>(side) | Qt::AlignVCenter | Qt::TextDontClip, text());
}

}  // namespace strato::ui
