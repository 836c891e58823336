// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/fact_card.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_link.h"
#include "ui/widgets/trust_badge.h"

namespace strato::ui {

namespace {

PillTone toneOf(catalog::Trust trust) {
  switch (trustInk(trust)) {
    case Ink::Good:
      return PillTone::Good;
    case Ink::Warn:
      return PillTone::Warn;
    default:
      return PillTone::Neutral;
  }
}

QVBoxLayout *columnIn(QWidget *widget, int spacing) {
  auto *column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing);
  return column;
}

}  // namespace

FactCard::FactCard(std::vector<FactNote> notes, FactCardPin pin, QWidget *parent)
    : QWidget(parent), m_notes(std::move(notes)), m_pin(pin) {
  setObjectName(QStringLiteral("factCard"));
  columnIn(this, 0);
  show(0);
}

void FactCard::show(std::size_t index) {
  m_shown = index;
  QWidget *before = m_face;
  m_face = face(m_notes[index]);
  layout()->addWidget(m_face);
  const FactNote &note = m_notes[index];
  setAccessibleName(QStringLiteral("%1. %2 %3. %4")
                        .arg(trustWords(note.trust), note.value, note.unit, QString::fromStdString(note.text.plain())));
  if (before != nullptr) {
    m_face->show();
    if (before->isAncestorOf(focusWidget())) m_face->setFocus();
    layout()->removeWidget(before);
    before->hide();
    before->deleteLater();
  }
}

QWidget *FactCard::face(const FactNote &note) {
  auto *face = new QWidget(this);
  auto *column = columnIn(face, 8);
  column->addWidget(header(note));
  if (note.value.isEmpty()) {
    column->addWidget(new Text(note.title, {TextSize::Body, Weight::Strong, Ink::Primary}));
  } else {
    column->addWidget(new FigureText(note.value, note.unit));
    column->addWidget(new Text(note.title, {TextSize::Label, Weight::Strong, Ink::Primary}));
  }
  column->addWidget(new RichText(note.text, {TextSize::Label, Weight::Regular, Ink::Secondary}));
  if (!note.exam.isEmpty()) {
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new Pill(tr("Exam"), PillTone::Accent), 0, Qt::AlignTop);
    row->addWidget(new Text(note.exam, {TextSize::Label, Weight::Regular, Ink::Secondary}), 1);
    column->addLayout(row);
  }
  if (note.expired) {
    column->addWidget(new Notice(NoticeTone::Warn, tr("Due for a new check since %1.").arg(note.checkAgain),
                                 tr("Compare with the AWS page before you rely on it.")));
  }
  column->addSpacing(2);
  column->addWidget(ages(note));
  column->addWidget(new Divider);
  column->addWidget(foot(note));
  return face;
}

QWidget *FactCard::header(const FactNote &note) {
  auto *header = new QWidget;
  auto *row = new QHBoxLayout(header);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  auto *trust = new Pill(trustWords(note.trust), toneOf(note.trust));
  trust->setIconName(trustIcon(note.trust));
  row->addWidget(trust);
  row->addStretch();
  if (m_notes.size() > 1) {
    row->addWidget(
        new Text(tr("%1 of %2").arg(m_shown + 1).arg(m_notes.size()), {TextSize::Note, Weight::Regular, Ink::Muted}));
    auto *next = new IconButton(QStringLiteral("chevron-right"), tr("Next fact"));
    next->setObjectName(QStringLiteral("nextFact"));
    connect(next, &IconButton::clicked, this, [this] { show((m_shown + 1) % m_notes.size()); });
    row->addWidget(next);
  }
  auto *id = new Text(QString::fromStdString(note.id.value), {TextSize::Note, Weight::Regular, Ink::Muted, Face::Code});
  id->setObjectName(QStringLiteral("factId"));
  id->setWrapping(Wrapping::Never);
  row->addWidget(id);
  return header;
}

QWidget *FactCard::ages(const FactNote &note) {
  auto *ages = new QWidget;
  auto *row = new QHBoxLayout(ages);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  const auto add = [row](const QString &label, const QString &value) {
    auto *cell = new QWidget;
    auto *column = columnIn(cell, 0);
    column->addWidget(new Text(label, {TextSize::Note, Weight::Regular, Ink::Muted}));
    column->addWidget(new Text(value, {TextSize::Label, Weight::Regular, Ink::Primary}));
    row->addWidget(cell, 1, Qt::AlignTop);
  };
  add(tr("As of"), note.asOf);
  add(tr("Check again"), tr("by %1").arg(note.checkAgain));
  if (!note.since.isEmpty()) add(tr("In force since"), note.since);
  return ages;
}

QWidget *FactCard::foot(const FactNote &note) {
  auto *foot = new QWidget;
  auto *row = new QHBoxLayout(foot);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  auto *source = new TextLink(note.sourceTitle);
  source->setObjectName(QStringLiteral("factSource"));
  source->setEnabled(!note.url.isEmpty());
  source->setToolTip(note.url.isEmpty() ? note.sourceTitle
                                        : tr("%1\nOpens %2 in your browser").arg(note.sourceTitle, note.url));
  connect(source, &TextLink::clicked, this, [url = note.url] { QDesktopServices::openUrl(QUrl(url)); });
  source->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  row->addWidget(source, 1);
  row->addSpacing(8);
  const bool pinned = m_pin == FactCardPin::Pinned;
  auto *pin = new Button(ButtonKind::Ghost, pinned ? tr("Unpin") : tr("Pin"));
  pin->setObjectName(QStringLiteral("factPin"));
  pin->setIconName(QStringLiteral("pin"));
  pin->setHeight(ButtonHeight::Small);
  connect(pin, &Button::clicked, this, pinned ? &FactCard::unpinRequested : &FactCard::pinRequested);
  row->addWidget(pin);
  auto *copy = new Button(ButtonKind::Ghost, tr("Copy"));
  copy->setObjectName(QStringLiteral("factCopy"));
  copy->setHeight(ButtonHeight::Small);
  connect(copy, &Button::clicked, this, [this] {
    QGuiApplication::clipboard()->setText(shown().forClipboard());
    Q_EMIT copied(shown().forClipboard());
  });
  row->addWidget(copy);
  return foot;
}

}  // namespace strato::ui
