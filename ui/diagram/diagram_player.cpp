// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_player.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/diagram/counter_tiles.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/picture_file.h"
#include "ui/diagram/step_list.h"
#include "ui/diagram/transport_bar.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pill.h"

namespace strato::ui {

namespace {

constexpr int wideEnough = 1040;  // for the words beside the stage
constexpr int wordsWidth = 336;
constexpr int captionBeside = 640;  // for the counters beside the narration
constexpr int leastViewHeight = 344;
constexpr Milliseconds longestFrame{250};  // after a stall the story goes on, it does not jump

QString askForPath(QWidget *parent, const QString &suggestion) {
  return QFileDialog::getSaveFileName(parent, DiagramPlayer::tr("Save the picture"), suggestion);
}

Motion motionOf(const QWidget *widget) { return lookOf(widget).reducedMotion ? Motion::Reduced : Motion::Full; }

}  // namespace

DiagramPlayer::DiagramPlayer(QWidget *parent)
    : QWidget(parent),
      m_choosePath(askForPath),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_stage(new Card(CardTone::Surface, this)),
      m_words(new Card(CardTone::Surface, this)) {
  setObjectName(QStringLiteral("diagramPlayer"));
  m_columns->setContentsMargins(0, 0, 0, 0);
  m_columns->setSpacing(16);
  m_columns->addWidget(m_stage, 1);
  m_columns->addWidget(m_words);
  buildStage();
  buildWords();
  connectTransport();
  setFocusPolicy(Qt::ClickFocus);  // after a click anywhere on it, its keys work
  setFocusProxy(m_view);
  m_frames.setTimerType(Qt::PreciseTimer);
  m_frames.setInterval(16);
  connect(&m_frames, &QTimer::timeout, this,
          [this] { advance(std::min(longestFrame, Milliseconds(m_sinceFrame.restart()))); });
}

void DiagramPlayer::buildStage() {
  auto *rows = new QVBoxLayout(m_stage);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(12);

  auto *head = new QHBoxLayout;
  head->setSpacing(12);
  m_title = new Text({}, {TextSize::Body, Weight::Strong});
  m_number = new Pill({});
  auto *save = new IconButton(QStringLiteral("download"), tr("Save as a picture"));
  save->setObjectName(QStringLiteral("saveButton"));
  QMenu *menu = saveMenu();
  connect(save, &QAbstractButton::clicked, menu,
          [save, menu] { menu->popup(save->mapToGlobal(QPoint(0, save->height() + 4))); });
  head->addWidget(m_title, 1);
  head->addWidget(m_number);
  head->addWidget(save);
  rows->addLayout(head);

  m_view = new DiagramView;
  rows->addWidget(m_view, 1);
  connect(m_view, &DiagramView::nodeActivated, this, [this](const QString &id, const QRect &place) {
    Q_EMIT nodeActivated(id, QRect(m_view->mapToGlobal(place.topLeft()), place.size()));
  });

  m_captionRow = new QBoxLayout(QBoxLayout::LeftToRight);
  m_captionRow->setSpacing(24);
  m_caption = new StepCaption;
  m_counters = new CounterTiles;
  m_captionRow->addWidget(m_caption, 1);
  m_captionRow->addWidget(m_counters);
  rows->addLayout(m_captionRow);

  rows->addWidget(new Divider);
  m_transport = new TransportBar;
  rows->addWidget(m_transport);
  m_keys = keys();
  rows->addWidget(m_keys);
}

void DiagramPlayer::buildWords() {
  auto *rows = new QVBoxLayout(m_words);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(12);
  rows->addWidget(new Text(tr("In words"), {TextSize::Body, Weight::Strong}));
  m_list = new StepList;
  m_listScroll = new QScrollArea;
  m_listScroll->setWidget(m_list);
  m_listScroll->setWidgetResizable(true);
  m_listScroll->setFrameShape(QFrame::NoFrame);
  m_listScroll->setFocusPolicy(Qt::NoFocus);
  m_listScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_listScroll->viewport()->setAutoFillBackground(false);
  m_list->setAutoFillBackground(false);
  rows->addWidget(m_listScroll, 1);
  connect(m_list, &StepList::stepChosen, this, &DiagramPlayer::showStep);
}

QWidget *DiagramPlayer::keys() {
  auto *row = new QWidget;
  row->setObjectName(QStringLiteral("keys"));
  auto *flow = new FlowLayout(20, row);
  const auto add = [flow](const QStringList &caps, const QString &words) {
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    for (const QString &cap : caps) line->addWidget(new Keycap(cap));
    auto *text = new Text(words, {TextSize::Note, Weight::Regular, Ink::Secondary});
    text->setWrapping(Wrapping::Never);
    line->addWidget(text);
    flow->addWidget(pair);
  };
  add({keycapText(Qt::Key_Space)}, tr("play"));
  add({keycapText(Qt::Key_Left), keycapText(Qt::Key_Right)}, tr("step"));
  //: the keys 1 to 9
  add({tr("1–9")}, tr("jump"));
  add({keycapText(Qt::Key_Tab)}, tr("next node"));
  add({keycapText(Qt::Key_Return)}, tr("its facts"));
  return row;
}

QMenu *DiagramPlayer::saveMenu() {
  auto *menu = new Menu(this);
  menu->setObjectName(QStringLiteral("saveMenu"));
  QAction *png = menu->addAction(tr("Save this step as PNG …"));
  png->setObjectName(QStringLiteral("savePng"));
  connect(png, &QAction::triggered, this, [this] { save(Format::Png); });
  QAction *svg = menu->addAction(tr("Save this step as SVG …"));
  svg->setObjectName(QStringLiteral("saveSvg"));
  connect(svg, &QAction::triggered, this, [this] { save(Format::Svg); });
  return menu;
}

void DiagramPlayer::connectTransport() {
  connect(m_transport, &TransportBar::restarted, this, [this] { change([](Playback &p) { p.restart(); }); });
  connect(m_transport, &TransportBar::steppedBack, this, [this] { change([](Playback &p) { p.stepBack(); }); });
  connect(m_transport, &TransportBar::steppedForward, this, [this] { change([](Playback &p) { p.stepForward(); }); });
  connect(m_transport, &TransportBar::playToggled, this, &DiagramPlayer::togglePlay);
  connect(m_transport, &TransportBar::stepChosen, this, &DiagramPlayer::showStep);
  connect(m_transport, &TransportBar::shareChosen, this,
          [this](double share) { change([share](Playback &p) { p.seek(p.positionAt(share)); }); });
  connect(m_transport, &TransportBar::speedChosen, this,
          [this](Speed speed) { change([speed](Playback &p) { p.setSpeed(speed); }); });
}

void DiagramPlayer::setDiagram(const catalog::Diagram &diagram, const ParagraphMaker &paragraph,
                               const SourceMaker &sources) {
  m_diagram = diagram;
  m_playback = Playback(diagram, motionOf(this));
  m_shownStep = -1;
  m_title->setText(QString::fromStdString(diagram.title));
  m_view->setDiagram(diagram);
  m_caption->setSteps(
      diagram.steps,
      paragraph ? paragraph : [](const catalog::Inline &text, TextLook look) { return new RichText(text, look); },
      sources);
  m_counters->setSteps(diagram.steps);
  m_list->setSteps(diagram.steps);
  QStringList titles;
  for (const catalog::DiagramStep &step : diagram.steps) titles += QString::fromStdString(step.title);
  m_transport->setSteps(m_playback, titles);
  const bool hasSteps = !diagram.steps.empty();
  for (QWidget *part : {static_cast<QWidget *>(m_caption), static_cast<QWidget *>(m_transport), m_keys,
                        static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_number)})
    part->setVisible(hasSteps);
  showNow();
  arrange();
}

