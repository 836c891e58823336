// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/note_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/icon_mark.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int noteBar = 3;

QString quoted(const QString &claim) { return QString(QChar(0x201C)) + claim + QChar(0x201D); }

/// "Today" leads the sentence, as a strong word of its own.
catalog::Inline todayText(const catalog::Inline &today) {
  catalog::Inline text;
  text.spans.push_back({catalog::Span::Kind::Strong, NoteBar::tr("Today:").toStdString(), {}});
  text.spans.push_back({catalog::Span::Kind::Plain, " ", {}});
  text.spans.insert(text.spans.end(), today.spans.begin(), today.spans.end());
  return text;
}

}  // namespace

NoteBar::NoteBar(const MarginNote &note, FactDesk &desk, NoteHeading heading, QWidget *parent)
    : QWidget(parent), m_note(note) {
  setObjectName(note.isTrap() ? QStringLiteral("trapNote") : QStringLiteral("correctionNote"));
  const QString title = note.isTrap() ? tr("Exam trap") : tr("You may still read");
  setAccessible(this, QAccessible::Note, title);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(noteBar + 12, 0, 0, 0);
  column->setSpacing(2);
  if (heading == NoteHeading::Shown) {
    column->addWidget(new Text(title, {TextSize::Label, Weight::Strong, note.isTrap() ? Ink::Bad : Ink::Warn}));
    column->addSpacing(2);
  }
  if (!note.isTrap()) {
    column->addWidget(new Text(quoted(note.claim), {TextSize::Label, Weight::Regular, Ink::Muted}));
  }
  const TextLook words{TextSize::Label, Weight::Regular, Ink::Primary};
  column->addWidget(desk.text(note.isTrap() ? note.text : todayText(note.text), words));
  if (heading == NoteHeading::Hidden) return;
  if (TrustBadge *badge = desk.badge(note.source)) column->addWidget(badge);
}

void NoteBar::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  painter.fillRect(QRect(0, 0, noteBar, height()), m_note.isTrap() ? t.bad : t.warn);
}

QWidget *trapLine(const MarginNote &trap, FactDesk &desk) {
  auto *line = new QWidget;
  auto *row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(new IconMark(QStringLiteral("warning"), Ink::Warn), 0, Qt::AlignTop);
  row->addWidget(desk.text(trap.text, {TextSize::Label, Weight::Regular, Ink::Primary}), 1);
  return line;
}

}  // namespace strato::ui
