// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>

#include "ui/models/lab/lab_events.h"
#include "ui/models/lab/playhead.h"
#include "ui/pages/lab/plot_painting.h"

namespace strato::ui {

/// What happened, in words. The display role is one sentence with time and lane.
class EventListModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;

  void setEvents(std::vector<LabEvent> events, QStringList lanes);
  [[nodiscard]] const std::vector<LabEvent> &events() const { return m_events; }
  [[nodiscard]] QString laneOf(const LabEvent &event) const { return m_lanes.value(static_cast<int>(event.lane)); }

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

 private:
  std::vector<LabEvent> m_events;
  QStringList m_lanes;
};

/// The log, in step with the clock: what is still to come is pale. Enter or a click goes to an event.
class EventLog final : public QListView {
  Q_OBJECT

 public:
  EventLog(Playhead &playhead, QWidget *parent = nullptr);

  void setRun(std::vector<LabEvent> events, QStringList lanes, std::vector<LaneInk> inks);
  [[nodiscard]] const std::vector<LabEvent> &events() const { return m_model.events(); }

 protected:
  void changeEvent(QEvent *event) override;

 private:
  friend class EventDelegate;
  void keepStep();

  Playhead &m_playhead;
  EventListModel m_model;
  std::vector<LaneInk> m_inks;
  std::size_t m_happened = 0;
};

}  // namespace strato::ui
