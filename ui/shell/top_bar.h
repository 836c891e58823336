// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

#include "ui/pages/page.h"
#include "ui/shell/breadcrumb.h"

class QHBoxLayout;

namespace strato::ui {

class IconButton;
class SearchButton;

/// Where one is, the tools of the page, search, text size and theme.
class TopBar final : public QWidget {
  Q_OBJECT

 public:
  explicit TopBar(Theme &theme, QWidget *parent = nullptr);

  void showPage(Page &page);

 Q_SIGNALS:
  void crumbChosen(int index);
  void toolChosen(const QString &name);
  void searchRequested();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void rebuildTools(const std::vector<PageTool> &tools);
  void takeHeading(QWidget *heading);
  void fold();
  void chooseTextSize();
  void chooseTheme();
  void adoptLook();

  Theme &m_theme;
  Breadcrumb *m_breadcrumb;
  QHBoxLayout *m_row;
  QHBoxLayout *m_tools;
  QPointer<QWidget> m_heading;  ///< of the page that is shown
  SearchButton *m_search;
  IconButton *m_textSize;
  IconButton *m_themeButton;
  std::vector<PageTool> m_shownTools;
};

}  // namespace strato::ui
