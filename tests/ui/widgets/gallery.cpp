// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the widgets, one picture for each group and theme, so that people can look at them.
#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <functional>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

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

struct Group {
  const char *name;
  std::function<void(QVBoxLayout *)> build;
  int width;
};

}  // namespace

int main(int argc, char **argv) {
  if (argc > 2) qputenv("QT_SCALE_FACTOR", argv[2]);
  QApplication application(argc, argv);
  const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("gallery"));
  folder.mkpath(QStringLiteral("."));
  Theme theme;
  const std::vector<Group> groups{{"icons", icons, 1200}, {"buttons", buttons, 1400}, {"cards", cards, 1200}};
  for (const ThemeId id : allThemes) {
    theme.setAppearance({id, argc > 3 ? QString::fromLocal8Bit(argv[3]).toDouble() / 100 : 1.0, true});
    for (const Group &group : groups) {
      QWidget page;
      page.setAutoFillBackground(true);
      auto *layout = new QVBoxLayout(&page);
      layout->setContentsMargins(24, 24, 24, 24);
      layout->setSpacing(16);
      group.build(layout);
      layout->addStretch();
      page.resize(group.width, std::max(page.sizeHint().height(), layout->heightForWidth(group.width)));
      page.grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(group.name), nameOf(id))));
    }
  }
  return 0;
}