template <class Change>
void DiagramPlayer::change(Change &&change) {
  change(m_playback);
  showNow();
}

void DiagramPlayer::showNow() {
  m_view->setPosition(m_playback.position());
  m_transport->show(m_playback);
  m_counters->setCounters(m_view->scene().counters);
  if (const int step = m_playback.position().step; step != m_shownStep && m_playback.stepCount() > 0) {
    m_shownStep = step;
    m_caption->setCurrent(step);
    m_list->setCurrent(step);
    if (m_listScroll->verticalScrollBar()->maximum() > 0) m_listScroll->ensureWidgetVisible(m_list->row(step), 0, 24);
    m_number->setText(tr("Step %1 of %2").arg(locale().toString(step + 1), locale().toString(m_playback.stepCount())));
    delete m_notice;
    Q_EMIT stepChanged(step);
  }
  if (m_playback.isMoving() == m_frames.isActive()) return;
  if (m_playback.isMoving() && isVisible()) {
    m_sinceFrame.start();
    m_frames.start();
  } else {
    m_frames.stop();
  }
}

void DiagramPlayer::togglePlay() {
  change([](Playback &p) { p.isPlaying() ? p.pause() : p.play(); });
}

void DiagramPlayer::pause() {
  change([](Playback &p) { p.pause(); });
}

void DiagramPlayer::seek(Position position) {
  change([position](Playback &p) { p.seek(position); });
}

