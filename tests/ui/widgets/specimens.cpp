// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/specimens.h"

#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTextEdit>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/hero_picture.h"
#include "ui/widgets/hover_card.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/ring.h"
#include "ui/widgets/search_button.h"
#include "ui/widgets/segment_bar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toggle_switch.h"
#include "ui/widgets/trust_badge.h"

using namespace strato::ui;

namespace {

QHBoxLayout *row(QVBoxLayout *into) {
  auto *line = new QHBoxLayout;
  line->setSpacing(12);
  into->addLayout(line);
  return line;
}

void icons(QVBoxLayout *page) {
  auto *grid = new QGridLayout;
  int index = 0;
  const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
  for (const QString &file : names) {
    const QString name = file.chopped(4);
    auto *cell = new QVBoxLayout;
    auto *button = new IconButton(name, name);
    cell->addWidget(button, 0, Qt::AlignHCenter);
    auto *label = new Text(name, {TextSize::Note, Weight::Regular, Ink::Muted});
    label->setAlignment(Qt::AlignHCenter);
    label->setWrapping(Wrapping::Never);
    cell->addWidget(label);
    grid->addLayout(cell, index / 13, index % 13);
    ++index;
  }
  page->addLayout(grid);
}

void buttons(QVBoxLayout *page) {
  for (const ButtonHeight height : {ButtonHeight::Small, ButtonHeight::Medium, ButtonHeight::Large}) {
    auto *line = row(page);
    for (const ButtonKind kind : {ButtonKind::Primary, ButtonKind::Soft, ButtonKind::Plain, ButtonKind::Ghost}) {
      auto *button = new Button(kind, QStringLiteral("Start session"));
      button->setHeight(height);
      button->setKey(Qt::Key_Return);
      line->addWidget(button);
      auto *second = new Button(kind, QStringLiteral("Show me in the Lab"));
      second->setHeight(height);
      second->setIconName(QStringLiteral("lab"));
      line->addWidget(second);
    }
    line->addStretch();
  }
  auto *line = row(page);
  for (const ButtonKind kind : {ButtonKind::Primary, ButtonKind::Soft, ButtonKind::Plain, ButtonKind::Ghost}) {
    auto *button = new Button(kind, QStringLiteral("Practise these"));
    button->setNote(QStringLiteral("6 questions"));
    button->setTrailingIcon(QStringLiteral("arrow-right"));
    line->addWidget(button);
    auto *off = new Button(kind, QStringLiteral("Make my plan"));
    off->setKeycap(QStringLiteral("M"));
    off->setEnabled(false);
    line->addWidget(off);
  }
  line->addStretch();
  auto *keys = row(page);
  for (const QString &key : {QStringLiteral("Ctrl"), QStringLiteral("K"), QStringLiteral("↑"), QStringLiteral("Enter")})
    keys->addWidget(new Keycap(key));
  keys->addWidget(new Pill(QStringLiteral("Concept 2 of 16")));
  keys->addWidget(new Pill(QStringLiteral("Exam"), PillTone::Accent));
  auto *trust = new Pill(QStringLiteral("Read on the AWS page"), PillTone::Good);
  trust->setIconName(QStringLiteral("shield-check"));
  keys->addWidget(trust);
  keys->addWidget(new Pill(QStringLiteral("3 old claims"), PillTone::Warn));
  keys->addWidget(new Pill(QStringLiteral("Your answer"), PillTone::Bad));
  keys->addStretch();
}

void cards(QVBoxLayout *page) {
  auto *grid = new QGridLayout;
  grid->setSpacing(16);
  int index = 0;
  for (const CardTone tone : {CardTone::Surface, CardTone::Task, CardTone::Sunken, CardTone::Good, CardTone::Bad,
                              CardTone::Warn, CardTone::Accent}) {
    auto *card = new Card(tone);
    auto *inside = new QVBoxLayout(card);
    inside->addWidget(new Text(QStringLiteral("Who manages what"), {TextSize::Body, Weight::Strong}));
    inside->addWidget(new Text(QStringLiteral("Your code runs when an event arrives, in small environments that AWS "
                                              "makes, reuses and removes."),
                               {TextSize::Label, Weight::Regular, Ink::Secondary}));
    for (const Ink ink : {Ink::Muted, Ink::Accent, Ink::Good, Ink::Bad, Ink::Warn})
      inside->addWidget(new Text(QStringLiteral("The colour of meaning"), {TextSize::Label, Weight::Regular, ink}));
    grid->addWidget(card, index / 4, index % 4);
    ++index;
  }
  page->addLayout(grid);
  for (const TextSize size :
       {TextSize::Display, TextSize::Heading, TextSize::Title, TextSize::Body, TextSize::Label, TextSize::Note}) {
    auto *line = row(page);
    line->addWidget(new Text(QStringLiteral("AWS Lambda 1,234,567"), {size, Weight::Strong}));
    line->addWidget(new Text(QStringLiteral("Äußerst schnell: 0.0000166667 per GB-second"), {size}));
    line->addStretch();
  }
}

void choices(QVBoxLayout *page) {
  auto *line = row(page);
  auto *views = new Segmented(QStringLiteral("View"));
  views->addSegment(QStringLiteral("Scan"), QStringLiteral("1 min"));
  views->addSegment(QStringLiteral("Study"), QStringLiteral("10 min"));
  line->addWidget(views);
  auto *looks = new Segmented(QStringLiteral("Theme"));
  looks->addSegment(QStringLiteral("As the system"), {}, QStringLiteral("contrast"));
  looks->addSegment(QStringLiteral("Light"), {}, QStringLiteral("sun"));
  looks->addSegment(QStringLiteral("Dark"), {}, QStringLiteral("moon"));
  looks->setCurrent(1);
  line->addWidget(looks);
  auto *size = new Stepper(QStringLiteral("Text size"), QStringLiteral("Smaller"), QStringLiteral("Larger"));
  size->setRange(90, 150, 10);
  size->setPattern(QStringLiteral("%1 %"));
  size->setValue(100);
  line->addWidget(size);
  line->addWidget(new SearchButton(QStringLiteral("Search everything")));
  auto *narrow = new SearchButton(QStringLiteral("Search everything"));
  narrow->setFixedWidth(40);
  line->addWidget(narrow);
  line->addStretch();

  auto *second = row(page);
  auto *on = new ToggleSwitch(QStringLiteral("Count the free allowance"));
  on->setChecked(true);
  second->addWidget(on);
  second->addWidget(new ToggleSwitch(QStringLiteral("Reduced motion")));
  auto *off = new ToggleSwitch(QStringLiteral("Not now"));
  off->setEnabled(false);
  second->addWidget(off);
  for (const double share : {0.0, 0.25, 0.62, 1.0}) {
    auto *ring = new Ring(QStringLiteral("Path"));
    ring->setShare(share);
    ring->setCenter(QString::number(static_cast<int>(share * 12)));
    second->addWidget(ring);
  }
  for (const Platform platform : {Platform::Lambda, Platform::Ec2, Platform::Fargate, Platform::Ecs, Platform::Eks,
                                  Platform::Batch, Platform::Lightsail, Platform::Gateway})
    second->addWidget(new PlatformTile(platform));
  second->addWidget(new PlatformTile(Platform::Lambda, 64));
  second->addWidget(new PlatformTile(QStringLiteral("bucket"), std::nullopt, 32));
  second->addStretch();

  using enum Segment;
  auto *path = new SegmentBar(SegmentBarKind::Path, QStringLiteral("Your path"));
  path->setSegments({Done, Done, Current, Later, Later, Later, Later, Later, Later, Later, Later, Later});
  page->addWidget(path);
  auto *session = new SegmentBar(SegmentBarKind::Session, QStringLiteral("Session"));
  session->setSegments({Done, Done, Missed, Done, Current, Later, Later, Later, Later, Later, Later});
  page->addWidget(session);
  page->addWidget(new Divider);

  auto *third = row(page);
  auto *edit = new QLineEdit(QStringLiteral("timeout"));
  third->addWidget(edit);
  auto *empty = new QLineEdit;
  empty->setPlaceholderText(QStringLiteral("Search everything"));
  third->addWidget(empty);
  auto *combo = new QComboBox;
  combo->addItems({QStringLiteral("The idea"), QStringLiteral("What it costs")});
  third->addWidget(combo);
  auto *check = new QCheckBox(QStringLiteral("Two answers"));
  check->setChecked(true);
  third->addWidget(check);
  third->addWidget(new QCheckBox(QStringLiteral("Unchecked")));
  auto *radio = new QRadioButton(QStringLiteral("No date yet"));
  radio->setChecked(true);
  third->addWidget(radio);
  third->addWidget(new QRadioButton(QStringLiteral("A date")));
  auto *slider = new QSlider(Qt::Horizontal);
  slider->setValue(40);
  third->addWidget(slider);
  auto *spin = new QSpinBox;
  third->addWidget(spin);
  auto *push = new QPushButton(QStringLiteral("Cancel"));
  third->addWidget(push);
  auto *main = new QPushButton(QStringLiteral("Save"));
  main->setDefault(true);
  third->addWidget(main);
  auto *bar = new QProgressBar;
  bar->setValue(40);
  third->addWidget(bar);
  auto *fourth = row(page);
  auto *notes = new QTextEdit;
  notes->setPlainText(QStringLiteral("Ask Jana: do our image jobs ever run longer than 15 min?\n\n").repeated(12));
  notes->setFixedHeight(120);
  fourth->addWidget(notes);
}

strato::catalog::Inline sample() {
  using Kind = strato::catalog::Span::Kind;
  return {{{Kind::Plain, "You pay for two things: ", {}},
           {Kind::Strong, "how often", {}},
           {Kind::Plain, " the function is called, and ", {}},
           {Kind::Strong, "how long", {}},
           {Kind::Plain, " each call holds its memory. A million calls cost ", {}},
           {Kind::FactLink, "$0.20", "LAM-40"},
           {Kind::Plain, ". One gigabyte held for one second costs ", {}},
           {Kind::FactLink, "$0.0000166667", "LAM-40"},
           {Kind::Plain, ". It is counted to the ", {}},
           {Kind::Emphasis, "millisecond", {}},
           {Kind::Plain, ", and the ", {}},
           {Kind::ConceptLink, "cold start of an execution environment", "cold-start"},
           {Kind::Plain, " is part of it. Set it with ", {}},
           {Kind::Code, "--memory-size 1024", {}},
           {Kind::Plain, ".", {}}}};
}

void words(QVBoxLayout *page) {
  page->addWidget(new RichText(sample()));
  auto *column = new RichText(sample(), {TextSize::Title, Weight::Regular, Ink::Secondary});
  page->addWidget(column);
  auto *line = row(page);
  using strato::catalog::Trust;
  for (const Trust trust : {Trust::Documented, Trust::Guide, Trust::ThirdParty})
    line->addWidget(new TrustBadge({QStringLiteral("LAM-05")}, trust, QDate(2026, 11, 20)));
  line->addStretch();
  auto *elided = new Text(QStringLiteral("A text that has two lines and not more, so that whatever does not fit into "
                                         "the two lines ends in an ellipsis and is shown in the tooltip instead of "
                                         "being cut."),
                          {TextSize::Body});
  elided->setMaxLines(2);
  elided->setFixedWidth(360);
  page->addWidget(elided);
}

void messages(QVBoxLayout *page) {
  auto *grid = new ResponsiveGrid;
  for (const NoticeTone tone : {NoticeTone::Info, NoticeTone::Good, NoticeTone::Warn, NoticeTone::Error}) {
    auto *notice = new Notice(tone, QStringLiteral("Your records could not be opened."),
                              QStringLiteral("They are kept under another name. Restore the backup of 20 November, or "
                                             "start with empty records."));
    notice->addButton(QStringLiteral("Restore the backup"));
    notice->addButton(QStringLiteral("Start empty"));
    grid->addWidget(notice, {12, 6, 6});
  }
  auto *card = new Card;
  auto *inside = new QVBoxLayout(card);
  auto *empty = new EmptyState(QStringLiteral("practice"), QStringLiteral("No answers yet"),
                               QStringLiteral("After ten answers you see here what you know and what you mix up."));
  empty->setAction(QStringLiteral("Answer ten questions"))->setKeycap(QStringLiteral("Enter"));
  inside->addWidget(empty);
  grid->addWidget(card, {12, 6, 6});
  auto *space = new Card(CardTone::Sunken);
  space->setMinimumHeight(280);
  grid->addWidget(space, {12, 6, 6});
  page->addLayout(grid);
}

void floating(QWidget *window) {
  auto *fact = new QWidget;
  auto *column = new QVBoxLayout(fact);
  auto *top = new QHBoxLayout;
  auto *trust = new Pill(QStringLiteral("Read on the AWS page"), PillTone::Good);
  trust->setIconName(QStringLiteral("shield-check"));
  top->addWidget(trust);
  top->addStretch();
  top->addWidget(new Text(QStringLiteral("LAM-40"), {TextSize::Note, Weight::Regular, Ink::Muted, Face::Code}));
  column->addLayout(top);
  column->addWidget(new Text(QStringLiteral("$0.0000166667"), {TextSize::Heading, Weight::Strong}));
  column->addWidget(new Text(QStringLiteral("Arm: $0.0000133334. Every call is metered per 1 ms."),
                             {TextSize::Label, Weight::Regular, Ink::Secondary}));
  column->addWidget(new Divider);
  column->addWidget(new Button(ButtonKind::Ghost, QStringLiteral("Copy")));
  auto *card = new HoverCard(window);
  card->open(QRect(window->mapToGlobal(QPoint(60, 40)), QSize(80, 20)), fact, HoverCardBy::Mouse);
  auto *host = new ToastHost(window);
  host->show(QStringLiteral("Answer taken back."), QStringLiteral("Undo"), [] {});
  host->show(QStringLiteral("Exported to Pictures."));
}

void pictures(QVBoxLayout *page) {
  auto *hero = new HeroPicture;
  hero->setFixedHeight(500);
  page->addWidget(hero);
  auto *words = new QVBoxLayout(hero);
  words->setContentsMargins(56, 72, 56, 32);
  words->addWidget(new Text(QStringLiteral("See how compute scales."), {TextSize::Display, Weight::Strong}));
  words->addWidget(
      new Text(QStringLiteral("One burst of traffic, seven AWS platforms, side by side.\nGuess first, then "
                              "watch who copes and what it costs."),
               {TextSize::Title, Weight::Regular, Ink::Secondary}));
  auto *line = row(words);
  auto *go = new Button(ButtonKind::Primary, QStringLiteral("Take the 5-minute tour"));
  go->setHeight(ButtonHeight::Large);
  go->setIconName(QStringLiteral("play"));
  go->setKey(Qt::Key_Return);
  line->addWidget(go);
  line->addWidget(new Button(ButtonKind::Ghost, QStringLiteral("Look around on my own")));
  line->addStretch();
  words->addStretch();
  words->addWidget(new Text(QStringLiteral("Works offline. What you answer stays on this computer."),
                            {TextSize::Label, Weight::Regular, Ink::Secondary}));
  auto *marks = row(page);
  for (const int size : {16, 24, 32, 36, 48, 64, 128}) marks->addWidget(new Mark(size));
  marks->addStretch();
  auto *narrow = row(page);
  for (const QSize &size : {QSize(620, 320), QSize(320, 320)}) {
    auto *small = new HeroPicture;
    small->setFixedSize(size);
    narrow->addWidget(small);
  }
  narrow->addStretch();
}

}  // namespace

std::vector<Specimen> specimens() {
  return {{"icons", 1200, icons},
          {"buttons", 1900, buttons},
          {"cards", 1200, cards},
          {"choices", 1500, choices},
          {"words", 700, words},
          {"messages", 1160, messages},
          {"messages-narrow", 560, messages},
          {"pictures", 1376, pictures}};
}

void addFloatingSpecimens(QWidget *window) { floating(window); }
