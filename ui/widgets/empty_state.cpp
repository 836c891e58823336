// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

Text *centred(const QString &words, TextLook look, QWidget *parent) {
  auto *text = new Text(words, look, parent);
  text->setAlignment(Qt::AlignHCenter);
  return text;
}

}  // namespace

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &words, QWidget *parent)
    : EmptyState(new PlatformTile(icon, std::nullopt, 64), title, words, parent) {}

EmptyState::EmptyState(QWidget *picture, const QString &title, const QString &words, QWidget *parent)
    : QWidget(parent) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(24, 32, 24, 32);
  column->setSpacing(8);
  column->addStretch();
  column->addWidget(picture, 0, Qt::AlignHCenter);
  column->addSpacing(8);
  column->addWidget(centred(title, {TextSize::Title, Weight::Strong}, this));
  column->addWidget(centred(words, {TextSize::Body, Weight::Regular, Ink::Secondary}, this));
  column->addStretch();
}

Button *EmptyState::setAction(const QString &text) {
  if (m_action) {
    m_action->setText(text);
    return m_action;
  }
  m_action = new Button(ButtonKind::Primary, text, this);
  m_action->setObjectName(QStringLiteral("emptyAction"));
  auto *column = static_cast<QVBoxLayout *>(layout());
  column->insertSpacing(column->count() - 1, 8);
  column->insertWidget(column->count() - 1, m_action, 0, Qt::AlignHCenter);
  return m_action;
}

}  // namespace strato::ui
