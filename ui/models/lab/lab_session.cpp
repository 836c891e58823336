// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_session.h"

#include <QSet>
#include <QThreadPool>

namespace strato::ui {

namespace {

constexpr int pauseMs = 40;
constexpr int mostOutcomes = 12;

}  // namespace

LabSession::LabSession(const pricing::PriceBook &prices, QObject *parent)
    : QObject(parent), m_prices(prices), m_document(this), m_playhead(this) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(pauseMs);
  connect(&m_document, &LabDocument::changed, this, &LabSession::takeEdits);
  connect(&m_pause, &QTimer::timeout, this, &LabSession::computeNext);
  m_errand.setTell([this](double part) { Q_EMIT progressed(part); });
}

std::shared_ptr<const LabOutcome> LabSession::outcomeOf(int branch) const {
  return m_outcomes.value(state().keyOf(branch));
}

void LabSession::showBranch(int branch) {
  if (branch == m_branch) return;
  m_branch = branch;
  m_shownKey.clear();
  takeEdits();
}

void LabSession::takeEdits() {
  const auto branches = static_cast<int>(state().branches.size());
  if (m_branch >= branches) m_branch = branches - 1;
  m_refused.clear();
  m_trouble = {};
  refreshShown();
  Q_EMIT outcomesChanged();
  m_pause.start();
}

int LabSession::missing() const {
  if (state().scenario.lanes.empty()) return -1;  // nothing is loaded yet
  std::vector<int> wanted = state().wayTo(m_branch);
  for (int i = 0; i < static_cast<int>(state().branches.size()); ++i) wanted.push_back(i);
  for (const int branch : wanted) {
    const int parent = state().branches[static_cast<std::size_t>(branch)].parent;
    const QString key = state().keyOf(branch);
    if (key != m_refused && !m_outcomes.contains(key) && (parent < 0 || outcomeOf(parent))) return branch;
  }
  return -1;
}

void LabSession::computeNext() {
  const int branch = missing();
  const QString key = branch < 0 ? QString() : state().keyOf(branch);
  if (m_errand.isUnderWay() && key == m_computing) return;
  m_errand.cancel();
  m_computing = key;
  if (branch < 0) {
    Q_EMIT progressed(1.0);
    return;
  }
  const LabBranch &wanted = state().branches[static_cast<std::size_t>(branch)];
  LabTask task{state().scenario, wanted.parent < 0 ? nullptr : outcomeOf(wanted.parent), wanted.from, wanted.changed};
  m_errand.begin({[task = std::move(task), &prices = m_prices](const simulator::Progress &tell) {
                   return ui::outcomeOf(task, prices, tell);
                 }},
                 [this, key](const std::vector<Computed> &computed) { take(key, computed.front()); });
}

void LabSession::take(const QString &key, const Computed &computed) {
  if (!computed) {
    m_refused = key;
    m_trouble = computed.error();
    Q_EMIT failed(m_trouble);
  } else {
    m_outcomes[key] = *computed;
    m_oldest.removeAll(key);
    m_oldest.append(key);
    forgetOld();
    refreshShown();
    Q_EMIT outcomesChanged();
  }
  computeNext();
}

void LabSession::refreshShown() {
  const QString key = state().keyOf(m_branch);
  const auto outcome = m_outcomes.value(key);
  if (!outcome || key == m_shownKey) return;
  m_shown = outcome;
  m_shownKey = key;
  m_playhead.setEnd(simulator::ticks(outcome->scenario.durationS));
  Q_EMIT shownChanged();
}

void LabSession::cancel() {
  m_pause.stop();
  m_refused = m_computing;
  m_errand.cancel();
  Q_EMIT progressed(1.0);
}

void LabSession::finish() {
  m_pause.stop();
  while (missing() >= 0) {
    computeNext();
    m_errand.finish();
  }
}

void LabSession::forgetOld() {
  QSet<QString> needed;
  for (int i = 0; i < static_cast<int>(state().branches.size()); ++i) needed.insert(state().keyOf(i));
  for (qsizetype i = 0; i < m_oldest.size() && m_oldest.size() > mostOutcomes;) {
    if (needed.contains(m_oldest[i])) {
      ++i;
    } else {
      // To free what a long run kept takes a while; on a thread of its own the window goes on.
      QThreadPool::globalInstance()->start([gone = m_outcomes.take(m_oldest.takeAt(i))] {});
    }
  }
}

}  // namespace strato::ui
