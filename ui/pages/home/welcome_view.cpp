// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/welcome_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <array>

#include "ui/pages/home/number_ring.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/hero_picture.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

QWidget *promise(int number, const QString &title, const QString &words) {
  auto *widget = new QWidget;
  auto *row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(new NumberRing(number), 0, Qt::AlignTop);
  auto *lines = new QVBoxLayout;
  lines->setSpacing(0);
  for (const auto &[text, look] : {std::pair{title, TextLook{TextSize::Label, Weight::Strong}},
                                   std::pair{words, TextLook{TextSize::Label, Weight::Regular, Ink::Secondary}}}) {
    auto *label = new Text(text, look);
    label->setWrapping(Wrapping::Never);
    lines->addWidget(label);
  }
  row->addLayout(lines);
  return widget;
}

}  // namespace

WelcomeView::WelcomeView(QWidget *below, QWidget *parent) : QWidget(parent), m_scroll(new PageScroll(this)) {
  setObjectName(QStringLiteral("homeWelcome"));
  auto *around = new QVBoxLayout(this);
  around->setContentsMargins(0, 0, 0, 0);
  around->addWidget(m_scroll);
  m_scroll->setMaximumContentWidth(1328);
  m_scroll->body()->addWidget(hero());
  if (below != nullptr) m_scroll->body()->addWidget(below);
  m_scroll->body()->addStretch();
}

QWidget *WelcomeView::hero() {
  auto *picture = new HeroPicture;
  auto *columns = new QHBoxLayout(picture);
  columns->setContentsMargins(48, 48, 24, 28);
  auto *lines = new QVBoxLayout;
  lines->setSpacing(8);
  columns->addLayout(lines, 4);
  columns->addStretch(3);  // the balloon
  lines->addWidget(new Text(tr("See how compute scales."), {TextSize::Display, Weight::Strong}));
  lines->addWidget(new Text(tr("What AWS runs for you, how it grows under load, and what it costs."),
                            {TextSize::Title, Weight::Regular, Ink::Secondary}));
  lines->addSpacing(16);
  auto *actions = new FlowLayout(12);
  m_tour = new Button(ButtonKind::Primary, tr("Take the 5-minute tour"));
  m_tour->setObjectName(QStringLiteral("startTour"));
  m_tour->setHeight(ButtonHeight::Large);
  m_tour->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);  // the balloon gives way to it
  m_tour->setIconName(QStringLiteral("play"));
  m_tour->setKeycap(keycapText(QKeySequence(Qt::Key_Return)));
  connect(m_tour, &Button::clicked, this, &WelcomeView::tourRequested);
  auto *alone = new Button(ButtonKind::Ghost, tr("Look around on my own"));
  alone->setObjectName(QStringLiteral("lookAround"));
  alone->setHeight(ButtonHeight::Large);
  connect(alone, &Button::clicked, this, &WelcomeView::lookAroundRequested);
  actions->addWidget(m_tour);
  actions->addWidget(alone);
  lines->addLayout(actions);
  lines->addSpacing(16);
  auto *promises = new FlowLayout(20);
  promises->addWidget(promise(1, tr("Scan"), tr("in a minute")));
  promises->addWidget(promise(2, tr("Study"), tr("in depth")));
  promises->addWidget(promise(3, tr("Check"), tr("and hear why")));
  lines->addLayout(promises);
  lines->addStretch();
  lines->addSpacing(24);
  lines->addWidget(new Text(tr("Works offline. What you answer stays on this computer."),
                            {TextSize::Label, Weight::Regular, Ink::Secondary}));
  return picture;
}

}  // namespace strato::ui
