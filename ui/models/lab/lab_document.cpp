// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_document.h"

#include <QUndoCommand>

namespace strato::ui {

/// A step from one state to the next one.
class LabDocument::Edit final : public QUndoCommand {
 public:
  Edit(LabDocument &document, const QString &words, LabState next, QString gesture)
      : QUndoCommand(words),
        m_document(document),
        m_before(document.m_state),
        m_after(std::move(next)),
        m_gesture(std::move(gesture)) {}

  void undo() override { m_document.show(m_before); }
  void redo() override { m_document.show(m_after); }
  [[nodiscard]] int id() const override { return m_gesture.isEmpty() ? -1 : 1; }
  bool mergeWith(const QUndoCommand *next) override {
    const auto *other = static_cast<const Edit *>(next);
    if (other->m_gesture != m_gesture) return false;
    m_after = other->m_after;
    return true;
  }

 private:
  LabDocument &m_document;
  LabState m_before;
  LabState m_after;
  QString m_gesture;
};

LabDocument::LabDocument(QObject *parent) : QObject(parent) { m_history.setUndoLimit(200); }

void LabDocument::load(simulator::Scenario scenario) {
  LabState state;
  state.scenario = std::move(scenario);
  load(std::move(state));
}

void LabDocument::load(LabState state) {
  for (LabBranch &branch : state.branches) branch.revision = ++m_revisions;
  m_history.clear();
  show(state);
}

void LabDocument::editScenario(const QString &words, const std::function<void(simulator::Scenario &)> &edit,
                               const QString &gesture) {
  LabState next = m_state;
  edit(next.scenario);
  next.branches.front().revision = ++m_revisions;
  push(words, std::move(next), gesture);
}

void LabDocument::renameScenario(const QString &name) {
  LabState next = m_state;
  next.scenario.title = name.toStdString();
  push(tr("Another name"), std::move(next), {});
}

void LabDocument::editLanes(const QString &words, const std::function<void(simulator::Scenario &)> &edit) {
  LabState next;
  next.scenario = m_state.scenario;
  edit(next.scenario);
  next.branches.front().revision = ++m_revisions;
  push(words, std::move(next), {});
}

void LabDocument::editLane(const QString &words, std::size_t lane, int branch, simulator::LaneSettings settings,
                           const QString &gesture) {
  LabState next = m_state;
  LabBranch &edited = next.branches[static_cast<std::size_t>(branch)];
  if (branch == 0) {
    next.scenario.lanes[lane] = std::move(settings);
  } else {
    edited.changed[lane] = std::move(settings);
  }
  edited.revision = ++m_revisions;
  push(words, std::move(next), gesture);
}

int LabDocument::addBranch(const QString &name, int parent, simulator::Tick from) {
  LabState next = m_state;
  next.branches.push_back({name, parent, from, {}, ++m_revisions});
  push(tr("Fork"), std::move(next), {});
  return static_cast<int>(m_state.branches.size()) - 1;
}

void LabDocument::renameBranch(int branch, const QString &name) {
  LabState next = m_state;
  next.branches[static_cast<std::size_t>(branch)].name = name;
  push(tr("Rename the branch"), std::move(next), {});
}

void LabDocument::removeBranch(int branch) {
  LabState next;
  next.scenario = m_state.scenario;
  next.branches.clear();
  std::map<int, int> placeOf{{-1, -1}};
  for (int i = 0; i < static_cast<int>(m_state.branches.size()); ++i) {
    LabBranch kept = m_state.branches[static_cast<std::size_t>(i)];
    const auto parent = placeOf.find(kept.parent);
    if (i == branch || parent == placeOf.end()) continue;
    kept.parent = parent->second;
    placeOf[i] = static_cast<int>(next.branches.size());
    next.branches.push_back(std::move(kept));
  }
  push(tr("Delete the branch"), std::move(next), {});
}

void LabDocument::push(const QString &words, LabState next, const QString &gesture) {
  m_history.push(new Edit(*this, words, std::move(next), gesture));
}

void LabDocument::show(const LabState &state) {
  m_state = state;
  Q_EMIT changed();
}

}  // namespace strato::ui
