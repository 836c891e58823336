// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/failure_note.h"

#include <QAccessible>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"

namespace strato::ui {

FailureNote::FailureNote(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("failureNote"));
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  hide();
}

void FailureNote::tell(const Error &error, WayOut way) {
  clear();
  auto *notice = new Notice(error, this);
  auto *again = notice->addButton(tr("Try again"));
  again->setObjectName(QStringLiteral("tryAgain"));
  connect(again, &Button::clicked, this, &FailureNote::againRequested);
  if (way == WayOut::TryAgainOrGoOn) {
    auto *goOn = notice->addButton(tr("Go on without keeping it"));
    goOn->setObjectName(QStringLiteral("goOnWithoutKeeping"));
    connect(goOn, &Button::clicked, this, &FailureNote::goOnRequested);
  }
  layout()->addWidget(notice);
  show();
  QAccessibleEvent alert(notice, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void FailureNote::clear() {
  while (QLayoutItem *item = layout()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // one of its buttons may have been clicked
    delete item;
  }
  hide();
}

}  // namespace strato::ui