void DiagramPlayer::showStep(int step) {
  change([step](Playback &p) { p.showStep(step); });
}

void DiagramPlayer::takeOver(const Playback &other) {
  change([&other](Playback &p) {
    const Speed speed = p.speed();
    p = other;
    p.setSpeed(speed);
  });
}

void DiagramPlayer::advance(Milliseconds passed) {
  change([passed](Playback &p) { p.advance(passed); });
}

void DiagramPlayer::settle() {
  if (!m_playback.isMoving()) return;
  change([](Playback &p) {
    p.pause();
    p.seek({p.position().step, 1});
  });
}

void DiagramPlayer::keyPressEvent(QKeyEvent *event) {
  if (event->modifiers() & ~Qt::KeypadModifier) return QWidget::keyPressEvent(event);
  switch (const int key = event->key()) {
    case Qt::Key_Space:
    case Qt::Key_K:
      return togglePlay();
    case Qt::Key_Left:
      return change([](Playback &p) { p.stepBack(); });
    case Qt::Key_Right:
      return change([](Playback &p) { p.stepForward(); });
    case Qt::Key_Home:
      return change([](Playback &p) { p.restart(); });
    case Qt::Key_End:
      return change([](Playback &p) { p.seek({p.stepCount() - 1, 1}); });
    default:
      if (key < Qt::Key_1 || key > Qt::Key_9 || key - Qt::Key_1 >= m_playback.stepCount())
        return QWidget::keyPressEvent(event);
      return showStep(key - Qt::Key_1);
  }
}

void DiagramPlayer::resizeEvent(QResizeEvent *) { arrange(); }

void DiagramPlayer::showEvent(QShowEvent *) { showNow(); }

void DiagramPlayer::hideEvent(QHideEvent *) { m_frames.stop(); }

bool DiagramPlayer::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange) {
    if (motionOf(this) != m_playback.motion()) change([this](Playback &p) { p.setMotion(motionOf(this)); });
    arrange();
  }
  return QWidget::event(event);
}

void DiagramPlayer::arrange() {
  const Look &look = lookOf(this);
  const bool beside = width() >= look.scaled(wideEnough);
  m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_words->setFixedWidth(beside ? look.scaled(wordsWidth) : QWIDGETSIZE_MAX);
  m_captionRow->setDirection(width() >= look.scaled(captionBeside) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  const int left = std::max(look.scaled(leastViewHeight), m_visibleHeight - heightAroundView());
  m_view->setMaximumHeight(m_visibleHeight > 0 ? left : QWIDGETSIZE_MAX);
  // Beside the stage the list is as high as the stage and scrolls; below it, it takes the room that it needs.
  const int listWidth = width() - m_words->contentsMargins().left() - m_words->contentsMargins().right();
  m_listScroll->setMinimumHeight(beside ? 120 : m_list->layout()->heightForWidth(listWidth));
  m_listScroll->setVerticalScrollBarPolicy(beside ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void DiagramPlayer::setVisibleHeight(int pixels) {
  if (pixels == m_visibleHeight) return;
  m_visibleHeight = pixels;
  arrange();
}

int DiagramPlayer::heightAroundView() const {
  const QLayout *rows = m_stage->layout();
  const QMargins &padding = m_stage->contentsMargins();
  int height = padding.top() + padding.bottom() - rows->spacing();
  for (int i = 0; i < rows->count(); ++i) {
    QLayoutItem *item = rows->itemAt(i);
    if (item->isEmpty()) continue;
    height += rows->spacing();
    if (item->widget() == m_view) continue;
    height += item->hasHeightForWidth() ? item->heightForWidth(m_view->width()) : item->sizeHint().height();
  }
  return height;
}

void DiagramPlayer::save(Format format) {
  const QString suffix = format == Format::Png ? QStringLiteral(".png") : QStringLiteral(".svg");
  QString path = m_choosePath(this, QString::fromStdString(m_diagram.id.value) + suffix);
  if (path.isEmpty()) return;
  if (!path.endsWith(suffix, Qt::CaseInsensitive)) path += suffix;
  const auto write = format == Format::Png ? savePng : saveSvg;
  const Result<void> written = write(m_diagram, m_playback.position(), lookOf(this), path);
  delete m_notice;
  m_notice = written ? new Notice(NoticeTone::Good, tr("Saved to %1").arg(path)) : new Notice(written.error());
  m_notice->setObjectName(QStringLiteral("saveNotice"));
  static_cast<QVBoxLayout *>(m_stage->layout())->insertWidget(1, m_notice);
  if (written) Q_EMIT saved(path);
}

}  // namespace strato::ui
