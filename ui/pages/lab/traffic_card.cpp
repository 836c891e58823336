// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/traffic_card.h"

#include <QPainter>

#include "ui/models/lab/lab_charts.h"
#include "ui/pages/lab/demand_plot.h"
#include "ui/pages/lab/traffic_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hover_card.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr double surgeS = 60.0;
constexpr int smallSide = 24;

}  // namespace

TrafficCard::TrafficCard(LabSession &session, const TimeWindow &window, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_plot(new DemandPlot(window, session.playhead(), this)),
      m_title(new Text(tr("Traffic"), {TextSize::Body, Weight::Strong}, this)),
      m_presets(new Button(ButtonKind::Plain, tr("Shape"), this)),
      m_shapes(
          new IconButton(QStringLiteral("chevron-down"), tr("Other shapes of traffic, a recording, settings"), this)),
      m_tune(new IconButton(QStringLiteral("sliders"), tr("Name, length, seed, work of a request, clients"), this)),
      m_surge(new Button(ButtonKind::Plain, tr("Surge"), this)),
      m_faults(new IconButton(QStringLiteral("warning"), tr("Let something go wrong now"), this)) {
  setAccessible(this, QAccessible::Grouping, tr("Traffic"));
  m_title->setWrapping(Wrapping::Never);
  m_presets->setObjectName(QStringLiteral("labPresets"));
  m_presets->setHeight(ButtonHeight::Small);
  m_presets->setTrailingIcon(QStringLiteral("chevron-down"));
  m_presets->setToolTip(tr("Other shapes of traffic, a recording, another crowd"));
  m_shapes->setObjectName(QStringLiteral("labShapes"));
  m_shapes->setSide(smallSide);
  m_tune->setFramed(true);
  m_tune->setObjectName(QStringLiteral("labTraffic"));
  m_surge->setObjectName(QStringLiteral("labSurge"));
  m_surge->setHeight(ButtonHeight::Small);
  m_surge->setIconName(QStringLiteral("bolt"));
  m_surge->setToolTip(tr("Twice the load for a minute, from now on"));
  m_faults->setObjectName(QStringLiteral("labFaults"));
  m_faults->setFramed(true);
  connect(m_presets, &QAbstractButton::clicked, this,
          [this] { choosePreset(m_presets->globalPlace().bottomLeft() + QPoint(0, 4)); });
  connect(m_shapes, &QAbstractButton::clicked, this,
          [this] { choosePreset(m_shapes->globalPlace().bottomLeft() + QPoint(0, 4)); });
  connect(m_tune, &QAbstractButton::clicked, this, &TrafficCard::showSettings);
  m_plot->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(m_plot, &QWidget::customContextMenuRequested, this,
          [this](const QPoint &place) { choosePreset(m_plot->mapToGlobal(place)); });
  connect(m_surge, &QAbstractButton::clicked, this, &TrafficCard::surgeNow);
  connect(m_faults, &QAbstractButton::clicked, this,
          [this] { Q_EMIT faultRequested(m_faults->globalPlace().bottomLeft() + QPoint(0, 4)); });
  connect(m_plot, &DemandPlot::edited, this,
          [this](const DemandPoints &points, const QString &words, const QString &gesture) {
            m_session.document().editScenario(
                words, [&points](simulator::Scenario &scenario) { setDemand(scenario, points); }, gesture);
          });
}

void TrafficCard::showState() {
  const auto &state = m_session.state();
  m_plot->setDemand(demandOf(state.scenario));
  std::vector<double> forks;
  for (const LabBranch &branch : state.branches) {
    if (branch.parent >= 0) forks.push_back(simulator::seconds(branch.from));
  }
  m_plot->setForks(std::move(forks));
  m_surge->setEnabled(!demandOf(state.scenario).empty());
}

void TrafficCard::showOutcome(const LabOutcome &outcome) {
  std::vector<QPointF> measured;
  simulator::Tick before = 0;
  for (const auto &sample : outcome.run->lanes.front().samples()) {
    const double length = simulator::seconds(std::max<simulator::Tick>(sample.at - before, 1));
    measured.emplace_back(simulator::seconds(sample.at), static_cast<double>(sample.arrived) / length);
    before = sample.at;
  }
  m_plot->setMeasured(std::move(measured));
}

void TrafficCard::surgeNow() {
  DemandPoints points = demandOf(m_session.state().scenario);
  if (points.empty()) return;
  surge(points, simulator::seconds(m_session.playhead().now()), surgeS);
  m_session.document().editScenario(tr("Surge"),
                                    [&points](simulator::Scenario &scenario) { setDemand(scenario, points); });
}

void TrafficCard::chooseSeed(quint64 seed) {
  m_session.document().editScenario(tr("Another seed"),
                                    [seed](simulator::Scenario &scenario) { scenario.seed = seed; });
}

void TrafficCard::choosePreset(const QPoint &global) {
  auto *menu = new Menu(this);
  menu->setObjectName(QStringLiteral("labPresetMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const DemandPreset &preset : demandPresets()) {
    menu->addAction(preset.name, this, [this, preset] {
      m_session.document().editScenario(tr("Another shape of traffic"), [&preset](simulator::Scenario &scenario) {
        const double peak = std::max(scenario.workload.arrivals.peak(), 1.0);
        setDemand(scenario, preset.make(scenario.durationS, peak));
      });
    });
  }
  menu->addSeparator();
  menu->addAction(tr("Import a recording…"), this, &TrafficCard::traceRequested);
  menu->addAction(tr("Name, length, work, clients…"), this, &TrafficCard::showSettings);
  const quint64 seed = m_session.state().scenario.seed;
  menu->addAction(tr("Another crowd (seed %1)").arg(seed + 1), this, [this, seed] { chooseSeed(seed + 1); });
  menu->popup(global);
}

void TrafficCard::setSmall(bool small) {
  m_small = small;
  m_plot->setSmall(small);
  m_shapes->setVisible(small);
  for (QWidget *part : std::initializer_list<QWidget *>{m_presets, m_tune, m_faults}) part->setVisible(!small);
  place();
  update();
}

void TrafficCard::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), cardRadius, tokens.surface, tokens.border);
}

