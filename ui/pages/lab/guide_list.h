// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/lab/guide_shelf.h"

class QLineEdit;

namespace strato::ui {

class GuideTile;
class PageScroll;
class Text;

/// All guides by level, found by typing.
class GuideList final : public QWidget {
  Q_OBJECT

 public:
  explicit GuideList(QWidget *parent = nullptr);

  void setEntries(std::vector<GuideEntry> entries);
  [[nodiscard]] const std::vector<GuideTile *> &tiles() const { return m_tiles; }

 Q_SIGNALS:
  void chosen(const QString &id);

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void showEvent(QShowEvent *event) override;
  bool event(QEvent *event) override;

 private:
  void rebuild();
  void addLevel(catalog::Guide::Level level, const QString &words);
  void adoptLook();

  std::vector<GuideEntry> m_entries;
  PageScroll *m_scroll;
  QLineEdit *m_filter;
  Text *m_sum;
  QWidget *m_groups = nullptr;
  std::vector<GuideTile *> m_tiles;
};

}  // namespace strato::ui
