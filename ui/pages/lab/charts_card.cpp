// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/charts_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/lab/strips_plot.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr double spans[] = {120, 600, 0};

}  // namespace

std::vector<LaneInk> laneInks(const Tokens &tokens, const std::vector<simulator::LaneSettings> &lanes) {
  std::vector<LaneInk> inks;
  for (std::size_t i = 0; i < lanes.size(); ++i) inks.push_back(laneInk(tokens, lanes[i], i));
  return inks;
}

ChartsCard::ChartsCard(TimeWindow &window, Playhead &playhead, QWidget *parent)
    : TitledCard(tr("Charts, one clock"), parent),
      m_plot(new StripsPlot(window, playhead, this)),
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
  head()->addWidget(m_strips);
  head()->addSpacing(8);
  head()->addWidget(m_span);
  body()->addWidget(m_plot, 1);
  connect(m_strips, &Segmented::currentChanged, this, &ChartsCard::chooseStrip);
  connect(m_span, &Segmented::currentChanged, this, [&window](int index) { window.setSpan(spans[index]); });
}

void ChartsCard::chooseStrip() {
  // Where there is little room one chart is all that is shown.
  const int chosen = m_strips->current() - 1;
  m_plot->enlarge(m_small && chosen < 0 ? 0 : chosen);
}

void ChartsCard::showOutcome(const LabOutcome &outcome, const LabOutcome *ghost) {
  m_plot->setStrips(stripsOf(outcome), laneInks(lookOf(this).tokens, outcome.lanes));
  m_plot->setGhost(ghost != nullptr ? stripsOf(*ghost) : std::vector<ChartStrip>());
}

void ChartsCard::setSmall(bool small) {
  if (small == m_small) return;
  m_small = small;
  setTight(small);
  m_plot->setSmall(small);
  m_span->setVisible(!small);
  showTitle(!small);
  // The choice of more room is there again when there is room again.
  if (small && m_strips->current() == 0) {
    m_folded = true;
    m_strips->setCurrent(1);
  } else if (!small && m_folded) {
    m_folded = false;
    m_strips->setCurrent(0);
  }
  chooseStrip();
}

}  // namespace strato::ui
