// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/shell/overlay.h"

class QVBoxLayout;

namespace strato::ui {

class PageScroll;

/// All keys that work, those of the page that is shown first.
class ShortcutSheet final : public Overlay {
  Q_OBJECT

 public:
  explicit ShortcutSheet(QWidget *window);

  void openFor(const QString &pageTitle, const std::vector<PageKey> &pageKeys);

 protected:
  [[nodiscard]] QRect panelFor(const QSize &window) const override;
  void keyPressEvent(QKeyEvent *event) override;

 private:
  struct Line {
    QStringList keys;
    QString text;
  };
  struct Group {
    QString title;
    std::vector<Line> lines;
  };

  void fill(const std::vector<Group> &groups);
  static QWidget *makeGroup(const Group &group, QWidget *parent);

  QWidget *m_groups = nullptr;
  QVBoxLayout *m_column;
  PageScroll *m_scroll;
};

}  // namespace strato::ui
