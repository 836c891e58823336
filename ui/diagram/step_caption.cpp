// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/step_caption.h"

#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace strato::ui {

StepCaption::StepCaption(QWidget *parent) : QWidget(parent), m_pages(new QStackedLayout(this)) {
  setObjectName(QStringLiteral("stepCaption"));
}

void StepCaption::setSteps(const std::vector<catalog::DiagramStep> &steps, const ParagraphMaker &paragraph,
                           const SourceMaker &sources) {
  while (QWidget *page = m_pages->widget(0)) delete page;
  int number = 0;
  for (const catalog::DiagramStep &step : steps) {
    auto *page = new QWidget;
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    //: %1 is the number of a step, %2 its title
    const QString title = tr("%1. %2").arg(locale().toString(++number), QString::fromStdString(step.title));
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(new Text(title, {TextSize::Body, Weight::Strong}), 1);
    QWidget *source = sources && !step.facts.empty() ? sources(step.facts) : nullptr;
    if (source != nullptr) head->addWidget(source, 0, Qt::AlignTop);
    lines->addLayout(head);
    lines->addWidget(paragraph(step.say, {TextSize::Body, Weight::Regular, Ink::Secondary}));
    lines->addStretch();
    m_pages->addWidget(page);
  }
}

void StepCaption::setCurrent(int step) { m_pages->setCurrentIndex(step); }

}  // namespace strato::ui
