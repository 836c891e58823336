// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

/// A radio button by behaviour and for assistive technology; the track under it is painted by Segmented.
class SegmentButton final : public QRadioButton {
 public:
  SegmentButton(const QString &text, QString note, QString icon, QWidget *parent)
      : QRadioButton(text, parent), m_note(std::move(note)), m_icon(std::move(icon)) {
    setCursor(Qt::PointingHandCursor);
    setFocusRadius(this, 6);
    setAccessibleDescription(m_note);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  }

  QSize sizeHint() const override {
    const Look &look = lookOf(this);
    // As wide as when chosen, so that nothing moves when it is.
    int width = widthOf(text(), look.font(TextSize::Label, Weight::Strong)) + 2 * padding;
    if (!m_note.isEmpty()) width += gap + widthOf(m_note, look.font(TextSize::Label));
    if (!m_icon.isEmpty()) width += look.scaled(16) + (text().isEmpty() ? 0 : gap);
    return {width, look.scaled(28)};
  }
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  bool hitButton(const QPoint &position) const override { return rect().contains(position); }

  void paintEvent(QPaintEvent *) override {
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    QPainter painter(this);
    const QColor ink = !isEnabled() ? t.textMuted : isChecked() || underMouse() ? t.text : t.textSecondary;
    int x = (width() - sizeHint().width()) / 2 + padding;
    if (!m_icon.isEmpty()) {
      const int icon = look.scaled(16);
      drawIcon(painter, m_icon, QRect(x, 0, icon, height()), icon, ink);
      x += icon + gap;
    }
    painter.setFont(look.font(TextSize::Label, isChecked() ? Weight::Strong : Weight::Regular));
    painter.setPen(ink);
    const int words = widthOf(text(), painter.font());
    const int box = widthOf(text(), look.font(TextSize::Label, Weight::Strong));
    painter.drawText(QRect(x + (box - words) / 2, 0, words, height()), Qt::AlignCenter | Qt::TextDontClip, text());
    if (m_note.isEmpty()) return;
    painter.setFont(look.font(TextSize::Label));
    painter.setPen(t.textMuted);
    painter.drawText(QRect(x + box + gap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_note);
  }

 private:
  static constexpr int padding = 12;
  static constexpr int gap = 6;
  QString m_note;
  QString m_icon;
};

Segmented::Segmented(const QString &name, QWidget *parent) : QWidget(parent) {
  setAccessible(this, QAccessible::Grouping, name);
  auto *line = new QHBoxLayout(this);
  line->setContentsMargins(3, 3, 3, 3);
  line->setSpacing(2);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  m_motion.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_motion, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void Segmented::addSegment(const QString &text, const QString &note, const QString &icon) {
  auto *button = new SegmentButton(text, note, icon, this);
  const int index = count();
  button->setObjectName(QStringLiteral("segment-%1").arg(index));
  m_segments.push_back(button);
  layout()->addWidget(button);
  if (index == 0) button->setChecked(true);
  connect(button, &QRadioButton::toggled, this, [this, index](bool checked) {
    if (!checked) return;
    slide(index);
    Q_EMIT currentChanged(index);
  });
}

void Segmented::setText(int index, const QString &text) {
  SegmentButton *button = m_segments[static_cast<std::size_t>(index)];
  if (button->text() == text) return;
  button->setText(text);
  button->updateGeometry();
}

int Segmented::current() const {
  for (int i = 0; i < count(); ++i)
    if (m_segments[static_cast<std::size_t>(i)]->isChecked()) return i;
  return -1;
}

void Segmented::setCurrent(int index) {
  if (index >= 0 && index < count()) m_segments[static_cast<std::size_t>(index)]->setChecked(true);
}

QRectF Segmented::thumbAt(int index) const { return m_segments[static_cast<std::size_t>(index)]->geometry(); }

void Segmented::slide(int index) {
  m_motion.stop();
  const bool moving = isVisible() && lookOf(this).duration(motionFast) > 0;
  m_motion.setDuration(lookOf(this).duration(motionFast));
  m_motion.setStartValue(thumbAt(m_shown));
  m_motion.setEndValue(thumbAt(index));
  m_shown = index;
  if (moving) m_motion.start();
  update();
}

void Segmented::resizeEvent(QResizeEvent *) { m_motion.stop(); }

void Segmented::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  drawBox(painter, rect(), controlRadius, t.sunken, t.sunken == t.surface ? t.border : QColor());
  if (m_segments.empty()) return;
  const bool moving = m_motion.state() == QAbstractAnimation::Running;
  const QRectF thumb = moving ? m_motion.currentValue().toRectF() : thumbAt(m_shown);
  drawBox(painter, thumb, 6, shades::thumb(t), mix(t.borderStrong, t.border, 0.3));
}

}  // namespace strato::ui
