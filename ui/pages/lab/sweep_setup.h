// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/models/lab/sweep_model.h"

class QComboBox;

namespace strato::ui {

class NumberField;
class Text;

/// What is varied, with which crowds, and what is measured. High and narrow as a column, or low and wide.
class SweepSetup final : public QWidget {
  Q_OBJECT

 public:
  explicit SweepSetup(QWidget *parent = nullptr);

  void setScenario(const simulator::Scenario &scenario);
  /// A plan to run; nothing where the scenario has no lane.
  [[nodiscard]] std::optional<SweepPlan> plan() const;
  [[nodiscard]] SweepGoal goal() const;
  void setLow(bool low);
  /// Low, only what is varied is shown, unless more is wanted.
  void setMore(bool more);

 Q_SIGNALS:
  void planChanged();  ///< what was swept so far is of another plan
  void goalChanged();

 private:
  QWidget *choice(QComboBox *&box, const QString &name, const char *objectName);
  void arrange();
  void takeLane();
  void takeSetting();
  void takeMeasure();
  [[nodiscard]] const SweepSetting *setting() const;

  simulator::Scenario m_scenario;
  std::vector<SweepSetting> m_settings;
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
  bool m_more = false;
  bool m_arranged = false;
};

}  // namespace strato::ui
