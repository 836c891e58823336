// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/branch_card.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/lane_fields.h"
#include "ui/models/lab/scoreboard.h"
#include "ui/pages/lab/branch_row.h"
#include "ui/pages/lab/quiet_scroll.h"
#include "ui/widgets/button.h"

namespace strato::ui {

BranchCard::BranchCard(LabSession &session, QWidget *parent) : TitledCard(tr("Branches"), parent), m_session(session) {
  setObjectName(QStringLiteral("branchCard"));
  auto *fork = new Button(ButtonKind::Plain, tr("Fork"), this);
  fork->setObjectName(QStringLiteral("labForkMore"));
  fork->setHeight(ButtonHeight::Small);
  fork->setIconName(QStringLiteral("plus"));
  connect(fork, &QAbstractButton::clicked, this, &BranchCard::forkRequested);
  head()->addWidget(fork);
  auto *box = new QWidget;
  m_list = new QVBoxLayout(box);
  m_list->setContentsMargins({});
  m_list->setSpacing(4);
  m_list->addStretch(1);
  body()->addWidget(quietScroll(box), 1);
}

QString BranchCard::changesOf(int branch) const {
  const LabState &state = m_session.state();
  const LabBranch &of = state.branches[static_cast<std::size_t>(branch)];
  if (of.parent < 0) return tr("the scenario as it stands");
  QStringList words;
  for (const auto &[lane, settings] : of.changed) {
    const simulator::LaneSettings &before = state.laneOf(lane, of.parent);
    const std::vector<LaneField> had = fieldsOf(before, m_session.prices());
    for (const LaneField &field : fieldsOf(settings, m_session.prices())) {
      // A branch may have policies that were not there before.
      const LaneField *old = fieldNamed(had, field.id);
      if (old == nullptr) {
        words.append(tr("%1 %2").arg(field.briefName(), field.textOf(settings)));
      } else if (old->get(before) != field.get(settings)) {
        words.append(tr("%1 %2 → %3").arg(field.briefName(), old->textOf(before), field.textOf(settings)));
      }
    }
  }
  if (words.isEmpty()) return tr("from %1: now change a setting").arg(clockOf(of.from));
  return tr("from %1: %2").arg(clockOf(of.from), words.join(QStringLiteral(", ")));
}

QString BranchCard::endOf(int branch) const {
  const auto outcome = m_session.outcomeOf(branch);
  if (!outcome) return tr("…");
  // What changed is what is compared; without a change, the first lane.
  const LabBranch &of = m_session.state().branches[static_cast<std::size_t>(branch)];
  std::size_t lane = 0;
  for (const LabBranch &each : m_session.state().branches) {
    if (!each.changed.empty()) lane = each.changed.begin()->first;
  }
  if (!of.changed.empty()) lane = of.changed.begin()->first;
  const LaneFigures figures = figuresOf(*outcome, lane);
  return tr("%1 lost").arg(percentText(figures.lostShare));
}

void BranchCard::showBranches() {
  const auto &branches = m_session.state().branches;
  while (m_rows.size() > branches.size()) {
    m_rows.back()->hide();
    m_rows.back()->deleteLater();
    m_rows.pop_back();
  }
  while (m_rows.size() < branches.size()) {
    const auto branch = static_cast<int>(m_rows.size());
    auto *row = new BranchRow(branch, this);
    connect(row, &QAbstractButton::clicked, this, [this, branch] { m_session.showBranch(branch); });
    connect(row, &BranchRow::renamed, this,
            [this](int which, const QString &name) { m_session.document().renameBranch(which, name); });
    connect(row, &BranchRow::removeRequested, this, [this](int which) { m_session.document().removeBranch(which); });
    m_list->insertWidget(branch, row);
    m_rows.push_back(row);
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const auto branch = static_cast<int>(i);
    const QString name = branch == 0 ? tr("As it was") : branches[i].name;
    m_rows[i]->setWords({LabState::letterOf(branch), name, changesOf(branch), endOf(branch)},
                        branch == m_session.branch());
  }
}

}  // namespace strato::ui
