// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/run_note.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int patienceMs = 200;  ///< what is done by then needs no note

}  // namespace

RunNote::RunNote(QWidget *parent)
    : QWidget(parent),
      m_words(new Text(tr("Simulating"), {TextSize::Label, Weight::Strong}, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new Button(ButtonKind::Plain, tr("Stop"), this)) {
  setObjectName(QStringLiteral("runNote"));
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 8, 8);
  row->setSpacing(12);
  m_words->setWrapping(Wrapping::Never);
  row->addWidget(m_words);
  m_bar->setRange(0, 100);
  m_bar->setTextVisible(false);
  m_bar->setFixedWidth(160);
  m_bar->setAccessibleName(tr("How far the simulation is"));
  row->addWidget(m_bar);
  m_cancel->setHeight(ButtonHeight::Small);
  m_cancel->setObjectName(QStringLiteral("cancelRun"));
  row->addWidget(m_cancel);
  connect(m_cancel, &QAbstractButton::clicked, this, [this] {
    Q_EMIT cancelled();
    hide();
  });
  m_patience.setSingleShot(true);
  m_patience.setInterval(patienceMs);
  connect(&m_patience, &QTimer::timeout, this, [this] {
    place();
    show();
    raise();
  });
  parent->installEventFilter(this);
  hide();
}

void RunNote::setProgress(double part) {
  if (part >= 1) {
    m_patience.stop();
    hide();
    return;
  }
  m_bar->setValue(static_cast<int>(part * 100));
  if (isHidden() && !m_patience.isActive()) m_patience.start();
}

void RunNote::place() {
  adjustSize();
  move((parentWidget()->width() - width()) / 2, 16);
}

bool RunNote::eventFilter(QObject *watched, QEvent *event) {
  if (watched == parent() && event->type() == QEvent::Resize) place();
  return QWidget::eventFilter(watched, event);
}

void RunNote::paintEvent(QPaintEvent *) {
  const Tokens &tokens = lookOf(this).tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), cardRadius, tokens.surface, tokens.borderStrong);
}

}  // namespace strato::ui
