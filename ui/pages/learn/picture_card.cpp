// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/picture_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/diagram/diagram_view.h"
#include "ui/pages/learn/fact_desk.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int stageHeight = 392;
constexpr Milliseconds longestPictureFrame{250};  // after a stall the story goes on, it does not jump

Motion pictureMotion(const QWidget *widget) { return lookOf(widget).reducedMotion ? Motion::Reduced : Motion::Full; }

/// The step that shows the most: the one with the most things on their way.
int posterStep(const catalog::Diagram &diagram) {
  const auto most = std::ranges::max_element(
      diagram.steps, {}, [](const catalog::DiagramStep &step) { return step.tokens.size() * 4 + step.set.size(); });
  return static_cast<int>(most - diagram.steps.begin());
}

}  // namespace

PictureCard::PictureCard(const catalog::Diagram &diagram, FactDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_diagram(diagram),
      m_playback(diagram, pictureMotion(this)),
      m_view(new DiagramView),
      m_title(new Text({}, {TextSize::Label, Weight::Strong, Ink::Primary})),
      m_say(new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary})),
      m_play(new Button(ButtonKind::Ghost, {})) {
  setObjectName(QStringLiteral("pictureCard"));
  m_view->setDiagram(diagram);
  m_title->setObjectName(QStringLiteral("pictureStep"));
  m_play->setObjectName(QStringLiteral("picturePlay"));
  m_play->setHeight(ButtonHeight::Small);
  auto *next = new Button(ButtonKind::Plain, tr("Next step"));
  next->setObjectName(QStringLiteral("pictureNext"));
  next->setIconName(QStringLiteral("step-forward"));
  next->setHeight(ButtonHeight::Small);
  auto *full = new IconButton(QStringLiteral("diagram"), tr("The diagram in full"));
  full->setObjectName(QStringLiteral("pictureFull"));

  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  auto *head = new QHBoxLayout;
  head->setSpacing(4);
  head->addWidget(new Text(tr("Picture it"), {TextSize::Body, Weight::Strong, Ink::Primary}), 1);
  head->addWidget(next);
  head->addWidget(m_play);
  head->addWidget(full);
  column->addLayout(head);
  column->addStretch();
  column->addWidget(m_view);
  column->addStretch();
  fitHeight();
  auto *words = new QWidget;
  auto *rows = new QVBoxLayout(words);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(m_title);
  rows->addWidget(m_say);
  rows->addStretch();
  column->addWidget(words);

  connect(next, &Button::clicked, this, &PictureCard::stepForward);
  connect(m_play, &Button::clicked, this, &PictureCard::togglePlay);
  connect(full, &IconButton::clicked, this, [this] { Q_EMIT fullRequested(m_playback); });
  connect(m_view, &DiagramView::nodeActivated, &desk, [this, &desk](const QString &node, const QRect &place) {
    desk.explainNode(node, QRect(m_view->mapToGlobal(place.topLeft()), place.size()));
  });
  m_frames.setTimerType(Qt::PreciseTimer);
  m_frames.setInterval(16);
  connect(&m_frames, &QTimer::timeout, this, [this] {
    m_playback.advance(std::min(longestPictureFrame, Milliseconds(m_sinceFrame.restart())));
    showNow();
  });
  if (!diagram.steps.empty()) m_playback.seek({posterStep(diagram), 1});
  showNow();
}

void PictureCard::fitHeight() { m_view->setFixedHeight(lookOf(this).scaled(stageHeight)); }

/// What is shown at first is a picture and not a place in the story, so the story begins at its beginning.
bool PictureCard::leavePoster() {
  if (!m_isPoster) return false;
  m_isPoster = false;
  m_playback.restart();
  return true;
}

void PictureCard::togglePlay() {
  leavePoster();
  m_playback.isPlaying() ? m_playback.pause() : m_playback.play();
  showNow();
}

void PictureCard::stepForward() {
  if (leavePoster()) {
    m_playback.showStep(0);
  } else if (m_playback.isAtEnd()) {
    m_playback.restart();
  } else {
    m_playback.stepForward();
  }
  showNow();
}

void PictureCard::settle() {
  if (m_playback.isMoving()) {
    m_playback.pause();
    m_playback.seek({m_playback.position().step, 1});
  }
  showNow();
}

void PictureCard::showNow() {
  m_view->setPosition(m_playback.position());
  const auto step = static_cast<std::size_t>(std::max(0, m_playback.position().step));
  if (step < m_diagram.steps.size()) {
    m_title->setText(tr("%1 of %2: %3", "a step of a diagram")
                         .arg(step + 1)
                         .arg(m_diagram.steps.size())
                         .arg(QString::fromStdString(m_diagram.steps[step].title)));
    m_say->setText(QString::fromStdString(m_diagram.steps[step].say.plain()));
  }
  m_play->setText(m_playback.isPlaying() ? tr("Pause") : tr("Play"));
  m_play->setIconName(m_playback.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"));
  if (m_playback.isMoving() == m_frames.isActive()) return;
  if (m_playback.isMoving()) {
    m_sinceFrame.start();
    m_frames.start();
  } else {
    m_frames.stop();
  }
}

void PictureCard::hideEvent(QHideEvent *) {
  m_playback.pause();
  showNow();
}

bool PictureCard::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::StyleChange) {
    m_playback.setMotion(pictureMotion(this));
    fitHeight();
  }
  return handled;
}

}  // namespace strato::ui
