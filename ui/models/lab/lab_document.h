// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoStack>
#include <functional>

#include "ui/models/lab/lab_state.h"

namespace strato::ui {

/// The scenario that is edited, and its branches. Every edit can be undone.
class LabDocument final : public QObject {
  Q_OBJECT

 public:
  explicit LabDocument(QObject *parent = nullptr);

  [[nodiscard]] const LabState &state() const { return m_state; }
  [[nodiscard]] QUndoStack &history() { return m_history; }

  /// Another scenario; what was can no longer be undone.
  void load(simulator::Scenario scenario);
  /// With its branches.
  void load(LabState state);
  /// Edits of one `gesture` that follow each other are undone together; an empty one stands alone.
  void editScenario(const QString &words, const std::function<void(simulator::Scenario &)> &edit,
                    const QString &gesture = {});
  /// Nothing of it has to be computed anew.
  void renameScenario(const QString &name);
  /// Adds, removes or reorders lanes. Branches are about lanes by their places, so they end.
  void editLanes(const QString &words, const std::function<void(simulator::Scenario &)> &edit);
  void editLane(const QString &words, std::size_t lane, int branch, simulator::LaneSettings settings,
                const QString &gesture = {});
  /// Gives the place of the new branch.
  int addBranch(const QString &name, int parent, simulator::Tick from);
  void renameBranch(int branch, const QString &name);
  /// And those that come from it.
  void removeBranch(int branch);

 Q_SIGNALS:
  void changed();

 private:
  class Edit;
  void push(const QString &words, LabState next, const QString &gesture);
  void show(const LabState &state);

  LabState m_state;
  QUndoStack m_history;
  quint64 m_revisions = 0;
};

}  // namespace strato::ui
