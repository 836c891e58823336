// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/time_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/time_window.h"
#include "ui/pages/lab/overview_plot.h"
#include "ui/pages/lab/play_disc.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

QString speedText(int speed) { return TimeBar::tr("%1×").arg(countText(speed)); }

}  // namespace

TimeBar::TimeBar(TimeWindow &window, Playhead &playhead, QWidget *parent)
    : QWidget(parent),
      m_playhead(playhead),
      m_play(new PlayDisc(this)),
      m_now(new Text({}, {TextSize::Heading, Weight::Strong}, this)),
      m_of(new Text({}, {TextSize::Note, Weight::Regular, Ink::Muted}, this)),
      m_overview(new OverviewPlot(window, playhead, this)),
      m_speed(new Segmented(tr("Speed"), this)),
      m_fork(new Button(ButtonKind::Soft, tr("Fork here"), this)) {
  setObjectName(QStringLiteral("timeBar"));
  auto *row = new QHBoxLayout(this);
  row->setSpacing(4);
  row->addWidget(button(QStringLiteral("labEventBack"), QStringLiteral("event-back"), tr("Back to the event before"),
                        QStringLiteral("Shift+,")));
  row->addWidget(button(QStringLiteral("labStepBack"), QStringLiteral("step-back"), tr("A single step back"),
                        QStringLiteral(",")));
  row->addSpacing(4);
  row->addWidget(m_play);
  row->addSpacing(4);
  row->addWidget(
      button(QStringLiteral("labStep"), QStringLiteral("step-forward"), tr("A single step on"), QStringLiteral(".")));
  row->addWidget(button(QStringLiteral("labEvent"), QStringLiteral("event-forward"), tr("On to the next event"),
                        QStringLiteral("Shift+.")));
  auto *clock = new QVBoxLayout;
  clock->setSpacing(0);
  clock->addStretch(1);
  m_now->setWrapping(Wrapping::Never);
  m_of->setWrapping(Wrapping::Never);
  m_now->setObjectName(QStringLiteral("labClock"));
  clock->addWidget(m_now);
  clock->addWidget(m_of);
  clock->addStretch(1);
  row->addSpacing(12);
  row->addLayout(clock);
  row->addSpacing(12);
  row->addWidget(m_overview, 1);
  row->addSpacing(12);
  m_speed->setObjectName(QStringLiteral("labSpeed"));
  for (const int speed : Playhead::speeds()) m_speed->addSegment(speedText(speed));
  row->addWidget(m_speed);
  row->addSpacing(8);
  m_fork->setObjectName(QStringLiteral("labFork"));
  m_fork->setIconName(QStringLiteral("fork"));
  m_fork->setKeycap(QStringLiteral("F"));
  m_fork->setToolTip(tr("Try another setting from this moment on, beside what was"));
  row->addWidget(m_fork);

  connect(m_play, &QAbstractButton::clicked, &playhead, &Playhead::toggle);
  connect(m_fork, &QAbstractButton::clicked, this, &TimeBar::forkRequested);
  connect(m_speed, &Segmented::currentChanged, this,
          [this](int index) { m_playhead.setSpeed(Playhead::speeds()[static_cast<std::size_t>(index)]); });
  connect(&playhead, &Playhead::moved, this, &TimeBar::showTime);
  connect(&playhead, &Playhead::jumped, this, &TimeBar::showTime);
  connect(&playhead, &Playhead::playingChanged, m_play, &PlayDisc::setPlaying);
  connect(&playhead, &Playhead::speedChanged, this, &TimeBar::showSpeed);
  setSmall(true);
  setSmall(false);
  showSpeed();
  showTime();
  adoptLook();
}

IconButton *TimeBar::button(const QString &name, const QString &icon, const QString &words, const QString &key) {
  auto *made = new IconButton(icon, words, this);
  made->setObjectName(name);
  made->setToolTip(QStringLiteral("%1  (%2)").arg(words, key));
  const int direction = name.endsWith(QStringLiteral("Back")) ? -1 : 1;
  const bool single = name.contains(QStringLiteral("Step"));
  connect(made, &QAbstractButton::clicked, this, [this, direction, single] {
    if (single) {
      Q_EMIT stepRequested(direction);
    } else {
      Q_EMIT eventRequested(direction);
    }
  });
  return made;
}

void TimeBar::setSeed(quint64 seed) {
  m_seed = seed;
  showTime();
}

void TimeBar::setSmall(bool small) {
  if (small == m_small) return;
  m_small = small;
  m_speed->setFolding(small ? Segmented::Folding::Always : Segmented::Folding::WhenNarrow);
  m_of->setVisible(!small);
  m_fork->setKeycap(small ? QString() : QStringLiteral("F"));
  m_now->setLook({small ? TextSize::Title : TextSize::Heading, Weight::Strong});
  adoptLook();
}

void TimeBar::showTime() {
  m_now->setText(fineClockOf(m_playhead.now()));
  m_of->setText(tr("of %1 · seed %2").arg(clockOf(m_playhead.end())).arg(m_seed));
}

void TimeBar::showSpeed() {
  const auto &all = Playhead::speeds();
  m_speed->setCurrent(static_cast<int>(std::ranges::find(all, m_playhead.speed()) - all.begin()));
}

void TimeBar::adoptLook() {
  const Look &look = lookOf(this);
  setFixedHeight(look.scaled(m_small ? 52 : 68));
  layout()->setContentsMargins(m_small ? 12 : 20, 0, m_small ? 16 : 24, 0);
  // The digits of a running clock must not push what stands beside them.
  m_now->setFixedWidth(
      widthOf(QStringLiteral("00:00:00.0"), look.font(m_small ? TextSize::Title : TextSize::Heading, Weight::Strong)));
  m_overview->setFixedHeight(look.scaled(m_small ? 44 : 52));
}

void TimeBar::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  QPainter painter(this);
  painter.fillRect(rect(), tokens.surface);
  painter.fillRect(0, 0, width(), 1, tokens.border);
}

void TimeBar::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) adoptLook();
}

}  // namespace strato::ui
