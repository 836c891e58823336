// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/room_for_text.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QScrollBar>

#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int tolerance = 1;

QString nameOf(const QWidget &widget) {
  QStringList path;
  for (const QWidget *each = &widget; each; each = each->parentWidget())
    if (!each->objectName().isEmpty()) path.prepend(each->objectName());
  QString words;
  if (const auto *label = qobject_cast<const QLabel *>(&widget)) words = label->text();
  if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
    words = button->text().isEmpty() ? button->accessibleName() : button->text();
  return QStringLiteral("%1 %2 “%3”").arg(path.join(u'/'), QString::fromUtf8(widget.metaObject()->className()), words);
}

bool hasRoom(const QWidget &widget) {
  if (widget.property("textFits").isValid()) return widget.property("textFits").toBool();
  if (const auto *text = qobject_cast<const Text *>(&widget); text && text->isElided())
    return !text->toolTip().isEmpty();  // shortened on purpose, and whole in the tooltip
  const QSize wanted = widget.sizeHint();
  if (widget.hasHeightForWidth()) return widget.heightForWidth(widget.width()) <= widget.height() + tolerance;
  return wanted.width() <= widget.width() + tolerance && wanted.height() <= widget.height() + tolerance;
}

/// The part of the widget that an ancestor cuts off at the sides. What is further down a page that scrolls is not cut.
bool isCutOff(const QWidget &widget) {
  const QWidget *ancestor = widget.parentWidget();
  for (; ancestor; ancestor = ancestor->parentWidget()) {
    const QRect place(widget.mapTo(ancestor, QPoint(0, 0)), widget.size());
    const bool scrolls = qobject_cast<const QAbstractScrollArea *>(ancestor->parentWidget()) != nullptr;
    if (place.left() < -tolerance || place.right() > ancestor->width() + tolerance) return true;
    if (scrolls) return false;
    if (place.top() < -tolerance || place.bottom() > ancestor->height() + tolerance) return true;
    if (ancestor->isWindow()) return false;
  }
  return false;
}

}  // namespace

QStringList whatDoesNotFit(const QWidget &window) {
  QStringList lines;
  for (const QWidget *widget : window.findChildren<QWidget *>()) {
    if (!widget->isVisibleTo(&window)) continue;
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        area && area->horizontalScrollBar()->maximum() > 0)
      lines.append(QStringLiteral("%1 scrolls sideways").arg(nameOf(*widget)));
    const bool speaks = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget) ||
                        widget->property("textFits").isValid();
    if (!speaks) continue;
    if (!hasRoom(*widget))
      lines.append(QStringLiteral("%1 has %2×%3 and wants %4×%5")
                       .arg(nameOf(*widget))
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(widget->sizeHint().width())
                       .arg(widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                        : widget->sizeHint().height()));
    else if (isCutOff(*widget))
      lines.append(QStringLiteral("%1 is cut off").arg(nameOf(*widget)));
  }
  return lines;
}

}  // namespace strato::ui
