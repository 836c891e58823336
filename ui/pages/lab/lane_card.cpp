// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lane_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/models/lab/moment_words.h"
#include "ui/models/lab/scene_maker.h"
#include "ui/pages/lab/journey_row.h"
#include "ui/pages/lab/lane_mark.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_legend.h"
#include "ui/stage/station_ribbon.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hover_card.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int tileSide = 28;
constexpr int leastStage = 150, leastLowStage = 128;  ///< the low one where there are many lanes
constexpr int roomyMargin = 12;
constexpr int tightMargin = 4;

int gapFor(SettingsPlace place) { return place == SettingsPlace::Row ? 8 : 4; }

}  // namespace

LaneCard::LaneCard(LabSession &session, std::size_t lane, FactWords facts, QWidget *parent)
    : QWidget(parent), m_session(session), m_lane(lane), m_facts(std::move(facts)) {
  m_settings = session.state().scenario.lanes[lane];
  const QString title = QString::fromStdString(simulator::titleOf(m_settings));
  setObjectName(QStringLiteral("lane%1").arg(lane + 1));
  setAccessible(this, QAccessible::Grouping, title);
  auto *column = new QVBoxLayout(this);
  column->setSpacing(8);
  makeHead();
  if (std::holds_alternative<simulator::BatchSettings>(m_settings)) {
    m_ribbon = new StationRibbon(tr("States of the jobs"), this);
    column->addWidget(m_ribbon);
  }
  makeStages(title);
  column->addWidget(m_stages, 1);
  m_journey = new JourneyRow(this);
  m_journey->hide();
  column->addWidget(m_journey);
  m_row = new SettingsRow(m_facts, this);
  column->addWidget(m_row);
  m_line = new QWidget(this);
  auto *line = new QHBoxLayout(m_line);
  line->setContentsMargins({});
  m_lineText = new Text({}, {TextSize::Note, Weight::Regular, Ink::Secondary}, m_line);
  m_lineText->setWrapping(Wrapping::Never);
  m_lineText->setMaxLines(1);
  m_lineText->setMinimumWidth(40);
  line->addWidget(m_lineText, 1);
  auto *settings = new Button(ButtonKind::Ghost, tr("Settings"), m_line);
  settings->setObjectName(QStringLiteral("laneSettings%1").arg(lane + 1));
  settings->setHeight(ButtonHeight::Small);
  settings->setIconName(QStringLiteral("sliders"));
  line->addWidget(settings);
  column->addWidget(m_line);
  m_line->hide();

  const auto edit = [this](const QString &field, std::optional<double> value) { Q_EMIT edited(m_lane, field, value); };
  connect(m_row, &SettingsRow::changed, this, edit);
  connect(m_row, &SettingsRow::allRequested, this, &LaneCard::showSettings);
  connect(settings, &QAbstractButton::clicked, this, &LaneCard::showSettings);
  connect(m_stage, &Stage::targetActivated, this,
          [this](const StageTarget &target, const QPoint &global) { Q_EMIT faultRequested(m_lane, target, global); });
  connect(m_stage, &Stage::followRequested, this, &LaneCard::followRequested);
  connect(m_journey, &JourneyRow::closed, this, &LaneCard::followEnded);
  showFields();
  adoptLook();
}

