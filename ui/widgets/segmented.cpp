// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
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

  /// Not the visibility: what is folded is hidden too.
  void setOffered(bool offered) {
    m_offered = offered;
    setEnabled(offered);
  }
  [[nodiscard]] bool isOffered() const { return m_offered; }

  void setPadding(int padding) {
    if (padding == m_padding) return;
    m_padding = padding;
    updateGeometry();
  }

  QSize sizeHint() const override { return sizeWith(m_padding); }
  [[nodiscard]] QSize sizeWith(int padding) const {
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
    int x = (width() - sizeHint().width()) / 2 + m_padding;
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
  static constexpr int gap = 6;
  int m_padding = 12;
  bool m_offered = true;
  QString m_note;
  QString m_icon;
};

namespace {

constexpr int trackMargin = 3;
constexpr int segmentGap = 2;
constexpr int roomyPadding = 12;  ///< beside the words
constexpr int tightPadding = 7;   ///< before it folds

}  // namespace

Segmented::Segmented(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
  setAccessible(this, QAccessible::Grouping, name);
  auto *line = new QHBoxLayout(this);
  line->setContentsMargins(trackMargin, trackMargin, trackMargin, trackMargin);
  line->setSpacing(segmentGap);
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
  button->setVisible(!m_folded);
  fold();
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
  fold();
}

void Segmented::setOffered(int index, bool offered) {
  SegmentButton *button = m_segments[static_cast<std::size_t>(index)];
  if (button->isOffered() == offered) return;
  button->setOffered(offered);
  button->setVisible(offered && !m_folded);
  updateGeometry();
  fold();
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
  fold();
  update();
}

void Segmented::makeMenuButton() {
  m_menuButton = new Button(ButtonKind::Plain, {}, this);
  m_menuButton->setObjectName(QStringLiteral("segmentMenu"));
  m_menuButton->setHeight(ButtonHeight::Small);
  m_menuButton->setTrailingIcon(QStringLiteral("chevron-down"));
  m_menuButton->setToolTip(m_name);
  m_menuButton->hide();
  layout()->addWidget(m_menuButton);
  connect(m_menuButton, &QAbstractButton::clicked, this, &Segmented::openMenu);
}

void Segmented::setFolding(Folding folding) {
  if (folding == m_folding) return;
  m_folding = folding;
  if (m_menuButton == nullptr) makeMenuButton();
  updateGeometry();
  fold();
}

QSize Segmented::unfoldedSize(int padding) const {
  QSize size(2 * trackMargin - segmentGap, 0);
  for (const SegmentButton *segment : m_segments) {
    if (!segment->isOffered()) continue;
    const QSize each = segment->sizeWith(padding);
    size.rwidth() += each.width() + segmentGap;
    size.rheight() = std::max(size.height(), each.height() + 2 * trackMargin);
  }
  return size;
}

QSize Segmented::sizeHint() const {
  if (m_folding == Folding::Never) return unfoldedSize(roomyPadding);
  const QSize folded = m_menuButton->sizeHint();
  return m_folding == Folding::Always ? folded : unfoldedSize(roomyPadding).expandedTo({0, folded.height()});
}

QSize Segmented::minimumSizeHint() const {
  if (m_folding == Folding::Never) return unfoldedSize(roomyPadding);
  return {std::min(m_menuButton->sizeHint().width(), sizeHint().width()), sizeHint().height()};
}

void Segmented::fold() {
  if (m_menuButton == nullptr) return;
  const int chosen = current();
  if (chosen >= 0) {
    const QString words = m_segments[static_cast<std::size_t>(chosen)]->text();
    m_menuButton->setText(words);
    m_menuButton->setAccessibleName(QStringLiteral("%1: %2").arg(m_name, words));
  }
  const bool narrow = m_folding == Folding::WhenNarrow;
  const bool tight = narrow && width() < unfoldedSize(roomyPadding).width();
  for (SegmentButton *segment : m_segments) segment->setPadding(tight ? tightPadding : roomyPadding);
  const bool folded = m_folding == Folding::Always || (narrow && width() < unfoldedSize(tightPadding).width());
  if (folded == m_folded) return;
  m_folded = folded;
  const int around = folded ? 0 : trackMargin;
  layout()->setContentsMargins(around, around, around, around);
  for (SegmentButton *segment : m_segments) segment->setVisible(segment->isOffered() && !folded);
  m_menuButton->setVisible(folded);
}

void Segmented::openMenu() {
  auto *menu = new Menu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (int index = 0; index < count(); ++index) {
    const SegmentButton *segment = m_segments[static_cast<std::size_t>(index)];
    if (!segment->isOffered()) continue;
    QAction *action = menu->addAction(segment->text(), this, [this, index] { setCurrent(index); });
    action->setCheckable(true);
    action->setChecked(index == current());
  }
  const QRect button = m_menuButton->globalPlace();
  // Towards the middle of the window, so that the menu stays within it.
  const bool above = mapTo(window(), QPoint(0, 0)).y() > window()->height() / 2;
  menu->popup(above ? button.topLeft() - QPoint(0, menu->sizeHint().height() + 4) : button.bottomLeft() + QPoint(0, 4));
}

void Segmented::resizeEvent(QResizeEvent *) {
  m_motion.stop();
  fold();
}

void Segmented::paintEvent(QPaintEvent *) {
  if (m_folded) return;
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  drawBox(painter, rect(), controlRadius, t.sunken, t.sunken == t.surface ? t.border : QColor());
  if (m_segments.empty()) return;
  const bool moving = m_motion.state() == QAbstractAnimation::Running;
  const QRectF thumb = moving ? m_motion.currentValue().toRectF() : thumbAt(m_shown);
  drawBox(painter, thumb, 6, shades::thumb(t), mix(t.borderStrong, t.border, 0.3));
}

}  // namespace strato::ui
