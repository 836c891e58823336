// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_rail.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/shell/mark.h"
#include "ui/shell/rail_entry.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {
constexpr int narrow = 56;
constexpr int wide = 88;
constexpr int markSize = 32;
constexpr int markTop = 12;
constexpr int margin = 8;  // the focus ring stands 5 px around an entry
constexpr int gap = 8;
}  // namespace

NavigationRail::NavigationRail(const std::vector<RailItem> &items, QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("rail"));
  setAccessible(this, QAccessible::ToolBar, tr("Pages"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  for (const RailItem &item : items) {
    auto *entry = new RailEntry(item, this);
    connect(entry, &QAbstractButton::clicked, this, [this, entry] { Q_EMIT chosen(entry->item().name); });
    m_entries.push_back(entry);
  }
  if (!m_entries.empty()) letTabReach(m_entries.front());
}

void NavigationRail::setRailStyle(RailStyle style) {
  m_style = style;
  for (RailEntry *entry : m_entries) entry->setRailStyle(style);
  updateGeometry();
  arrange();
}

void NavigationRail::setCurrent(const QString &name) {
  for (RailEntry *entry : m_entries) {
    entry->setChecked(entry->item().name == name);
    if (entry->isChecked()) letTabReach(entry);
  }
}

int NavigationRail::widthWithWords() const {
  int words = 0;
  for (const RailEntry *entry : m_entries) words = std::max(words, entry->wordWidth());
  return std::max(wide, words + 2 * (margin + 4));
}

int NavigationRail::rowHeight() const { return m_style == RailStyle::Icons ? 48 : 44 + lookOf(this).scaled(20); }

int NavigationRail::firstRow() const { return m_style == RailStyle::Icons ? 64 : 68; }

int NavigationRail::heightWithWords() const {
  return 68 + 16 + (44 + lookOf(this).scaled(20)) * static_cast<int>(m_entries.size());
}

QSize NavigationRail::sizeHint() const { return {m_style == RailStyle::Icons ? narrow : widthWithWords(), 300}; }

void NavigationRail::arrange() {
  const int row = rowHeight();
  const auto feet = static_cast<int>(
      std::count_if(m_entries.begin(), m_entries.end(), [](const RailEntry *entry) { return entry->item().foot; }));
  int top = firstRow();
  int foot = height() - 12 - feet * row;
  for (RailEntry *entry : m_entries) {
    int &y = entry->item().foot ? foot : top;
    entry->setGeometry(margin, y, width() - 1 - 2 * margin, row - gap);
    y += row;
  }
}

void NavigationRail::moveFocus(int step) {
  const auto focused =
      std::find_if(m_entries.begin(), m_entries.end(), [](RailEntry *entry) { return entry->hasFocus(); });
  if (focused == m_entries.end()) return;
  const auto last = static_cast<int>(m_entries.size()) - 1;
  const int next = std::clamp(static_cast<int>(focused - m_entries.begin()) + step, 0, last);
  RailEntry *entry = m_entries[static_cast<std::size_t>(next)];
  letTabReach(entry);
  entry->setFocus(Qt::TabFocusReason);
}

void NavigationRail::letTabReach(const RailEntry *entry) {
  for (RailEntry *other : m_entries) other->setFocusPolicy(other == entry ? Qt::StrongFocus : Qt::ClickFocus);
}

void NavigationRail::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  painter.fillRect(rect(), t.surface);
  painter.fillRect(width() - 1, 0, 1, height(), t.border);
  paintMark(painter, QRectF((width() - 1 - markSize) / 2.0, markTop, markSize, markSize));
}

void NavigationRail::resizeEvent(QResizeEvent *) { arrange(); }

void NavigationRail::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange) return;
  updateGeometry();
  arrange();
}

void NavigationRail::keyPressEvent(QKeyEvent *event) {
  const auto all = static_cast<int>(m_entries.size());
  switch (event->key()) {
    case Qt::Key_Up:
      return moveFocus(-1);
    case Qt::Key_Down:
      return moveFocus(1);
    case Qt::Key_Home:
      return moveFocus(-all);
    case Qt::Key_End:
      return moveFocus(all);
    default:
      event->ignore();
  }
}

}  // namespace strato::ui