void LaneCard::makeHead() {
  auto *head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new PlatformTile(lanePlatform(m_settings), tileSide, this));
  m_title = new Text(QString::fromStdString(simulator::titleOf(m_settings)), {TextSize::Body, Weight::Strong}, this);
  m_title->setWrapping(Wrapping::Never);
  m_title->setMaxLines(1);
  head->addWidget(m_title);
  m_mark = new LaneMark(this);
  m_mark->setLane(m_settings, m_lane);
  head->addWidget(m_mark);
  head->addSpacing(4);
  m_legend = new StageLegend(tr("Legend and counts"), this);
  head->addWidget(m_legend, 1);
  m_tune = new IconButton(QStringLiteral("sliders"), tr("Settings of this lane"), this);
  m_tune->setObjectName(QStringLiteral("laneTune%1").arg(m_lane + 1));
  m_tune->hide();
  head->addWidget(m_tune);
  connect(m_tune, &QAbstractButton::clicked, this, &LaneCard::showSettings);
  m_menu = new IconButton(QStringLiteral("more"), tr("More for this lane"), this);
  m_menu->setObjectName(QStringLiteral("laneMenu%1").arg(m_lane + 1));
  head->addWidget(m_menu);
  connect(m_menu, &QAbstractButton::clicked, this,
          [this] { Q_EMIT menuRequested(m_lane, m_menu->globalPlace().bottomLeft()); });
  static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void LaneCard::makeStages(const QString &title) {
  m_stages = new QWidget(this);
  auto *row = new QHBoxLayout(m_stages);
  row->setContentsMargins({});
  row->setSpacing(12);
  const auto half = [row, this](Text *&head) {
    auto *side = new QWidget(m_stages);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(4);
    head = new Text({}, {TextSize::Label, Weight::Strong}, side);
    head->setWrapping(Wrapping::Never);
    head->setMaxLines(1);
    column->addWidget(head);
    row->addWidget(side, 1);
    return side;
  };
  m_before = half(m_beforeTitle);
  m_beforeTitle->setInk(Ink::Secondary);
  m_ghostStage = new Stage(lanePlatform(m_settings), tr("%1, as it would have been").arg(title), m_before);
  m_ghostStage->setGhost(true);
  m_before->layout()->addWidget(m_ghostStage);
  static_cast<QVBoxLayout *>(m_before->layout())->setStretch(1, 1);
  m_before->hide();
  QWidget *own = half(m_own);
  m_own->hide();
  m_stage = new Stage(lanePlatform(m_settings), title, own);
  m_stage->setObjectName(QStringLiteral("stage%1").arg(m_lane + 1));
  m_stage->setDescribe([this](const StageTarget &target) { return describe(target); });
  own->layout()->addWidget(m_stage);
  static_cast<QVBoxLayout *>(own->layout())->setStretch(1, 1);
}

QString LaneCard::describe(const StageTarget &target) const {
  if (!m_moment) return {};
  const StageScene &scene = m_stage->scene();
  const auto index = static_cast<std::size_t>(std::max(target.index, 0));
  const auto inner = static_cast<std::size_t>(std::max(target.inner, 0));
  switch (target.kind) {
    case StageTarget::Kind::Cell: {
      const auto *lambda = std::get_if<simulator::LambdaLane>(&m_moment->model());
      if (lambda == nullptr || index >= lambda->environments().size()) return {};
      const auto &environment = lambda->environments()[index];
      if (environment.state == simulator::Environment::State::Absent) return {};
      return wordsOnEnvironment(environment, static_cast<std::uint32_t>(index), m_moment->now());
    }
    case StageTarget::Kind::Unit:
      return index < scene.units.size() ? wordsOnUnit(scene, scene.units[index]) : QString();
    case StageTarget::Kind::Host:
      return index < scene.hosts.size() ? wordsOnHost(scene, scene.hosts[index]) : QString();
    case StageTarget::Kind::HostUnit:
      if (index >= scene.hosts.size() || inner >= scene.hosts[index].units.size()) return {};
      return wordsOnUnit(scene, scene.hosts[index].units[inner]);
    default:
      return {};
  }
}

void LaneCard::setOutcome(const std::shared_ptr<const LabOutcome> &outcome, int branch) {
  m_settings = m_session.state().laneOf(m_lane, branch);
  m_moment.reset();
  m_run.reset();
  if (m_lane < outcome->run->lanes.size()) m_run = {outcome->run, m_lane};
  m_title->setText(QString::fromStdString(simulator::titleOf(m_settings)));
  m_title->setToolTip(m_title->text());
  showFields();
}

void LaneCard::setGhost(const std::shared_ptr<const LabOutcome> &outcome, const simulator::LaneSettings &settings,
                        const QString &before, const QString &now) {
  m_ghostSettings = settings;
  m_ghost = {outcome->run, m_lane};
  m_beforeTitle->setText(before);
  m_own->setText(now);
  m_before->show();
  m_own->show();
}

void LaneCard::setNoGhost() {
  m_ghost.reset();
  m_before->hide();
  m_own->hide();
}

void LaneCard::setFolded(bool folded) {
  m_folded = folded;
  refold();
}

int LaneCard::foldedHeight() const { return lookOf(this).scaled(44); }

int LaneCard::leastHeight(int width, SettingsPlace place) const {
  const Look &look = lookOf(this);
  const int gap = gapFor(place);
  int height = look.scaled(place == SettingsPlace::Head ? leastLowStage : leastStage) + m_menu->sizeHint().height() +
               gap + 2 * tightMargin;
  if (place == SettingsPlace::Line) height += m_line->sizeHint().height() + gap;
  if (place == SettingsPlace::Row) height += m_row->sizeHint().height() + gap + roomyMargin;
  if (m_ribbon != nullptr) height += m_ribbon->heightForWidth(width - 2 * roomyMargin) + gap;
  if (!m_journey->isHidden()) height += m_journey->sizeHint().height() + gap;
  if (m_ghost) height += look.lineHeight(TextSize::Label) + 4;
  return height;
}

