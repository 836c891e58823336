// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

class IconButton;
class Segmented;

/// What the Lab puts into the window's top bar: which view, and the tools of the scenario.
class LabHeading final : public QWidget {
  Q_OBJECT

 public:
  explicit LabHeading(QWidget *parent = nullptr);

  [[nodiscard]] int view() const;
  void setView(int view);
  void setUndo(const QString &undo, const QString &redo);
  [[nodiscard]] QPoint below(const QString &button) const;

 Q_SIGNALS:
  void viewChanged(int view);
  /// "labUndo", "labRedo", "labAddLane", "labFile", "labGuides", "labPredict".
  void toolChosen(const QString &name);

 private:
  IconButton *tool(const QString &name, const QString &icon, const QString &words);

  Segmented *m_views;
  IconButton *m_undo;
  IconButton *m_redo;
};

}  // namespace strato::ui
