// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

#include "app/guides/scoring.h"
#include "app/learning/record.h"
#include "ui/models/lab/lab_session.h"

namespace strato::ui {

/// A learner in one guide, or one who predicts a scenario of their own. The Lab's session runs the scenario; what only
/// the debrief needs, the future after the change, is run beside it.
class GuideSession final : public QObject {
  Q_OBJECT

 public:
  enum class Step : std::uint8_t { Read, Predict, Watch, Debrief, Change };
  static constexpr int stepCount = 5;

  GuideSession(LabSession &lab, learning::Record &record, QObject *parent = nullptr);
  ~GuideSession() override;

  /// Puts the guide's scenario into the Lab, at its first second. Where it cannot be read, nothing has changed.
  [[nodiscard]] Result<void> begin(catalog::Guide guide, std::string scenarioText);
  /// The same for what the Lab shows: its run is there already, and there is nothing to read and to change. `name` is
  /// what the journal calls it.
  [[nodiscard]] Result<void> beginFree(catalog::Guide guide, std::string scenarioText, const QString &name);
  /// From its start, with nothing predicted.
  void again();
  void end();

  /// Another number each time that it begins.
  [[nodiscard]] int round() const { return m_round; }
  [[nodiscard]] bool isActive() const { return m_plan.has_value(); }
  [[nodiscard]] bool isFree() const { return m_free; }
  [[nodiscard]] const catalog::Guide &guide() const { return m_guide; }
  /// Of the scenario and of its change, with their runs as far as they are there.
  [[nodiscard]] const guides::Evidence &evidence() const { return *m_plan; }
  /// What came of the scenario; null while it is computed.
  [[nodiscard]] std::shared_ptr<const LabOutcome> first() const { return m_first; }

  [[nodiscard]] Step step() const { return m_step; }
  /// Not further than one step beyond what was seen, and to the debrief only when the run is there.
  [[nodiscard]] bool canGoTo(Step step) const;
  void goTo(Step step);

  [[nodiscard]] const guides::Prediction &prediction() const { return m_prediction; }
  /// What was predicted stands once the run was watched.
  [[nodiscard]] bool canPredict() const { return isActive() && m_reached <= Step::Predict; }
  void draw(guides::Drawing drawing);
  void answer(const std::string &prompt, double value);
  /// Of all that is asked, how much was predicted.
  [[nodiscard]] int answered() const;
  [[nodiscard]] int asked() const;

  /// From the debrief on.
  [[nodiscard]] const std::optional<guides::Score> &score() const { return m_score; }
  [[nodiscard]] const guides::Marked *markOf(const std::string &prompt) const;
  [[nodiscard]] const std::vector<guides::GoalStanding> &goals() const { return m_goals; }
  /// None before the debrief.
  [[nodiscard]] int stars() const { return m_stars; }
  /// Empty while the change is still computed.
  [[nodiscard]] QString debrief() const;
  /// Text of the guide with its formulas filled in. What cannot be filled in stays as it is.
  [[nodiscard]] QString filled(const std::string &text) const;

  /// The Lab's scenario was changed before it was time to: what is predicted and told is about it as it came.
  [[nodiscard]] bool isEdited() const;
  /// Takes those changes back, as an edit of the Lab.
  void restore();
  /// Does what the guide proposes, as an edit of the Lab: a branch, or the scenario anew.
  void applyChange();
  /// The Lab shows another future than the first run.
  [[nodiscard]] bool isChanged() const { return m_changed != nullptr; }

  /// Waits for what is computed beside the Lab: for tests and pictures.
  void finish();

 Q_SIGNALS:
  void changed();  ///< anything that is asked above
  void stepChanged();
  void failed(const strato::Error &error);

 private:
  using Changed = Result<std::optional<simulator::Run>>;

  [[nodiscard]] Result<void> plan(catalog::Guide guide, std::string scenarioText);
  void forget();
  void takeEdits();
  void takeOutcomes();
  void takeFirst(const std::shared_ptr<const LabOutcome> &outcome);
  void runChange();
  void takeChange();
  void takeShown();
  void markPrediction();
  void judge(const guides::Evidence &evidence);
  void record();
  [[nodiscard]] std::string answersInWords() const;

  LabSession &m_lab;
  learning::Record &m_record;
  catalog::Guide m_guide;
  std::string m_text;  ///< the scenario's file
  std::string m_name;  ///< in the journal
  bool m_free = false;
  bool m_edited = false;
  int m_round = 0;
  std::optional<guides::Evidence> m_plan;
  std::shared_ptr<const LabOutcome> m_first;
  std::shared_ptr<const LabOutcome> m_changed;  ///< what the Lab shows after a change
  Step m_step = Step::Read;
  Step m_reached = Step::Read;
  guides::Prediction m_prediction;
  std::optional<guides::Score> m_score;
  std::vector<guides::GoalStanding> m_goals;
  int m_stars = 0;
  QFutureWatcher<Changed> m_watcher;
};

using GuideStep = GuideSession::Step;

}  // namespace strato::ui
