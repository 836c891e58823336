// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcut_sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

#include "ui/shell/shortcuts.h"
#include "ui/theme/look.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {
constexpr QSize largestSheet(880, 640);
}

ShortcutSheet::ShortcutSheet(QWidget *window)
    : Overlay(window), m_column(new QVBoxLayout(panel())), m_scroll(new PageScroll(panel())) {
  setObjectName(QStringLiteral("shortcutSheet"));
  setAccessible(panel(), QAccessible::Dialog, tr("Shortcuts"));
  m_column->setContentsMargins({});
  m_column->setSpacing(0);
  auto *head = new QHBoxLayout;
  head->setContentsMargins(24, 16, 16, 16);
  head->addWidget(new Text(tr("Shortcuts"), {TextSize::Title, Weight::Strong}, panel()), 1);
  auto *close = new IconButton(QStringLiteral("close"), tr("Close"), panel());
  close->setObjectName(QStringLiteral("closeSheet"));
  connect(close, &QAbstractButton::clicked, this, &Overlay::dismiss);
  head->addWidget(close);
  m_column->addLayout(head);
  m_column->addWidget(new Divider(Qt::Horizontal, panel()));
  m_column->addWidget(m_scroll, 1);
}

void ShortcutSheet::openFor(const QString &pageTitle, const std::vector<PageKey> &pageKeys) {
  std::vector<Group> groups;
  if (!pageKeys.empty()) {
    Group here{tr("On this page: %1").arg(pageTitle), {}};
    for (const PageKey &key : pageKeys)
      here.lines.push_back({{key.keys}, key.text.left(1).toUpper() + key.text.mid(1)});
    groups.push_back(std::move(here));
  }
  for (const Shortcut &shortcut : shortcuts()) {
    auto group = std::ranges::find(groups, shortcut.group, &Group::title);
    if (group == groups.end()) group = groups.insert(groups.end(), Group{shortcut.group, {}});
    Line line{{}, shortcut.text};
    for (const QKeySequence &key : shortcut.keys) line.keys.append(keycapText(key));
    line.keys.removeDuplicates();
    group->lines.push_back(std::move(line));
  }
  fill(groups);
  openOver();
}

void ShortcutSheet::fill(const std::vector<Group> &groups) {
  delete m_groups;
  m_groups = new QWidget;
  auto *columns = new QHBoxLayout(m_groups);
  columns->setContentsMargins({});
  columns->setSpacing(40);
  auto *left = new QVBoxLayout;
  auto *right = new QVBoxLayout;
  std::size_t lines = 0;
  std::size_t all = 0;
  for (const Group &group : groups) all += group.lines.size() + 2;
  for (const Group &group : groups) {
    QVBoxLayout *column = lines * 2 < all && lines + group.lines.size() / 2 <= all / 2 + 1 ? left : right;
    column->setSpacing(24);
    column->addWidget(makeGroup(group, m_groups));
    lines += group.lines.size() + 2;
  }
  left->addStretch(1);
  right->addStretch(1);
  columns->addLayout(left, 1);
  columns->addLayout(right, 1);
  m_scroll->body()->addWidget(m_groups);
}

QWidget *ShortcutSheet::makeGroup(const Group &group, QWidget *parent) {
  auto *box = new QWidget(parent);
  auto *column = new QVBoxLayout(box);
  column->setContentsMargins({});
  column->setSpacing(10);
  column->addWidget(new Text(group.title, {TextSize::Label, Weight::Strong, Ink::Accent}, box));
  for (const Line &line : group.lines) {
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new Text(line.text, {TextSize::Label, Weight::Regular, Ink::Primary}, box), 1);
    for (int i = 0; i < line.keys.size(); ++i) {
      if (i > 0) {
        auto *either = new Text(tr("or"), {TextSize::Note, Weight::Regular, Ink::Muted}, box);
        either->setWrapping(Wrapping::Never);
        row->addWidget(either, 0, Qt::AlignVCenter);
      }
      row->addWidget(new Keycap(line.keys[i], box), 0, Qt::AlignVCenter);
    }
    column->addLayout(row);
  }
  return box;
}

QRect ShortcutSheet::panelFor(const QSize &window) const {
  const Look &look = lookOf(this);
  const QSize size =
      QSize(look.scaled(largestSheet.width()), look.scaled(largestSheet.height())).boundedTo(window - QSize(48, 48));
  return {QPoint((window.width() - size.width()) / 2, (window.height() - size.height()) / 2), size};
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_F1 || event->key() == Qt::Key_Question) return dismiss();
  Overlay::keyPressEvent(event);
}

}  // namespace strato::ui
