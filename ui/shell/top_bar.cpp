// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/choices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/search_button.h"

namespace strato::ui {

namespace {

constexpr int headingNeeds = 1180;  ///< below, what a page puts here leaves the search an icon

QMenu *menuOf(QWidget *owner, const QString &name) {
  auto *menu = new Menu(owner);
  menu->setObjectName(name);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  return menu;
}

template <class Apply>
void addChoice(QMenu *menu, const QString &text, bool checked, Apply apply) {
  QAction *action = menu->addAction(text);
  action->setCheckable(true);
  action->setChecked(checked);
  QObject::connect(action, &QAction::triggered, menu->parent(), std::move(apply));
}

void popUpBelow(QMenu *menu, const QWidget *button) {
  const QPoint corner = button->mapToGlobal(QPoint(button->width(), button->height() + 4));
  menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
}

}  // namespace

TopBar::TopBar(Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_breadcrumb(new Breadcrumb(this)),
      m_row(new QHBoxLayout(this)),
      m_tools(new QHBoxLayout),
      m_search(new SearchButton(tr("Search everything"), this)),
      m_textSize(new IconButton(QStringLiteral("text-size"), tr("Text size"), this)),
      m_themeButton(new IconButton(QStringLiteral("contrast"), tr("Theme"), this)) {
  setObjectName(QStringLiteral("topBar"));
  m_search->setObjectName(QStringLiteral("search"));
  m_textSize->setObjectName(QStringLiteral("textSize"));
  m_themeButton->setObjectName(QStringLiteral("theme"));
  m_row->setContentsMargins(24, 0, 24, 1);
  m_row->setSpacing(8);
  m_row->addWidget(m_breadcrumb, 1);
  m_tools->setSpacing(8);
  m_row->addLayout(m_tools);
  m_row->addSpacing(8);
  m_row->addWidget(m_search);
  m_row->addSpacing(8);
  m_row->addWidget(m_textSize);
  m_row->addWidget(m_themeButton);
  connect(m_breadcrumb, &Breadcrumb::chosen, this, &TopBar::crumbChosen);
  connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
  connect(m_textSize, &QAbstractButton::clicked, this, &TopBar::chooseTextSize);
  connect(m_themeButton, &QAbstractButton::clicked, this, &TopBar::chooseTheme);
  adoptLook();
}

void TopBar::showPage(Page &page) {
  const QStringList parts = page.breadcrumb();
  std::vector<Crumb> crumbs;
  for (int i = 0; i < parts.size(); ++i) {
    const bool here = i + 1 == parts.size();
    crumbs.push_back({parts[i], !here && !page.crumbAddress(i).page.isEmpty()});
  }
  m_breadcrumb->setCrumbs(crumbs);
  if (const auto tools = page.tools(); tools != m_shownTools) rebuildTools(tools);
  takeHeading(page.heading());
}

void TopBar::takeHeading(QWidget *heading) {
  if (heading == m_heading) return;
  if (m_heading) {
    m_row->removeWidget(m_heading);
    m_heading->hide();
    m_heading->setParent(nullptr);
  }
  m_heading = heading;
  if (heading == nullptr) return fold();
  m_row->insertWidget(1, heading);
  heading->show();
  fold();
}

void TopBar::fold() {
  const bool narrow = m_heading && width() < lookOf(this).scaled(headingNeeds);
  m_search->setMaximumWidth(narrow ? m_search->minimumSizeHint().width() : QWIDGETSIZE_MAX);
}

void TopBar::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  fold();
}

void TopBar::rebuildTools(const std::vector<PageTool> &tools) {
  m_shownTools = tools;
  while (QLayoutItem *item = m_tools->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (const PageTool &tool : tools) {
    auto *button = new IconButton(tool.icon, tool.tip, this);
    button->setObjectName(tool.name);
    button->setCheckable(tool.checkable);
    button->setChecked(tool.checked);
    connect(button, &QAbstractButton::clicked, this, [this, name = tool.name] { Q_EMIT toolChosen(name); });
    m_tools->addWidget(button);
  }
}

void TopBar::chooseTextSize() {
  QMenu *menu = menuOf(this, QStringLiteral("textSizeMenu"));
  const Appearance now = m_theme.appearance();
  for (const double step : textSteps)
    addChoice(menu, percent(step), qFuzzyCompare(step, now.textScale), [this, now, step] {
      m_theme.setAppearance({now.theme, step, now.reducedMotion});
    });
  popUpBelow(menu, m_textSize);
}

void TopBar::chooseTheme() {
  QMenu *menu = menuOf(this, QStringLiteral("themeMenu"));
  const Appearance now = m_theme.appearance();
  for (const auto &theme : themeChoices())
    addChoice(menu, titleOf(theme), theme == now.theme, [this, now, theme] {
      m_theme.setAppearance({theme, now.textScale, now.reducedMotion});
    });
  popUpBelow(menu, m_themeButton);
}

void TopBar::adoptLook() { setFixedHeight(std::max(56, lookOf(this).scaled(56))); }

void TopBar::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(0, height() - 1, width(), 1, lookOf(this).tokens.border);
}

void TopBar::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) adoptLook();
}

}  // namespace strato::ui
