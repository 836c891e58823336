// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/log_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/lab/event_log.h"
#include "ui/widgets/text.h"

namespace strato::ui {

LogCard::LogCard(Playhead &playhead, QWidget *parent)
    : TitledCard(tr("What happened"), parent),
      m_log(new EventLog(playhead, this)),
      m_note(new Text(tr("in step with the clock"), {TextSize::Note, Weight::Regular, Ink::Muted}, this)) {
  setObjectName(QStringLiteral("logCard"));
  m_note->setWrapping(Wrapping::Never);
  head()->addWidget(m_note);
  body()->addWidget(m_log, 1);
}

void LogCard::setSmall(bool small) {
  m_small = small;
  setTight(small);
  showNote();
}

void LogCard::showNote() {
  // Whole or not at all.
  const QMargins around = layout()->contentsMargins();
  const int needed = titleWidth() + head()->spacing() + m_note->sizeHint().width() + around.left() + around.right();
  m_note->setVisible(!m_small && width() >= needed);
}

void LogCard::resizeEvent(QResizeEvent *event) {
  TitledCard::resizeEvent(event);
  showNote();
}

}  // namespace strato::ui
