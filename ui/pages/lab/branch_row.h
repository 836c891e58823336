// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/press_button.h"

class QLineEdit;

namespace strato::ui {

class IconButton;

/// A branch in the list: its letter on the line that it grows from, its name, what was changed, how it ended.
class BranchRow final : public PressButton {
  Q_OBJECT

 public:
  explicit BranchRow(int branch, QWidget *parent = nullptr);

  struct Words {
    QString letter, name, changes, end;
    bool operator==(const Words &) const = default;
  };
  void setWords(const Words &words, bool shown);
  /// Lets one type another name.
  void beginRename();

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void renamed(int branch, const QString &name);
  void removeRequested(int branch);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void arrange();
  void endRename(bool keep);
  [[nodiscard]] QRect nameRect() const;

  int m_branch;
  Words m_words;
  bool m_shown = false;
  QLineEdit *m_edit = nullptr;
  IconButton *m_rename;
  IconButton *m_remove;
};

}  // namespace strato::ui
