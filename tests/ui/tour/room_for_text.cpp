// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tour/room_for_text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QScrollBar>

#include "tests/ui/tour/painted_text.h"
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
  if (const auto *text = qobject_cast<const Text *>(&widget); text && text->isElided())
    return !text->toolTip().isEmpty();  // shortened on purpose, and whole in the tooltip
  // Shortened on purpose as well: what is left has the size it asks for, and the tooltip says the rest.
  const QSize wanted = widget.toolTip().isEmpty() ? widget.sizeHint() : widget.minimumSizeHint();
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

/// Rows of a list may be shortened: what is chosen stands beside the list in full.
bool isListOfHits(const QWidget &widget) { return qobject_cast<const QAbstractItemView *>(widget.parentWidget()); }

/// What the widget paints shortened, unless its tooltip has the whole of it, or over its own edge.
QStringList badlyPainted(QWidget &widget) {
  QStringList lines;
  if (isListOfHits(widget)) return lines;
  const auto *label = qobject_cast<const QLabel *>(&widget);
  for (const PaintedText &painted : paintedText(widget)) {
    const bool ownEllipsis = label != nullptr && label->text().endsWith(painted.text);
    if (painted.text.endsWith(u'…') && !ownEllipsis && widget.toolTip().isEmpty())
      lines.append(QStringLiteral("%1 paints only “%2”").arg(nameOf(widget), painted.text));
    else if (painted.place.left() < -tolerance || painted.place.right() > widget.width() + tolerance)
      lines.append(QStringLiteral("%1 paints “%2” over its edge").arg(nameOf(widget), painted.text));
  }
  return lines;
}

}  // namespace

QStringList whatDoesNotFit(const QWidget &window) {
  QStringList lines;
  for (QWidget *widget : window.findChildren<QWidget *>()) {
    if (!widget->isVisibleTo(&window) || widget->size().isEmpty()) continue;
    lines.append(badlyPainted(*widget));
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        area && area->horizontalScrollBar()->maximum() > 0)
      lines.append(QStringLiteral("%1 scrolls sideways").arg(nameOf(*widget)));
    const bool speaks = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
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