void LaneCard::refold() {
  m_stages->setVisible(!m_folded);
  m_row->setVisible(!m_folded && m_place == SettingsPlace::Row);
  m_line->setVisible(!m_folded && m_place == SettingsPlace::Line);
  m_tune->setVisible(!m_folded && m_place == SettingsPlace::Head);
  if (m_ribbon != nullptr) m_ribbon->setVisible(!m_folded);
  if (m_folded) m_journey->hide();
  adoptLook();
}

void LaneCard::showFields() {
  const std::vector<LaneField> fields = fieldsOf(m_settings, m_session.prices());
  const std::vector<FieldValue> values = valuesOf(fields, m_settings);
  m_row->setFields(values);
  if (m_panel) m_panel->setFields(values);
  QStringList words;
  for (const LaneField &field : fields) {
    if (!field.inSight) continue;
    words.append(field.wordsOf(m_settings));
  }
  m_lineText->setText(words.join(QStringLiteral(" · ")));
  m_lineText->setToolTip(words.join(u'\n'));
}

std::vector<LaneOfRun> LaneCard::runs() const {
  std::vector<LaneOfRun> runs;
  if (m_run) runs.push_back(*m_run);
  if (m_run && m_ghost) runs.push_back(*m_ghost);
  return runs;
}

void LaneCard::showMoments(std::span<const LaneMoment> moments, bool jumped) {
  if (moments.empty()) return;
  m_moment = moments.front();
  const auto sceneAt = [](const LaneOfRun &run, const simulator::LaneSettings &settings, const LaneMoment &moment) {
    return sceneOf(settings, *moment, latelyIn(run.timeline(), moment->now()));
  };
  if (jumped) m_stage->jump();
  StageScene scene = sceneAt(*m_run, m_settings, m_moment);
  m_legend->setCounts(scene.counts);
  if (m_ribbon != nullptr) m_ribbon->setStations(scene.stations);
  m_stage->setScene(std::move(scene));
  if (!m_ghost) return;
  if (jumped) m_ghostStage->jump();
  m_ghostStage->setScene(sceneAt(*m_ghost, m_ghostSettings, moments.back()));
}

void LaneCard::follow(const std::optional<simulator::Journey> &journey, simulator::Tick longest) {
  m_journey->setJourney(journey, longest);
  m_journey->show();
}

void LaneCard::followNothing() { m_journey->hide(); }

void LaneCard::advance(int wallMs) {
  m_stage->advance(wallMs);
  if (m_ghost) m_ghostStage->advance(wallMs);
}

void LaneCard::setSettingsPlace(SettingsPlace place) {
  m_place = place;
  refold();
}

void LaneCard::showSettings() {
  if (m_card == nullptr) m_card = new HoverCard(window());
  m_panel = new SettingsPanel(tr("Settings of %1").arg(m_title->text()), m_facts);
  m_panel->setFields(valuesOf(fieldsOf(m_settings, m_session.prices()), m_settings));
  connect(m_panel, &SettingsPanel::changed, this,
          [this](const QString &field, std::optional<double> value) { Q_EMIT edited(m_lane, field, value); });
  QWidget *const places[] = {m_row, m_line, m_tune};
  const QWidget *place = places[static_cast<int>(m_place)];
  const QRect anchor(place->mapToGlobal(QPoint(std::max(0, place->width() - 40), 0)), QSize(36, place->height()));
  m_card->open(anchor, m_panel, HoverCardBy::Keyboard);
}

void LaneCard::adoptLook() {
  const bool roomy = m_place == SettingsPlace::Row;
  const bool low = !roomy || m_folded;
  const int side = roomy ? roomyMargin : 8;
  layout()->setContentsMargins(side, low ? tightMargin : 8, side, low ? tightMargin : roomyMargin);
  layout()->setSpacing(gapFor(m_place));
}

void LaneCard::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), cardRadius, tokens.surface, tokens.border);
}

void LaneCard::mouseDoubleClickEvent(QMouseEvent *) { Q_EMIT enlargeRequested(m_lane); }

void LaneCard::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) adoptLook();
}

}  // namespace strato::ui
