// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/demand.h"
#include "ui/models/lab/lab_session.h"
#include "ui/models/lab/time_window.h"

namespace strato::ui {

class Button;
class DemandPlot;
class IconButton;
class HoverCard;
class Text;

/// What all lanes have to serve: the curve, its shapes, and what may happen to everyone.
class TrafficCard final : public QWidget {
  Q_OBJECT

 public:
  TrafficCard(LabSession &session, const TimeWindow &window, QWidget *parent = nullptr);

  [[nodiscard]] DemandPlot *plot() const { return m_plot; }
  /// What is edited, and what came of it.
  void showState();
  void showOutcome(const LabOutcome &outcome);
  void setSmall(bool small);

 public Q_SLOTS:
  /// Twice the load for a minute, from the playhead on.
  void surgeNow();

 Q_SIGNALS:
  void traceRequested();
  void faultRequested(const QPoint &global);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  void choosePreset(const QPoint &global);
  void chooseSeed(quint64 seed);
  void showSettings();
  void place();
  void placeSmall();
  void placeRoomy();

  LabSession &m_session;
  DemandPlot *m_plot;
  Text *m_title;
  Button *m_presets;
  IconButton *m_shapes;  ///< in its place where there is little room
  IconButton *m_tune;
  Button *m_surge;
  IconButton *m_faults;
  HoverCard *m_card = nullptr;
  bool m_small = false;
};

}  // namespace strato::ui
