// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>
#include <vector>

class QShortcut;

namespace strato::ui {

class Button;

/// A sentence on what was just done, with a way to undo it. It goes after 6 s, but not under the mouse and not while
/// it has the focus.
class Toast final : public QWidget {
  Q_OBJECT

 public:
  Toast(const QString &text, const QString &undoLabel, std::function<void()> undo, QWidget *parent);

  void setLifetime(int milliseconds);
  /// Nothing when there is nothing to undo.
  [[nodiscard]] Button *undoButton() const { return m_undo; }

 Q_SIGNALS:
  void closed();

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  void end();

  Button *m_undo = nullptr;
  QTimer m_life;
};

/// Keeps the toasts of a window at its lower edge, the newest lowest, three at most. Ctrl+Z undoes the newest that can
/// be undone, from anywhere in the window.
class ToastHost final : public QObject {
  Q_OBJECT

 public:
  explicit ToastHost(QWidget *window);

  Toast *show(const QString &text, const QString &undoLabel = {}, std::function<void()> undo = {});
  /// Ends all of them at once: for pictures, and when undoing would no longer be right.
  void clear();

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void arrange();
  void lendUndoKey();
  [[nodiscard]] Button *newestUndo() const;

  QWidget *m_window;
  QShortcut *m_undoKey;  ///< one for all: two shortcuts on one key would both do nothing
  std::vector<Toast *> m_toasts;
};

}  // namespace strato::ui
