// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <span>

#include "app/simulator/journey.h"
#include "ui/models/lab/lab_session.h"
#include "ui/models/lab/lane_moment.h"
#include "ui/pages/lab/lane_settings.h"
#include "ui/pages/lab/plot_painting.h"
#include "ui/stage/stage_target.h"

namespace strato::ui {

class HoverCard;
class IconButton;
class JourneyRow;
class LaneMark;
class Stage;
class StageLegend;
class StationRibbon;
class Text;

/// Where a lane has its settings: five fields, their values in a line, or a button in the head.
enum class SettingsPlace { Row, Line, Head };

/// One platform: what it is, its counts, its stage, and the settings that matter.
class LaneCard final : public QWidget {
  Q_OBJECT

 public:
  LaneCard(LabSession &session, std::size_t lane, FactWords facts, QWidget *parent = nullptr);

  [[nodiscard]] std::size_t lane() const { return m_lane; }
  [[nodiscard]] Stage *stage() const { return m_stage; }

  /// Of the branch that is shown.
  void setOutcome(const std::shared_ptr<const LabOutcome> &outcome, int branch);
  /// Beside what is, what would have been without the fork; `before` and `now` name the two.
  void setGhost(const std::shared_ptr<const LabOutcome> &outcome, const simulator::LaneSettings &settings,
                const QString &before, const QString &now);
  void setNoGhost();
  /// Only the head: nothing is different here.
  void setFolded(bool folded);
  [[nodiscard]] bool isFolded() const { return m_folded; }
  [[nodiscard]] int foldedHeight() const;
  /// At which its stage can still be read, with the settings there.
  [[nodiscard]] int leastHeight(int width, SettingsPlace place) const;
  /// Whose moments it shows: its own, and behind it the ghost's, where there is one.
  [[nodiscard]] std::vector<LaneOfRun> runs() const;
  /// One for each of runs(). A jump leaves nothing under way.
  void showMoments(std::span<const LaneMoment> moments, bool jumped);
  /// Moves the dots.
  void advance(int wallMs);
  /// What is shown; null where nothing is.
  [[nodiscard]] const LaneMoment &moment() const { return m_moment; }
  void follow(const std::optional<simulator::Journey> &journey, simulator::Tick longest);
  void followNothing();
  /// Where the row has no place the settings stay one click away.
  void setSettingsPlace(SettingsPlace place);

 Q_SIGNALS:
  void edited(std::size_t lane, const QString &field, std::optional<double> value);
  void menuRequested(std::size_t lane, const QPoint &global);
  void faultRequested(std::size_t lane, const strato::ui::StageTarget &target, const QPoint &global);
  void enlargeRequested(std::size_t lane);
  void followRequested();
  void followEnded();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void adoptLook();
  void makeHead();
  void makeStages(const QString &title);
  void refold();
  void showSettings();
  void showFields();
  [[nodiscard]] QString describe(const StageTarget &target) const;

  LabSession &m_session;
  std::size_t m_lane;
  FactWords m_facts;
  simulator::LaneSettings m_settings;
  std::optional<LaneOfRun> m_run;
  LaneMoment m_moment;
  SettingsPlace m_place = SettingsPlace::Row;
  bool m_folded = false;
  simulator::LaneSettings m_ghostSettings;
  std::optional<LaneOfRun> m_ghost;

  Text *m_title;
  LaneMark *m_mark;
  StageLegend *m_legend;
  IconButton *m_tune;  ///< opens the settings from the head
  IconButton *m_menu;
  StationRibbon *m_ribbon = nullptr;
  QWidget *m_stages;
  Stage *m_stage;
  Text *m_own;
  QWidget *m_before;
  Text *m_beforeTitle;
  Stage *m_ghostStage;
  JourneyRow *m_journey;
  SettingsRow *m_row;
  QWidget *m_line;
  Text *m_lineText;
  HoverCard *m_card = nullptr;
  QPointer<SettingsPanel> m_panel;
};

}  // namespace strato::ui
