// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QFileInfo>

#include "ui/pages/lab/lab_page.h"
#include "ui/theme/translated.h"
#include "ui/widgets/menu.h"

namespace strato::ui {

void LabPage::openFileMenu(const QPoint &global) {
  auto *menu = new Menu(this);
  menu->setObjectName(QStringLiteral("labFileMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Open a file…"), this, [this] {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a scenario"), {},
                                                      tr("Scenarios (*.%1 *.json)").arg(scenarioSuffix()));
    if (!file.isEmpty()) openFile(file);
  });
  menu->addAction(tr("Save"), this, [this] { save(false); });
  menu->addAction(tr("Save as…"), this, [this] { save(true); });
  menu->addSeparator();
  for (const ScenarioEntry &entry : scenariosIn(m_desk.lab.scenarios)) {
    QAction *action = menu->addAction(entry.title, this, [this, id = entry.id] { openEntry(id); });
    action->setCheckable(true);
    action->setChecked(entry.id == m_id);
    action->setToolTip(entry.lanes.join(QStringLiteral(", ")));
  }
  menu->popup(global);
}

void LabPage::save(bool elsewhere) {
  QString file = m_file;
  if (elsewhere || file.isEmpty()) {
    const QString title = QString::fromStdString(m_session->state().scenario.title);
    file = QFileDialog::getSaveFileName(this, tr("Save the scenario"), title + u'.' + scenarioSuffix(),
                                        tr("Scenarios (*.%1)").arg(scenarioSuffix()));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += u'.' + scenarioSuffix();
  }
  const auto saved = saveScenario(file, m_session->state().scenario);
  if (!saved) return complain(saved.error());
  m_file = file;
  m_id.clear();
  m_session->document().history().setClean();
  keepDraft();
  const auto outcome = m_session->outcomeOf(0);
  const QString hash = outcome ? QString::number(outcome->run->hash(), 16).rightJustified(16, u'0') : QString();
  Q_EMIT toastRequested(
      hash.isEmpty()
          ? tr("Saved as %1.").arg(QFileInfo(file).fileName())
          : tr("Saved as %1. Its run has the fingerprint %2 on every machine.").arg(QFileInfo(file).fileName(), hash),
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
