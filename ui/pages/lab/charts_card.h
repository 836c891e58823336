// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/lab_outcome.h"
#include "ui/pages/lab/plot_painting.h"
#include "ui/pages/lab/titled_card.h"

namespace strato::ui {

class LaneKey;
class Playhead;
class Segmented;
class StripsPlot;

/// The charts, how much time they show, and which one is large.
class ChartsCard final : public TitledCard {
  Q_OBJECT

 public:
  ChartsCard(TimeWindow &window, Playhead &playhead, QWidget *parent = nullptr);

  [[nodiscard]] StripsPlot *plot() const { return m_plot; }
  /// The ghost is what would have been; null for none.
  void showOutcome(const LabOutcome &outcome, const LabOutcome *ghost);
  void setSmall(bool small);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  void chooseStrip();
  void fold();
  void showKey();

  StripsPlot *m_plot;
  LaneKey *m_key;
  Segmented *m_strips;
  Segmented *m_span;
  int m_lanes = 0;
  bool m_small = false;
  bool m_folded = false;    ///< there is no room for all charts
  bool m_wantsAll = false;  ///< but they were chosen
};

}  // namespace strato::ui
