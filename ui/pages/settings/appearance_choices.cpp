// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/appearance_choices.h"

#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/pages/settings/theme_choice.h"
#include "ui/theme/choices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr std::array<std::optional<bool>, 3> motionChoices{std::nullopt, false, true};

int nearestStep(double scale) {
  const auto nearest = std::min_element(textSteps.begin(), textSteps.end(), [scale](double a, double b) {
    return std::abs(a - scale) < std::abs(b - scale);
  });
  return static_cast<int>(nearest - textSteps.begin());
}

Text *label(const QString &words, QWidget *parent) {
  return new Text(words, {TextSize::Label, Weight::Strong, Ink::Secondary}, parent);
}

}  // namespace

AppearanceChoices::AppearanceChoices(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(8);
  column->addWidget(new Text(tr("How it looks"), {TextSize::Title, Weight::Strong}, this));
  column->addSpacing(8);
  addThemes(column);
  addTextSize(column);
  addMotion(column);
  adopt();
  connect(&m_theme, &Theme::appearanceChanged, this, &AppearanceChoices::adopt);
}

void AppearanceChoices::addThemes(QVBoxLayout *column) {
  column->addWidget(label(tr("Theme"), this));
  auto *choices = new QWidget(this);
  auto *row = new FlowLayout(8, choices);
  for (const auto &theme : themeChoices()) {
    auto *choice = new ThemeChoice(theme, choices);
    connect(choice, &QAbstractButton::clicked, this, [this, theme] {
      Appearance next = m_theme.appearance();
      next.theme = theme;
      m_theme.setAppearance(next);
    });
    row->addWidget(choice);
    m_choices.push_back(choice);
  }
  column->addWidget(choices);
  column->addSpacing(12);
}

void AppearanceChoices::addTextSize(QVBoxLayout *column) {
  column->addWidget(label(tr("Text size"), this));
  m_textSize = new Segmented(tr("Text size"), this);
  m_textSize->setObjectName(QStringLiteral("textSizeChoice"));
  for (const double step : textSteps) m_textSize->addSegment(percent(step));
  column->addWidget(m_textSize, 0, Qt::AlignLeft);
  column->addSpacing(12);
  connect(m_textSize, &Segmented::currentChanged, this, [this](int index) {
    Appearance next = m_theme.appearance();
    if (index < 0 || nearestStep(next.textScale) == index) return;
    next.textScale = textSteps[static_cast<std::size_t>(index)];
    m_theme.setAppearance(next);
  });
}

void AppearanceChoices::addMotion(QVBoxLayout *column) {
  column->addWidget(label(tr("Motion"), this));
  m_motion = new Segmented(tr("Motion"), this);
  m_motion->setObjectName(QStringLiteral("motionChoice"));
  m_motion->addSegment(tr("As the system"));
  m_motion->addSegment(tr("Full"));
  m_motion->addSegment(tr("Reduced"));
  column->addWidget(m_motion, 0, Qt::AlignLeft);
  column->addWidget(new Text(tr("With reduced motion, diagrams change step by step instead of moving."),
                             {TextSize::Label, Weight::Regular, Ink::Muted}, this));
  connect(m_motion, &Segmented::currentChanged, this, [this](int index) {
    if (index < 0) return;
    Appearance next = m_theme.appearance();
    next.reducedMotion = motionChoices[static_cast<std::size_t>(index)];
    m_theme.setAppearance(next);
  });
}

void AppearanceChoices::adopt() {
  const Appearance &now = m_theme.appearance();
  for (ThemeChoice *choice : m_choices) choice->setChecked(choice->theme() == now.theme);
  m_textSize->setCurrent(nearestStep(now.textScale));
  const auto motion = std::find(motionChoices.begin(), motionChoices.end(), now.reducedMotion);
  m_motion->setCurrent(static_cast<int>(motion - motionChoices.begin()));
}

}  // namespace strato::ui
