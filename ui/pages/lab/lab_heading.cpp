// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lab_heading.h"

#include <QHBoxLayout>

#include "ui/widgets/icon_button.h"
#include "ui/widgets/segmented.h"

namespace strato::ui {

LabHeading::LabHeading(QWidget *parent) : QWidget(parent), m_views(new Segmented(tr("View of the Lab"), this)) {
  setObjectName(QStringLiteral("labHeading"));
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(2);
  m_views->setObjectName(QStringLiteral("labViews"));
  m_views->setFolding(Segmented::Folding::WhenNarrow);
  for (const QString &name : {tr("Live"), tr("Break-even"), tr("Memory"), tr("Sweep")}) m_views->addSegment(name);
  row->addWidget(m_views);
  row->addSpacing(8);
  m_undo = tool(QStringLiteral("labUndo"), QStringLiteral("undo"), tr("Undo"));
  m_redo = tool(QStringLiteral("labRedo"), QStringLiteral("redo"), tr("Redo"));
  tool(QStringLiteral("labAddLane"), QStringLiteral("plus"), tr("Add a lane"));
  tool(QStringLiteral("labFile"), QStringLiteral("folder"), tr("Scenarios: open, save, export"));
  tool(QStringLiteral("labGuides"), QStringLiteral("bookmark"), tr("Guided scenarios"));
  tool(QStringLiteral("labPredict"), QStringLiteral("pencil"), tr("Predict this run before it is played"));
  connect(m_views, &Segmented::currentChanged, this, &LabHeading::viewChanged);
}

IconButton *LabHeading::tool(const QString &name, const QString &icon, const QString &words) {
  auto *button = new IconButton(icon, words, this);
  button->setObjectName(name);
  static_cast<QHBoxLayout *>(layout())->addWidget(button);
  connect(button, &QAbstractButton::clicked, this, [this, name] { Q_EMIT toolChosen(name); });
  return button;
}

int LabHeading::view() const { return m_views->current(); }

void LabHeading::setView(int view) { m_views->setCurrent(view); }

void LabHeading::setUndo(const QString &undo, const QString &redo) {
  m_undo->setEnabled(!undo.isEmpty());
  m_redo->setEnabled(!redo.isEmpty());
  m_undo->setToolTip(undo.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1  (Ctrl+Z)").arg(undo));
  m_redo->setToolTip(redo.isEmpty() ? tr("Nothing to redo") : tr("Redo: %1  (Ctrl+Shift+Z)").arg(redo));
}

QPoint LabHeading::below(const QString &button) const {
  const auto *found = findChild<IconButton *>(button);
  return found->globalPlace().bottomLeft() + QPoint(0, 4);
}

}  // namespace strato::ui
