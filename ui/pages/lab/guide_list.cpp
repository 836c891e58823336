// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/guide_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/lab/guide_tile.h"
#include "ui/pages/lab/star_row.h"
#include "ui/theme/look.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int listWidth = 1240;

}  // namespace

GuideList::GuideList(QWidget *parent)
    : QWidget(parent), m_scroll(new PageScroll(this)), m_filter(new QLineEdit), m_sum(new Text) {
  setObjectName(QStringLiteral("guideList"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins({});
  outer->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(listWidth);
  QVBoxLayout *body = m_scroll->body();
  body->setSpacing(16);
  body->addWidget(new Text(tr("Say what will happen, then watch it happen"), {TextSize::Heading, Weight::Strong}));
  m_sum->setLook({TextSize::Label, Weight::Regular, Ink::Secondary});
  body->addWidget(m_sum);
  m_filter->setObjectName(QStringLiteral("guideFilter"));
  m_filter->setPlaceholderText(tr("Find a scenario"));
  m_filter->setAccessibleName(tr("Find a scenario"));
  m_filter->setClearButtonEnabled(true);
  body->addWidget(m_filter);
  body->addStretch(1);
  connect(m_filter, &QLineEdit::textChanged, this, &GuideList::rebuild);
  connect(m_filter, &QLineEdit::returnPressed, this, [this] {
    if (!m_tiles.empty()) Q_EMIT chosen(m_tiles.front()->entry().id);
  });
  adoptLook();
}

void GuideList::adoptLook() {
  const Look &look = lookOf(this);
  m_filter->setFont(look.font(TextSize::Body));
  m_filter->setMinimumHeight(look.scaled(40));
  m_filter->setMaximumWidth(look.scaled(420));
}

bool GuideList::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange) adoptLook();
  return QWidget::event(event);
}

void GuideList::setEntries(std::vector<GuideEntry> entries) {
  m_entries = std::move(entries);
  int stars = 0;
  for (const GuideEntry &entry : m_entries) stars += entry.stars;
  m_sum->setText(tr("%1 scenarios, each with a prediction, a run and a change that helps. You have %2 of %3 stars.")
                     .arg(m_entries.size())
                     .arg(stars)
                     .arg(static_cast<int>(m_entries.size()) * StarRow::most));
  m_filter->clear();
  rebuild();
}

void GuideList::rebuild() {
  m_tiles.clear();
  if (m_groups != nullptr) {
    m_groups->hide();
    m_groups->deleteLater();
  }
  m_groups = new QWidget(m_scroll->page());
  auto *column = new QVBoxLayout(m_groups);
  column->setContentsMargins({});
  column->setSpacing(12);
  for (const catalog::Guide::Level level :
       {catalog::Guide::Level::Easy, catalog::Guide::Level::Medium, catalog::Guide::Level::Hard})
    addLevel(level, m_filter->text());
  if (m_tiles.empty()) {
    column->addWidget(new Text(tr("No scenario has these words."), {TextSize::Body, Weight::Regular, Ink::Muted}));
  }
  m_scroll->body()->insertWidget(3, m_groups);
  m_groups->show();
}

void GuideList::addLevel(catalog::Guide::Level level, const QString &words) {
  auto *column = static_cast<QVBoxLayout *>(m_groups->layout());
  auto *group = new QWidget(m_groups);
  auto *grid = new ResponsiveGrid(group);
  int count = 0;
  for (const GuideEntry &entry : m_entries) {
    if (entry.level != level || !entry.matches(words)) continue;
    auto *tile = new GuideTile(entry, group);
    connect(tile, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
    grid->addWidget(tile, {12, 6, 4});
    m_tiles.push_back(tile);
    ++count;
  }
  if (count == 0) {
    delete group;
    return;
  }
  column->addWidget(new Text(levelName(level), {TextSize::Title, Weight::Strong}, m_groups));
  column->addWidget(group);
  column->addSpacing(8);
}

void GuideList::keyPressEvent(QKeyEvent *event) {
  // Typing anywhere in the list looks for it.
  const QString typed = event->text();
  const bool plain = (event->modifiers() & ~Qt::ShiftModifier) == 0;
  if (plain && !typed.isEmpty() && typed.front().isLetterOrNumber()) {
    m_filter->setFocus();
    m_filter->insert(typed);
    return;
  }
  if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) return m_filter->clear();
  QWidget::keyPressEvent(event);
}

void GuideList::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  m_filter->setFocus();
}

}  // namespace strato::ui
