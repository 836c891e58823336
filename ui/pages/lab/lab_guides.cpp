// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lab_guides.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QStackedLayout>
#include <algorithm>

#include "app/base/clock.h"
#include "ui/models/fact_note.h"
#include "ui/models/lab/free_guide.h"
#include "ui/pages/lab/guide_list.h"
#include "ui/pages/lab/guide_panel.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/prediction_board.h"
#include "ui/theme/look.h"

namespace strato::ui {

namespace {

constexpr int panelBesideFrom = 1340;  ///< narrower pages have the panel on top, folded
constexpr double watchSeconds = 60;    ///< a run is played in about so long

QString guidePrefix() { return QStringLiteral("guide-"); }

Result<std::string> scenarioText(const QString &file) {
  QFile open(file);
  if (!open.open(QIODevice::ReadOnly)) {
    return fail(Message("The scenario of this guide cannot be opened."),
                Message("Open the content that came with the program."));
  }
  return open.readAll().toStdString();
}

}  // namespace

LabGuides::LabGuides(const Desk &desk, LabSession &lab, QWidget *page)
    : QObject(page),
      m_desk(desk),
      m_lab(lab),
      m_page(page),
      m_session(lab, desk.record),
      m_frame(new QBoxLayout(QBoxLayout::LeftToRight, page)),
      m_views(new QWidget(page)),
      m_stack(new QStackedLayout(m_views)) {
  m_frame->setContentsMargins({});
  m_frame->setSpacing(0);
  m_frame->addWidget(m_views, 1);
  page->installEventFilter(this);
}

void LabGuides::build(LiveView *live) {
  m_live = live;
  const auto fact = [&store = m_desk.store, &clock = m_desk.clock](const FactId &id) -> std::optional<FactNote> {
    const auto found = store.fact(id);
    if (!found) return std::nullopt;
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(clock.now().time_since_epoch());
    return noteOf(*found, {}, QLocale(), QDateTime::fromMSecsSinceEpoch(now.count()).date());
  };
  m_panel = new GuidePanel(m_session, fact, m_page);
  m_panel->hide();
  m_frame->insertWidget(0, m_panel);
  m_board = new PredictionBoard(m_session, m_views);
  m_list = new GuideList(m_views);
  m_stack->addWidget(m_board);
  m_stack->addWidget(m_list);
  connect(m_list, &GuideList::chosen, this,
          [this](const QString &id) { Q_EMIT navigationRequested(guidePrefix() + id); });
  connect(m_panel, &GuidePanel::leaveRequested, this, [this] {
    leave();
    Q_EMIT navigationRequested({});
  });
  connect(m_panel, &GuidePanel::laneRequested, this, &LabGuides::predictLane);
  connect(m_panel, &GuidePanel::nextRequested, this, &LabGuides::goNext);
  connect(m_panel, &GuidePanel::foldChanged, this, &LabGuides::arrange);
  connect(m_panel, &GuidePanel::bodyChanged, this, &LabGuides::arrange);
  connect(&m_session, &GuideSession::stepChanged, this, [this] {
    showStep();
    if (m_session.step() == GuideStep::Watch) playFromStart();
  });
  connect(&m_session, &GuideSession::failed, this, &LabGuides::failed);
}

bool LabGuides::open(const QString &item) {
  if (item == listItem()) {
    leave();
    m_lab.playhead().pause();
    m_list->setEntries(guideEntries(m_desk.store, m_desk.record));
    m_stack->setCurrentWidget(m_list);
    Q_EMIT headingChanged();
    return true;
  }
  if (item.startsWith(guidePrefix())) {
    if (item != this->item()) openGuide(item.mid(guidePrefix().size()));
    return true;
  }
  // The Lab without a name is what was there before the list.
  if (isListed()) m_stack->setCurrentWidget(m_live);
  return false;
}

void LabGuides::openGuide(const QString &id) {
  auto guide = m_desk.store.guide({id.toStdString()});
  if (!guide) {
    Q_EMIT failed({Message("There is no guided scenario called \"%1\".", {id.toStdString()}),
                   Message("The bookmark in the top bar lists those that there are.")});
    open(listItem());
    return;
  }
  const QString file = QString::fromStdString(guide->scenario) + QStringLiteral(".json");
  auto text = scenarioText(QDir(m_desk.lab.scenarios).filePath(file));
  if (!text) {
    Q_EMIT failed(text.error());
    open(listItem());
    return;
  }
  const auto entries = guideEntries(m_desk.store, m_desk.record);
  const auto entry = std::ranges::find(entries, id, &GuideEntry::id);
  m_panel->setPlace(entry == entries.end() ? 0 : entry->place, static_cast<int>(entries.size()));
  if (const auto begun = m_session.begin(std::move(*guide), std::move(*text)); !begun) Q_EMIT failed(begun.error());
  Q_EMIT headingChanged();
}

void LabGuides::predict(const QString &scenario) {
  if (m_session.isActive() && !m_session.isFree()) return m_session.goTo(GuideStep::Predict);
  const auto outcome = m_lab.outcomeOf(0);
  if (outcome == nullptr || outcome->lanes.empty()) {
    Q_EMIT toastRequested(m_lab.state().scenario.lanes.empty() ? tr("Open a scenario first, then predict it.")
                                                               : tr("The run is still computed. Try it in a moment."));
    return;
  }
  m_lab.showBranch(0);
  // The lane whose capacity moves most is the one worth drawing.
  const auto swing = [&outcome](std::size_t lane) {
    const auto &samples = outcome->run->lanes[lane].samples();
    const auto [least, most] = std::ranges::minmax_element(samples, {}, &simulator::Sample::capacity);
    return samples.empty() || most->capacity == 0
               ? 0.0
               : static_cast<double>(most->capacity - least->capacity) / static_cast<double>(most->capacity);
  };
  std::size_t lane = 0;
  for (std::size_t i = 1; i < outcome->lanes.size(); ++i) {
    const bool grows = outcome->lanes[lane].index() == 0 || swing(i) > swing(lane);
    if (swing(i) > 0 && grows && outcome->lanes[i].index() != 0) lane = i;
  }
  m_scenario = scenario.isEmpty() ? QStringLiteral("own") : scenario;
  predictLane(lane);
}

void LabGuides::predictLane(std::size_t lane) {
  const auto outcome = m_lab.outcomeOf(0);
  if (outcome == nullptr || lane >= outcome->lanes.size()) return;
  FreeGuide free = freeGuideOf(*outcome, lane);
  const auto begun = m_session.beginFree(std::move(free.guide), std::move(free.scenario), m_scenario);
  if (!begun) Q_EMIT failed(begun.error());
}

void LabGuides::leave() {
  if (m_session.isActive()) {
    m_session.end();
    m_panel->hide();
    m_live->setVeiled(false);
    arrange();
  }
  if (m_stack->currentWidget() == m_board || isListed()) m_stack->setCurrentWidget(m_live);
}

bool LabGuides::isListed() const { return m_list != nullptr && m_stack->currentWidget() == m_list; }

QString LabGuides::item() const {
  if (isListed()) return listItem();
  if (!m_session.isActive() || m_session.isFree()) return {};
  return guidePrefix() + QString::fromStdString(m_session.guide().id.value);
}

QString LabGuides::title() const {
  if (isListed()) return tr("Guided scenarios");
  if (!m_session.isActive() || m_session.isFree()) return {};
  return QString::fromStdString(m_session.guide().title);
}

bool LabGuides::showAgain() {
  if (!m_session.isActive()) return false;
  showStep();
  return true;
}

void LabGuides::showStep() {
  if (!m_session.isActive()) return;
  const GuideStep step = m_session.step();
  if (step != GuideStep::Watch) m_lab.playhead().pause();
  if (step == GuideStep::Read) m_lab.playhead().seek(0);
  m_live->setVeiled(step == GuideStep::Read);
  m_panel->show();
  arrange();
  const bool board = step == GuideStep::Predict || step == GuideStep::Debrief;
  m_stack->setCurrentWidget(board ? static_cast<QWidget *>(m_board) : m_live);
  Q_EMIT headingChanged();
}

void LabGuides::playFromStart() {
  const double length = m_lab.state().scenario.durationS;
  const auto &speeds = Playhead::speeds();
  const auto fits = std::ranges::find_if(speeds, [length](int speed) { return length / speed <= watchSeconds; });
  m_lab.playhead().setSpeed(fits == speeds.end() ? speeds.back() : *fits);
  m_lab.playhead().seek(0);
  m_lab.playhead().play();
}

void LabGuides::goNext() {
  const auto entries = guideEntries(m_desk.store, m_desk.record);
  Q_EMIT navigationRequested(guidePrefix() + nextGuide(entries, QString::fromStdString(m_session.guide().id.value)));
}

void LabGuides::arrange() {
  if (m_panel == nullptr) return;
  const bool beside = m_page->width() >= lookOf(m_page).scaled(panelBesideFrom);
  m_panel->setCompact(!beside);
  m_frame->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  const bool opened = m_panel->isVisibleTo(m_page) && m_panel->isUnfolded() && !beside;
  const int wanted = opened ? m_panel->unfoldedHeight() : 0;
  // A few words leave the Lab in sight; many have the page.
  const bool covered = opened && wanted > m_page->height() * 2 / 5;
  m_panel->setMinimumHeight(opened && !covered ? wanted : 0);
  m_panel->setMaximumHeight(opened && !covered ? wanted : QWIDGETSIZE_MAX);
  m_views->setVisible(!covered);
  m_frame->setStretchFactor(m_panel, covered ? 1 : 0);
}

bool LabGuides::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_page && (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange)) arrange();
  return QObject::eventFilter(watched, event);
}

void LabGuides::settle() { m_session.finish(); }

}  // namespace strato::ui
