// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/breadcrumb.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int arrowWidth = 24;
constexpr int arrowSize = 16;

/// One part of the path: a link, or plain text for the place where one is.
class CrumbPart final : public QAbstractButton {
 public:
  explicit CrumbPart(QWidget *parent) : QAbstractButton(parent) { setFocusRadius(this, 4); }

  void show(const Crumb &crumb, bool last) {
    m_last = last;
    setText(crumb.text);
    setEnabled(crumb.leads);
    setFocusPolicy(crumb.leads ? Qt::TabFocus : Qt::NoFocus);
    setCursor(crumb.leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
  }

  [[nodiscard]] QSize sizeHint() const override {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2, std::max(24, metrics.height() + 4)};
  }

  [[nodiscard]] QSize minimumSizeHint() const override { return {lookOf(this).scaled(40), sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent *) override {
    const Tokens &t = lookOf(this).tokens;
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(m_last || underMouse() ? t.text : t.textSecondary);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
  }
  void enterEvent(QEnterEvent *) override { update(); }
  void leaveEvent(QEvent *) override { update(); }
  void keyPressEvent(QKeyEvent *event) override {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
  }

 private:
  [[nodiscard]] QFont font() const {
    return lookOf(this).font(TextSize::Label, m_last ? Weight::Strong : Weight::Regular);
  }

  bool m_last = false;
};

}  // namespace

Breadcrumb::Breadcrumb(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("breadcrumb"));
  setAccessible(this, QAccessible::Grouping, tr("Where you are"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Breadcrumb::setCrumbs(const std::vector<Crumb> &crumbs) {
  if (crumbs == m_crumbs) return;
  m_crumbs = crumbs;
  // The parts stay: a click in one of them may have brought us here, and nobody is to find one that is going.
  for (std::size_t i = m_parts.size(); i < crumbs.size(); ++i) {
    auto *part = new CrumbPart(this);
    part->setObjectName(QStringLiteral("crumb-%1").arg(i));
    connect(part, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(static_cast<int>(i)); });
    m_parts.push_back(part);
  }
  for (std::size_t i = 0; i < crumbs.size(); ++i)
    static_cast<CrumbPart *>(m_parts[i])->show(crumbs[i], i + 1 == crumbs.size());
  updateGeometry();
  arrange();
}

QSize Breadcrumb::sizeHint() const {
  QSize size(0, lookOf(this).scaled(32));
  for (std::size_t i = 0; i < m_crumbs.size(); ++i) size.rwidth() += m_parts[i]->sizeHint().width() + arrowWidth;
  return size;
}

QSize Breadcrumb::minimumSizeHint() const { return {80, sizeHint().height()}; }

void Breadcrumb::arrange() {
  // Parts are dropped from the middle until the rest fits: the way home and the place itself stay longest.
  std::vector<QWidget *> shown(m_parts.begin(), m_parts.begin() + static_cast<std::ptrdiff_t>(m_crumbs.size()));
  const auto needed = [&shown] {
    int width = -arrowWidth;
    for (const QWidget *part : shown) width += part->sizeHint().width() + arrowWidth;
    return width;
  };
  while (shown.size() > 1 && needed() > width())
    shown.erase(shown.size() > 2 ? shown.begin() + static_cast<std::ptrdiff_t>(shown.size() / 2) : shown.begin());
  for (QWidget *part : m_parts) part->hide();
  int x = 0;
  for (QWidget *part : shown) {
    const QSize size = part->sizeHint();
    part->setGeometry(x, (height() - size.height()) / 2, std::min(size.width(), width() - x), size.height());
    part->setToolTip(part->width() < size.width() ? static_cast<CrumbPart *>(part)->text() : QString());
    part->show();
    x += size.width() + arrowWidth;
  }
  update();
}

void Breadcrumb::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  const QWidget *before = nullptr;
  for (const QWidget *part : m_parts) {
    if (!part->isVisible()) continue;
    if (before)
      drawIcon(painter, QStringLiteral("chevron-right"),
               QRectF(before->geometry().right() + 1, 0, arrowWidth, height()), arrowSize,
               lookOf(this).tokens.textMuted);
    before = part;
  }
}

void Breadcrumb::resizeEvent(QResizeEvent *) { arrange(); }

void Breadcrumb::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange) return;
  updateGeometry();
  arrange();
}

}  // namespace strato::ui
