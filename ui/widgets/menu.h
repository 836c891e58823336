// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace strato::ui {

/// A menu in which Home and End go to the first and the last entry, as they do in lists. The tooltip of an entry is
/// also its description for screen readers; of a grey one that is come to by key it is shown.
class Menu final : public QMenu {
  Q_OBJECT

 public:
  explicit Menu(QWidget *parent = nullptr);
  explicit Menu(const QString &title, QWidget *parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent *event) override;

 private:
  void sayWhyItIsGrey();
};

}  // namespace strato::ui
