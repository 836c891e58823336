// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "ui/models/lab/report_data.h"
#include "ui/models/lab/scenario_files.h"
#include "ui/pages/lab/lab_export.h"
#include "ui/pages/lab/lab_guides.h"
#include "ui/pages/lab/lab_page.h"
#include "ui/theme/translated.h"
#include "ui/widgets/menu.h"

namespace strato::ui {

namespace {

QString titleOf(const LabPaper &paper) {
  const QString title = QString::fromStdString(paper.state.scenario.title);
  return title.isEmpty() ? LabPage::tr("Untitled scenario") : title;
}

QString scenarioKinds() { return LabPage::tr("Scenarios (*.%1 *.json)").arg(scenarioSuffix()); }

Menu *menuBelow(QMenu *menu, const QString &name, const QString &words) {
  auto *made = new Menu(words, menu);
  made->setObjectName(name);
  made->setToolTipsVisible(true);
  menu->addMenu(made);
  return made;
}

}  // namespace

void LabPage::openFileMenu(const QPoint &global) {
  auto *menu = new Menu(this);
  menu->setObjectName(QStringLiteral("labFileMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);
  menu->addAction(tr("Open a file…"), this, [this] {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a scenario"), {}, scenarioKinds());
    if (!file.isEmpty()) openFile(file);
  });
  fillRecent(*menuBelow(menu, QStringLiteral("labRecentMenu"), tr("Open recent")));
  menu->addAction(tr("Save"), this, [this] { save(false); });
  menu->addAction(tr("Save as…"), this, [this] { save(true); });
  m_export->fill(*menuBelow(menu, QStringLiteral("labExportMenu"), tr("Export")));
  menu->addSeparator();
  Menu *group = nullptr;
  for (const ScenarioEntry &entry : scenariosIn(m_desk.lab.scenarios)) {
    if (group == nullptr || group->title() != entry.group) group = menuBelow(menu, {}, entry.group);
    QAction *action = group->addAction(entry.title, this, [this, id = entry.id] { openEntry(id); });
    action->setCheckable(true);
    action->setChecked(entry.id == m_id);
    action->setToolTip(entry.lanes.join(QStringLiteral(", ")));
  }
  menu->popup(global);
}

void LabPage::fillRecent(QMenu &menu) {
  const auto files = m_recent.all();
  const auto drafts = m_drafts.aside();
  for (const RecentFile &file : files) {
    QAction *action =
        menu.addAction(QFileInfo(file.path).fileName(), this, [this, path = file.path] { openFile(path); });
    action->setEnabled(file.obstacle.isEmpty());
    action->setToolTip(file.obstacle.isEmpty() ? QDir::toNativeSeparators(file.path) : file.obstacle);
  }
  if (!files.empty()) menu.addAction(tr("Clear this list"), this, [this] { m_recent.clear(); });
  if (!files.empty() && !drafts.empty()) menu.addSeparator();
  for (const LabDrafts::Aside &draft : drafts) {
    const QString title = draft.title.isEmpty() ? tr("Untitled scenario") : draft.title;
    QAction *action =
        menu.addAction(tr("%1 · not saved").arg(title), this, [this, name = draft.name] { openDraft(name); });
    action->setToolTip(tr("A draft that was put aside when something else was opened"));
  }
  menu.menuAction()->setEnabled(!menu.isEmpty());
}

void LabPage::takeUp() {
  if (auto left = m_drafts.left(m_session->prices())) begin(std::move(*left));
}

void LabPage::openEntry(const QString &id) {
  const QString file = QDir(m_desk.lab.scenarios).filePath(id + QStringLiteral(".json"));
  auto state = openScenario(file, m_session->prices());
  if (!state) {
    complain(QFileInfo::exists(file) ? state.error()
                                     : Error{Message("There is no scenario called \"%1\".", {id.toStdString()}),
                                             Message("The folder in the top bar lists those that there are.")});
    if (m_session->state().scenario.lanes.empty() && id != firstScenario()) openEntry(firstScenario());
    return;
  }
  replace({std::move(*state), id, {}, false});
}

void LabPage::openFile(const QString &file) {
  auto state = openScenario(file, m_session->prices());
  if (!state) return complain(state.error());
  m_recent.add(file);
  replace({std::move(*state), {}, file, false});
}

void LabPage::openDraft(const QString &name) {
  auto draft = m_drafts.open(name, m_session->prices());
  if (!draft) return complain(draft.error());
  replace(std::move(*draft));
  m_drafts.remove(name);
}

LabPaper LabPage::paper() const {
  // What one tries in a guide is the guide's.
  const bool own = !m_guides->session().isActive();
  return {m_session->state(), m_id, m_file, own && !m_session->document().history().isClean()};
}

void LabPage::begin(LabPaper paper) {
  m_guides->leave();
  m_id = paper.id;
  m_file = paper.file;
  m_session->playhead().pause();
  m_session->showBranch(0);
  m_session->document().load(std::move(paper.state));
  // It stays unsaved, whatever is undone.
  if (paper.changed) m_session->document().history().resetClean();
  keepDraft();
  m_session->playhead().seek(0);
  Q_EMIT headingChanged();
}

void LabPage::replace(LabPaper next) {
  putAside();
  begin(std::move(next));
}

void LabPage::putAside() {
  const LabPaper before = paper();
  if (!before.changed || before.state.scenario.lanes.empty()) return;
  const QString kept = m_drafts.putAside(before);
  const auto bringBack = [this, before, kept, branch = m_session->branch(), now = m_session->playhead().now()] {
    replace(before);
    if (!kept.isEmpty()) m_drafts.remove(kept);
    m_session->showBranch(branch);
    m_session->playhead().seek(now);
  };
  Q_EMIT toastRequested(kept.isEmpty() ? tr("\"%1\" was not saved.").arg(titleOf(before))
                                       : tr("\"%1\" was not saved, and was kept as a draft.").arg(titleOf(before)),
                        tr("Undo"), bringBack);
}

void LabPage::keepDraft() {
  m_draft.stop();
  m_drafts.keep(paper());
}

void LabPage::save(bool elsewhere) {
  QString file = m_file;
  if (elsewhere || file.isEmpty()) {
    file = QFileDialog::getSaveFileName(this, tr("Save the scenario"), titleOf(paper()) + u'.' + scenarioSuffix(),
                                        tr("Scenarios (*.%1)").arg(scenarioSuffix()));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += u'.' + scenarioSuffix();
  }
  saveTo(file);
}

void LabPage::saveTo(const QString &file) {
  const auto saved = saveScenario(file, m_session->state());
  if (!saved) return complain(saved.error());
  m_file = file;
  m_id.clear();
  m_recent.add(file);
  m_session->document().history().setClean();
  keepDraft();
  const QString name = QFileInfo(file).fileName();
  const auto outcome = m_session->outcomeOf(0);
  Q_EMIT toastRequested(
      outcome ? tr("Saved as %1. Its run has the fingerprint %2 on every machine.").arg(name, fingerprintOf(*outcome))
              : tr("Saved as %1.").arg(name),
      {}, {});
  Q_EMIT headingChanged();
}

void LabPage::importTrace() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Import recorded traffic"));
  if (file.isEmpty()) return;
  auto edited = withRecording(m_session->state().scenario, file);
  if (!edited) return complain(edited.error());
  m_session->document().editScenario(tr("Import a recording"),
                                     [&edited](simulator::Scenario &scenario) { scenario = std::move(*edited); });
}

}  // namespace strato::ui
