// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/guide_panel.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/guide_steps.h"
#include "ui/pages/lab/quiet_scroll.h"
#include "ui/pages/lab/star_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int panelWidth = 360;
constexpr int stripSide = 16;
constexpr int stripGap = 10;
constexpr int panelMargin = 20;

}  // namespace

GuidePanel::GuidePanel(GuideSession &session, FactOf fact, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_fact(std::move(fact)),
      m_title(new Text({}, {TextSize::Title, Weight::Strong}, this)),
      m_pill(new Pill({}, PillTone::Accent, this)),
      m_stars(new StarRow(this)),
      m_close(new IconButton(QStringLiteral("close"), tr("Leave the guide"), this)),
      m_steps(new GuideSteps(this)),
      m_body(new QWidget),
      m_scroll(quietScroll(m_body)),
      m_details(new Button(ButtonKind::Plain, tr("Details"), this)),
      m_action(new Button(ButtonKind::Primary, {}, this)),
      m_note(new Text({}, {TextSize::Note, Weight::Regular, Ink::Muted}, this)),
      m_again(new Button(ButtonKind::Ghost, tr("Again"), this)),
      m_next(new Button(ButtonKind::Ghost, tr("Next scenario"), this)) {
  setObjectName(QStringLiteral("guidePanel"));
  setAccessible(this, QAccessible::Grouping, tr("Guide"));
  m_scroll->setParent(this);
  m_close->setObjectName(QStringLiteral("guideLeave"));
  m_details->setObjectName(QStringLiteral("guideDetails"));
  m_action->setObjectName(QStringLiteral("guideAction"));
  m_again->setObjectName(QStringLiteral("guideAgain"));
  m_next->setObjectName(QStringLiteral("guideNext"));
  m_again->setIconName(QStringLiteral("restart"));
  m_next->setTrailingIcon(QStringLiteral("arrow-right"));
  for (Button *button : {m_details, m_again, m_next}) button->setHeight(ButtonHeight::Small);
  m_pill->setIconName(QStringLiteral("bookmark"));
  new QVBoxLayout(m_body);
  m_body->installEventFilter(this);
  connect(m_steps, &GuideSteps::chosen, &m_session, &GuideSession::goTo);
  connect(m_action, &QAbstractButton::clicked, this, &GuidePanel::act);
  connect(m_again, &QAbstractButton::clicked, &m_session, &GuideSession::again);
  connect(m_next, &QAbstractButton::clicked, this, &GuidePanel::nextRequested);
  connect(m_close, &QAbstractButton::clicked, this, &GuidePanel::leaveRequested);
  connect(m_details, &QAbstractButton::clicked, this, [this] { setFolded(m_unfolded); });
  connect(&m_session, &GuideSession::changed, this, &GuidePanel::showState);
  connect(&m_session, &GuideSession::stepChanged, this, [this] {
    setFolded(m_session.step() != GuideStep::Read);
    if (auto *area = qobject_cast<QScrollArea *>(m_scroll)) area->ensureVisible(0, 0);
  });
  layOut();
}

void GuidePanel::setPlace(int place, int of) { m_place = tr("Guided %1 of %2").arg(place).arg(of); }

void GuidePanel::setFolded(bool folded) {
  if (m_unfolded == !folded) return;
  m_unfolded = !folded;
  layOut();
  Q_EMIT foldChanged();
}

void GuidePanel::setCompact(bool compact) {
  if (compact == m_compact) return;
  m_compact = compact;
  layOut();
}

void GuidePanel::layOut() {
  delete layout();
  m_compact ? layOutStrip() : layOutBeside();
  m_steps->setTight(m_compact);
  m_details->setVisible(m_compact);
  m_details->setText(m_unfolded ? tr("Back to the Lab") : tr("Details"));
  m_scroll->setVisible(!m_compact || m_unfolded);
  m_action->setSizePolicy(m_compact ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_title->setMaxLines(m_compact ? 1 : 2);
  m_action->setHeight(m_compact ? ButtonHeight::Small : ButtonHeight::Medium);
  showActions();
  updateGeometry();
}

void GuidePanel::layOutBeside() {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(panelMargin, panelMargin - 4, panelMargin, panelMargin - 4);
  column->setSpacing(10);
  auto *head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(m_pill);
  head->addStretch(1);
  head->addWidget(m_stars);
  head->addWidget(m_close);
  column->addLayout(head);
  column->addWidget(m_title);
  column->addWidget(m_steps);
  column->addSpacing(6);
  column->addWidget(m_scroll, 1);
  column->addWidget(m_action);
  column->addWidget(m_note);
  auto *foot = new QHBoxLayout;
  foot->addWidget(m_again);
  foot->addStretch(1);
  foot->addWidget(m_next);
  column->addLayout(foot);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void GuidePanel::layOutStrip() {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(stripSide, 6, stripSide, 6);
  column->setSpacing(8);
  auto *row = new QHBoxLayout;
  row->setSpacing(stripGap);
  row->addWidget(m_title, 1);
  row->addWidget(m_stars);
  row->addWidget(m_steps);
  row->addWidget(m_details);
  row->addWidget(m_again);
  row->addWidget(m_next);
  row->addWidget(m_action);
  row->addWidget(m_close);
  column->addLayout(row);
  column->addWidget(m_scroll, 1);
  setSizePolicy(QSizePolicy::Preferred, m_unfolded ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

int GuidePanel::unfoldedHeight() const {
  const int wide = parentWidget()->width() - 2 * stripSide;
  const int text = m_body->hasHeightForWidth() ? m_body->heightForWidth(wide) : m_body->sizeHint().height();
  return m_action->sizeHint().height() + text + 4 * stripSide;
}

QSize GuidePanel::sizeHint() const {
  const Look &look = lookOf(this);
  if (m_compact) return {look.scaled(600), layout()->sizeHint().height()};
  return {look.scaled(panelWidth), layout()->sizeHint().height()};
}

void GuidePanel::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  painter.fillRect(rect(), t.surface);
  painter.setPen(QPen(t.border, 1));
  if (m_compact) {
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
  } else {
    painter.drawLine(QPointF(width() - 0.5, 0), QPointF(width() - 0.5, height()));
  }
}

void GuidePanel::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  if (m_compact) showActions();
}

/// The strip can do without the stars where its words need the room.
bool GuidePanel::hasRoomForStars() const {
  if (!m_compact) return true;
  int needed = m_stars->sizeHint().width() + m_title->sizeHint().width() + 2 * stripSide;
  for (const QWidget *each :
       std::initializer_list<const QWidget *>{m_steps, m_details, m_again, m_next, m_action, m_close})
    if (!each->isHidden()) needed += each->sizeHint().width() + stripGap;
  return needed <= width();
}

void GuidePanel::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) updateGeometry();
}

void GuidePanel::showState() {
  if (!m_session.isActive()) {
    m_shown.clear();
    return;
  }
  const catalog::Guide &guide = m_session.guide();
  const bool free = m_session.isFree();
  m_title->setText(free ? tr("Your prediction")
                        : QString::fromStdString(guide.subtitle.empty() ? guide.title : guide.subtitle));
  m_title->setToolTip(m_title->text());
  m_pill->setText(free ? tr("Predict") : m_place);
  m_stars->setStars(m_session.stars());
  m_steps->show(m_session);
  showActions();
  if (const QString key = bodyKey(); key != m_shown) {
    m_shown = key;
    showBody();
  }
}

QString GuidePanel::bodyKey() const {
  return QStringLiteral("%1/%2/%3/%4/%5/%6/%7")
      .arg(m_session.isEdited())
      .arg(m_session.round())
      .arg(static_cast<int>(m_session.step()))
      .arg(m_session.first() != nullptr)
      .arg(m_session.evidence().after.run() != nullptr)
      .arg(m_session.stars())
      .arg(m_session.isChanged());
}

void GuidePanel::showActions() {
  if (!m_session.isActive()) return;
  const GuideStep step = m_session.step();
  const bool debriefed = m_session.score().has_value();
  m_action->setText(action());
  m_action->setEnabled(step >= GuideStep::Debrief ||
                       m_session.canGoTo(static_cast<GuideStep>(static_cast<int>(step) + 1)));
  m_note->setText(note());
  m_note->setVisible(!m_compact && !m_note->text().isEmpty());
  m_action->setToolTip(m_compact ? note() : QString());
  m_pill->setVisible(!m_compact);
  const bool roomForMore = !m_compact || m_unfolded;
  m_again->setVisible(debriefed && !m_session.isFree() && roomForMore);
  m_next->setVisible(debriefed && !m_session.isFree() && roomForMore &&
                     !(step == GuideStep::Change && m_session.isChanged()));
  m_stars->setVisible(!m_session.isFree() && hasRoomForStars());
}

QString GuidePanel::action() const {
  switch (m_session.step()) {
    case GuideStep::Read:
      return tr("Predict");
    case GuideStep::Predict:
      return tr("Watch the run");
    case GuideStep::Watch:
      return tr("See how it went");
    case GuideStep::Debrief:
      return m_session.isFree() ? tr("Predict again") : tr("What would help?");
    case GuideStep::Change:
      return m_session.isChanged() ? tr("Next scenario") : m_session.filled(m_session.guide().change.name);
  }
  return {};
}

QString GuidePanel::note() const {
  const catalog::GuideChange &change = m_session.guide().change;
  switch (m_session.step()) {
    case GuideStep::Read:
      return tr("The run waits at its first second.");
    case GuideStep::Predict:
      return tr("%1 of %2 predicted. What you leave open is not scored.")
          .arg(m_session.answered())
          .arg(m_session.asked());
    case GuideStep::Watch:
      return m_session.first() == nullptr ? tr("The run is still computed.") : tr("Whenever you have seen enough.");
    case GuideStep::Debrief: {
      if (m_session.isFree()) return {};
      const auto open = std::ranges::count_if(m_session.goals(), [](const auto &goal) { return !goal.metAtFirst; });
      return open == 0   ? tr("Every goal is met.")
             : open == 1 ? tr("One goal is left for the third star.")
                         : tr("%1 goals are left for the third star.").arg(open);
    }
    case GuideStep::Change:
      if (m_session.isChanged()) return {};
      return change.atS ? tr("The run forks at %1.").arg(clockOf(simulator::ticks(*change.atS)))
                        : tr("The run begins anew.");
  }
  return {};
}

void GuidePanel::act() {
  switch (m_session.step()) {
    case GuideStep::Debrief:
      if (m_session.isFree()) return m_session.again();
      return m_session.goTo(GuideStep::Change);
    case GuideStep::Change:
      if (m_session.isChanged()) return Q_EMIT nextRequested();
      setFolded(true);
      return m_session.applyChange();
    default:
      m_session.goTo(static_cast<GuideStep>(static_cast<int>(m_session.step()) + 1));
  }
}

}  // namespace strato::ui
