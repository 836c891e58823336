// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/charts_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/lab/lane_key.h"
#include "ui/pages/lab/strips_plot.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int leastForAll = 214;  ///< height from which all charts can be read
constexpr double spans[] = {120, 600, 0};

}  // namespace

ChartsCard::ChartsCard(TimeWindow &window, Playhead &playhead, QWidget *parent)
    : TitledCard(tr("Charts, one clock"), parent),
      m_plot(new StripsPlot(window, playhead, this)),
      m_key(new LaneKey(this)),
      m_strips(new Segmented(tr("Which chart"), this)),
      m_span(new Segmented(tr("How much time"), this)) {
  setObjectName(QStringLiteral("chartsCard"));
  setBleeding(true);
  for (const QString &name : {tr("All"), tr("Capacity"), tr("Latency"), tr("Lost, cold"), tr("Cost")})
    m_strips->addSegment(name);
  for (const QString &name : {tr("2 min"), tr("10 min"), tr("All")}) m_span->addSegment(name);
  m_strips->setObjectName(QStringLiteral("labStrips"));
  m_span->setObjectName(QStringLiteral("labSpan"));
  m_span->setCurrent(1);
  for (Segmented *choice : {m_strips, m_span}) choice->setFolding(Segmented::Folding::WhenNarrow);
  m_key->hide();
  head()->insertWidget(0, m_key);
  head()->addWidget(m_strips);
  head()->addSpacing(8);
  head()->addWidget(m_span);
  body()->addWidget(m_plot, 1);
  connect(m_strips, &Segmented::currentChanged, this, &ChartsCard::chooseStrip);
  connect(m_span, &Segmented::currentChanged, this, [&window](int index) { window.setSpan(spans[index]); });
  connect(&window, &TimeWindow::changed, this, [this, &window] {
    m_span->setToolTip(window.isWidened() ? tr("While time runs so fast, more of it is in sight.") : QString());
  });
}

void ChartsCard::chooseStrip() { m_plot->enlarge(m_strips->current() - 1); }

void ChartsCard::fold() {
  const bool fold = m_small || height() < lookOf(this).scaled(leastForAll);
  if (fold == m_folded) return;
  m_folded = fold;
  m_strips->setOffered(0, !fold);
  // The choice of more room is there again when there is room again.
  if (fold && m_strips->current() == 0) {
    m_wantsAll = true;
    m_strips->setCurrent(1);
  } else if (!fold && m_wantsAll) {
    m_wantsAll = false;
    m_strips->setCurrent(0);
  }
}

void ChartsCard::showOutcome(const LabOutcome &outcome, const LabOutcome *ghost) {
  const auto inks = laneInks(lookOf(this).tokens, outcome.lanes);
  QStringList names;
  for (const auto &lane : outcome.lanes) names.append(QString::fromStdString(simulator::titleOf(lane)));
  m_key->setLanes(names, inks);
  m_lanes = static_cast<int>(names.size());
  showKey();
  auto strips = stripsOf(outcome);
  for (std::size_t i = 0; i < strips.size(); ++i) m_strips->setText(static_cast<int>(i) + 1, strips[i].shortTitle());
  m_plot->setStrips(std::move(strips), inks);
  m_plot->setGhost(ghost != nullptr ? stripsOf(*ghost) : std::vector<ChartStrip>());
}

void ChartsCard::showKey() {
  // Names that the gutter has no room for.
  const bool needed = m_small || m_lanes > 2;
  m_key->setVisible(needed);
  showTitle(!needed);
}

void ChartsCard::setSmall(bool small) {
  m_small = small;
  setTight(small);
  m_plot->setSmall(small);
  m_span->setFolding(small ? Segmented::Folding::Always : Segmented::Folding::WhenNarrow);
  showKey();
  fold();
}

void ChartsCard::resizeEvent(QResizeEvent *event) {
  TitledCard::resizeEvent(event);
  fold();
}

}  // namespace strato::ui