void TrafficCard::showSettings() {
  if (m_card == nullptr) m_card = new HoverCard(window());
  const IconButton *from = m_small ? m_shapes : m_tune;
  m_card->open(from->globalPlace(), new TrafficPanel(m_session), HoverCardBy::Keyboard);
}

void TrafficCard::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  m_plot->setGeometry(rect().adjusted(1, 1, -1, -1));
  place();
}

void TrafficCard::place() { m_small ? placeSmall() : placeRoomy(); }

void TrafficCard::placeSmall() {
  const Look &look = lookOf(this);
  constexpr int left = 12, top = 8;
  const int line = look.lineHeight(TextSize::Body);
  const QSize surge = m_surge->sizeHint();
  const int column = std::max(surge.width(), look.scaled(100));
  m_surge->setGeometry(left - 2, top + line + 4, column, surge.height());
  const QSize side = m_shapes->sizeHint();
  const int title = std::min(m_title->sizeHint().width(), column - side.width());
  m_title->setGeometry(left, top, title, line);
  m_shapes->setGeometry(left + title, top + (line - side.height()) / 2, side.width(), side.height());
}

void TrafficCard::placeRoomy() {
  const Look &look = lookOf(this);
  constexpr int left = 16, top = 10, between = 6;
  const int line = look.lineHeight(TextSize::Body);
  m_title->setGeometry(left, top, look.scaled(100), line);
  int y = top + line + 4;
  const int rowHeight = std::min(m_surge->sizeHint().height(), (height() - y - 10) / 2);
  const int words = std::max(m_presets->sizeHint().width(), m_surge->sizeHint().width());
  const int column = std::max(look.scaled(124), words + rowHeight + between);
  const auto placeRow = [&](QWidget *wide, IconButton *narrow) {
    wide->setGeometry(left - 2, y, column - rowHeight - between, rowHeight);
    narrow->setGeometry(left - 2 + column - rowHeight, y, rowHeight, rowHeight);
    y += rowHeight + 4;
  };
  placeRow(m_presets, m_tune);
  placeRow(m_surge, m_faults);
}

}  // namespace strato::ui
