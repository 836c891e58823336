// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

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
  /// Shows the lane at a time. A jump leaves nothing under way.
  void showAt(simulator::Tick at, bool jumped);
  /// Moves the dots.
  void advance(int wallMs);
  [[nodiscard]] const simulator::LaneState *moment() const { return m_state; }
  /// The request that came first from a moment on; nothing where none does.
  [[nodiscard]] std::optional<simulator::Journey> journeyFrom(simulator::Tick at) const;
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
  std::optional<LaneMoment> m_moment;
  const simulator::LaneState *m_state = nullptr;
  SettingsPlace m_place = SettingsPlace::Row;
  bool m_folded = false;
  simulator::LaneSettings m_ghostSettings;
  std::optional<LaneMoment> m_ghost;

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
