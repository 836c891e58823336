// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_preview_pane.h"

#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/text.h"
#include "ui/widgets/trust_badge.h"

namespace strato::ui {

namespace {

constexpr int padding = 24;

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

Text *note(const QString &words, QWidget *parent) {
  return new Text(words, {TextSize::Label, Weight::Regular, Ink::Muted}, parent);
}

}  // namespace

PalettePreviewPane::PalettePreviewPane(QWidget *parent) : QScrollArea(parent) {
  setObjectName(QStringLiteral("palettePreview"));
  setAccessibleName(tr("What was found"));
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
}

void PalettePreviewPane::clear() { delete takeWidget(); }

void PalettePreviewPane::show(const PalettePreview &preview) {
  clear();
  m_page = new QWidget;
  m_column = new QVBoxLayout(m_page);
  m_column->setContentsMargins(padding, 20, padding, padding);
  m_column->setSpacing(0);
  addHeader(preview);
  if (!preview.text.isEmpty()) {
    m_column->addSpacing(8);
    m_column->addWidget(new RichText(preview.text, {TextSize::Body, Weight::Regular, Ink::Secondary}, m_page));
  }
  addLines(preview);
  addPlaces(preview);
  addDates(preview);
  m_column->addSpacing(24);
  auto *action = new Button(ButtonKind::Primary, preview.action, m_page);
  action->setObjectName(QStringLiteral("openHit"));
  action->setFocusPolicy(Qt::NoFocus);
  connect(action, &QAbstractButton::clicked, this, &PalettePreviewPane::opened);
  m_column->addWidget(action, 0, Qt::AlignLeft);
  m_column->addStretch(1);
  setWidget(m_page);
  m_page->setAutoFillBackground(false);  // setWidget() switches it on
}

void PalettePreviewPane::addHeader(const PalettePreview &preview) {
  auto *row = new QHBoxLayout;
  row->setSpacing(8);
  auto *pills = new FlowLayout(8);
  pills->addWidget(new Pill(preview.kind, PillTone::Neutral, m_page));
  if (preview.trust) {
    auto *trust = new Pill(trustWords(*preview.trust), toneOf(*preview.trust), m_page);
    trust->setIconName(trustIcon(*preview.trust));
    pills->addWidget(trust);
  }
  row->addLayout(pills, 1);
  if (!preview.id.isEmpty()) {
    auto *id = new Text(preview.id, {TextSize::Note, Weight::Regular, Ink::Secondary, Face::Code}, m_page);
    id->setWrapping(Wrapping::Never);
    id->setContentsMargins(0, 3, 0, 0);  // on one line with the words in the pills
    row->addWidget(id, 0, Qt::AlignTop);
  }
  m_column->addLayout(row);
  m_column->addSpacing(16);
  if (!preview.value.isEmpty())
    m_column->addWidget(new Text(preview.value, {TextSize::Display, Weight::Strong}, m_page));
  const TextSize size = preview.value.isEmpty() ? TextSize::Title : TextSize::Body;
  m_column->addWidget(new Text(preview.title, {size, Weight::Strong}, m_page));
}

void PalettePreviewPane::addLines(const PalettePreview &preview) {
  if (preview.lines.isEmpty()) return;
  m_column->addSpacing(12);
  const bool choices = preview.id.isEmpty() && preview.lines.size() <= 6;
  int number = 1;
  for (const QString &line : preview.lines) {
    const QString mark = choices ? QString(QChar(u'A' + number - 1)) : QString::number(number);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *letter = new Text(mark, {TextSize::Label, Weight::Strong, Ink::Accent}, m_page);
    letter->setWrapping(Wrapping::Never);
    row->addWidget(letter, 0, Qt::AlignTop);
    row->addWidget(new Text(line, {TextSize::Label, Weight::Regular}, m_page), 1);
    m_column->addLayout(row);
    m_column->addSpacing(8);
    ++number;
  }
}

void PalettePreviewPane::addPlaces(const PalettePreview &preview) {
  if (preview.places.empty()) return;
  m_column->addSpacing(20);
  if (preview.trust) m_column->addWidget(note(tr("Taught in"), m_page));
  for (const PreviewPlace &place : preview.places) {
    if (place.address.page.isEmpty()) {
      m_column->addWidget(note(place.text, m_page));
      continue;
    }
    auto *button = new Button(ButtonKind::Ghost, place.text, m_page);
    button->setHeight(ButtonHeight::Small);
    button->setIconName(place.icon);
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QAbstractButton::clicked, this, [this, address = place.address] { Q_EMIT placeChosen(address); });
    m_column->addWidget(button, 0, Qt::AlignLeft);
  }
}

void PalettePreviewPane::addDates(const PalettePreview &preview) {
  if (preview.asOf.isEmpty()) return;
  m_column->addSpacing(16);
  auto *row = new FlowLayout(32);
  const auto add = [&](const QString &label, const QString &value) {
    auto *cell = new QWidget(m_page);
    auto *pair = new QVBoxLayout(cell);
    pair->setContentsMargins({});
    pair->setSpacing(2);
    for (Text *text : {note(label, m_page), new Text(value, {TextSize::Label, Weight::Regular}, m_page)}) {
      text->setWrapping(Wrapping::Never);
      pair->addWidget(text);
    }
    row->addWidget(cell);
  };
  add(tr("As of"), preview.asOf);
  add(tr("Check again"), preview.checkAgain);
  m_column->addLayout(row);
  if (preview.source.isEmpty()) return;
  m_column->addSpacing(12);
  m_column->addWidget(note(tr("Source"), m_page));
  m_column->addWidget(new Text(preview.source, {TextSize::Label, Weight::Regular}, m_page));
}

}  // namespace strato::ui
