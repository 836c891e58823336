// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/zoom_control.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/stage/stage_look.h"
#include "ui/theme/icons.h"
#include "ui/theme/shades.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

namespace {

constexpr int padding = 7;

/// A sign or a word, of the height of the control.
class ZoomKey final : public PressButton {
 public:
  ZoomKey(const QString &name, const QString &text, const QString &icon, const QString &objectName, QWidget *parent)
      : PressButton(parent), m_icon(icon) {
    setObjectName(objectName);
    setText(text);
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::NoFocus);
  }

  [[nodiscard]] QSize sizeHint() const override {
    const Look &look = lookOf(this);
    const int height = look.lineHeight(TextSize::Note) + 6;
    const int word = widthOf(text(), look.font(TextSize::Note, Weight::Strong)) + 2 * padding;
    return {m_icon.isEmpty() ? word : height, height};
  }

 protected:
  void paintEvent(QPaintEvent *) override {
    using shades::Touch;
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Touch touch = !isEnabled()   ? Touch::None
                        : isDown()     ? Touch::Pressed
                        : underMouse() ? Touch::Hover
                                       : Touch::None;
    const QRectF inner = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (touch != Touch::None) drawBox(painter, inner, inner.height() / 2, shades::surface(t, touch));
    const QColor ink = isEnabled() ? t.accent : t.textMuted;
    if (m_icon.isEmpty())
      stage::write(painter, rect(), Qt::AlignCenter, text(), look.font(TextSize::Note, Weight::Strong), ink);
    else
      drawIcon(painter, m_icon, rect(), look.scaled(14), ink);
  }

 private:
  QString m_icon;
};

}  // namespace

QString zoomPercent(double factor) {
  return ZoomControl::tr("%1 %").arg(QLocale().toString(std::lround(100 * factor)));
}

ZoomControl::ZoomControl(QWidget *parent)
    : QWidget(parent),
      m_farther(new ZoomKey(tr("Farther (-)"), {}, QStringLiteral("minus"), QStringLiteral("zoomFarther"), this)),
      m_nearer(new ZoomKey(tr("Nearer (+, or Ctrl and the wheel)"), {}, QStringLiteral("plus"),
                           QStringLiteral("zoomNearer"), this)),
      m_all(new ZoomKey(tr("Show all (0)"), tr("Fit"), {}, QStringLiteral("zoomAll"), this)) {
  setObjectName(QStringLiteral("zoomControl"));
  setCursor(Qt::ArrowCursor);
  setToolTip(tr("Move: drag, or Shift and an arrow"));
  connect(m_farther, &QAbstractButton::clicked, this, &ZoomControl::fartherWished);
  connect(m_nearer, &QAbstractButton::clicked, this, &ZoomControl::nearerWished);
  connect(m_all, &QAbstractButton::clicked, this, &ZoomControl::allWished);
  hide();
}

void ZoomControl::setFactor(double factor, double most) {
  m_zoomed = factor > 1;
  m_percent = zoomPercent(factor);
  setAccessible(this, QAccessible::Grouping, tr("Zoom, %1").arg(m_percent));
  m_nearer->setEnabled(factor < most);
  layOutKeys();
}

void ZoomControl::layOutKeys() {
  const Look &look = lookOf(this);
  int x = 0;
  const auto put = [&x](QAbstractButton *key, bool shown) {
    key->setVisible(shown);
    if (!shown) return;
    key->setGeometry({{x, 0}, key->sizeHint()});
    x += key->width();
  };
  put(m_farther, m_zoomed);
  if (m_zoomed) x += widthOf(zoomPercent(88.88), look.font(TextSize::Note)) + 2;
  put(m_nearer, true);
  put(m_all, m_zoomed);
  resize(x, m_nearer->height());
  update();
}

void ZoomControl::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), height() / 2.0, t.surface, t.borderStrong);
  if (!m_zoomed) return;
  const QRectF between(m_farther->geometry().right() + 1, 0, m_nearer->x() - m_farther->width(), height());
  stage::write(painter, between, Qt::AlignCenter, m_percent, look.font(TextSize::Note), t.textSecondary);
}

}  // namespace strato::ui
