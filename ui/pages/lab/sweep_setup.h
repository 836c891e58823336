// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/models/lab/sweep_model.h"

class QComboBox;
class QGridLayout;

namespace strato::ui {

class NumberField;
class Text;

/// What is varied, with which crowds, and what is measured. High and narrow as a column, or low and wide.
class SweepSetup final : public QWidget {
  Q_OBJECT

 public:
  explicit SweepSetup(const pricing::PriceBook &book, QWidget *parent = nullptr);

  void setScenario(const simulator::Scenario &scenario);
  /// A plan to run; nothing where the scenario has no lane.
  [[nodiscard]] std::optional<SweepPlan> plan() const;
  [[nodiscard]] SweepGoal goal() const;
  void setLow(bool low, bool narrow);
  /// Low, only what is varied is shown, unless more is wanted.
  void setMore(bool more);

 Q_SIGNALS:
  void planChanged();  ///< what was swept so far is of another plan
  void goalChanged();

 private:
  QWidget *choice(QComboBox *&box, const QString &name, const char *objectName);
  void arrange();
  void arrangeLow(QGridLayout &grid);
  void takeLane();
  void takeSetting();
  void takeMeasure();
  [[nodiscard]] const LaneField *setting() const;

  const pricing::PriceBook &m_book;
  simulator::Scenario m_scenario;
  std::vector<LaneField> m_settings;
  QComboBox *m_lane = nullptr;
  QComboBox *m_setting = nullptr;
  QComboBox *m_measure = nullptr;
  NumberField *m_from;
  NumberField *m_to;
  NumberField *m_step;
  NumberField *m_seeds;
  NumberField *m_sigma;
  NumberField *m_below;
  NumberField *m_inAtLeast;
  QWidget *m_laneField, *m_settingField, *m_measureField;
  std::vector<Text *> m_titles;
  bool m_low = true;
  bool m_narrow = false;
  bool m_more = false;
  bool m_arranged = false;
};

}  // namespace strato::ui
