// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/sweep_setup.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/pages/lab/number_field.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int firstSeeds = 12;
constexpr int longestUnit = 3;

double usualBound(SweepMeasure measure) { return measure == SweepMeasure::MonthCost ? 500 : 1; }

}  // namespace

SweepSetup::SweepSetup(const pricing::PriceBook &book, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_from(new NumberField(tr("From"), this)),
      m_to(new NumberField(tr("To"), this)),
      m_step(new NumberField(tr("Step"), this)),
      m_seeds(new NumberField(tr("Crowds each"), this)),
      m_sigma(new NumberField(tr("They differ by"), this)),
      m_below(new NumberField(tr("Goal: under"), this)),
      m_inAtLeast(new NumberField(tr("In at least"), this)),
      m_laneField(choice(m_lane, tr("Lane"), "sweepLane")),
      m_settingField(choice(m_setting, tr("Setting"), "sweepSetting")),
      m_measureField(choice(m_measure, tr("Result"), "sweepMeasure")) {
  m_from->setObjectName(QStringLiteral("sweepFrom"));
  m_to->setObjectName(QStringLiteral("sweepTo"));
  m_step->setObjectName(QStringLiteral("sweepStep"));
  m_seeds->setObjectName(QStringLiteral("sweepSeeds"));
  m_below->setObjectName(QStringLiteral("sweepBelow"));
  m_sigma->setToolTip(tr("One sigma of the crowd's size. The same crowds come for each value."));
  m_seeds->setRange({1, 100, 1, 0});
  m_seeds->setValue(firstSeeds);
  m_sigma->setRange({0, 50, 1, 0}, tr("%"));
  m_sigma->setValue(10);
  for (const QString &words : {tr("Vary one setting"), tr("Also let the crowd vary"), tr("Measure")})
    m_titles.push_back(new Text(words, {TextSize::Body, Weight::Strong}, this));
  for (const SweepMeasure measure : allMeasures) m_measure->addItem(nameOfMeasure(measure));
  connect(m_lane, &QComboBox::currentIndexChanged, this, &SweepSetup::takeLane);
  connect(m_setting, &QComboBox::currentIndexChanged, this, &SweepSetup::takeSetting);
  connect(m_measure, &QComboBox::currentIndexChanged, this, &SweepSetup::takeMeasure);
  for (NumberField *field : {m_from, m_to, m_step, m_sigma})
    connect(field, &NumberField::valueChanged, this, &SweepSetup::planChanged);
  connect(m_seeds, &NumberField::valueChanged, this, [this](double seeds) {
    m_inAtLeast->setRange({1, seeds, 1, 0}, tr("of %1").arg(seeds));
    m_inAtLeast->setValue(seeds);
    Q_EMIT planChanged();
  });
  for (NumberField *field : {m_below, m_inAtLeast})
    connect(field, &NumberField::valueChanged, this, &SweepSetup::goalChanged);
  m_inAtLeast->setRange({1, firstSeeds, 1, 0}, tr("of %1").arg(firstSeeds));
  m_inAtLeast->setValue(firstSeeds);
  takeMeasure();
  arrange();
}

QWidget *SweepSetup::choice(QComboBox *&box, const QString &name, const char *objectName) {
  auto *field = new QWidget(this);
  auto *column = new QVBoxLayout(field);
  column->setContentsMargins({});
  column->setSpacing(3);
  column->addWidget(fieldName(name, field));
  box = new QComboBox(field);
  box->setObjectName(QLatin1String(objectName));
  box->setAccessibleName(name);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(8);
  column->addWidget(box);
  connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip);
  return field;
}

void SweepSetup::setLow(bool low, bool narrow) {
  if (low == m_low && narrow == m_narrow && m_arranged) return;
  m_low = low;
  m_narrow = narrow;
  arrange();
}

void SweepSetup::setMore(bool more) {
  m_more = more;
  arrange();
}

void SweepSetup::arrange() {
  m_arranged = true;
  delete layout();
  auto *grid = new QGridLayout(this);
  grid->setContentsMargins({});
  grid->setHorizontalSpacing(10);
  grid->setVerticalSpacing(m_low ? 8 : 10);
  for (Text *title : m_titles) title->setVisible(!m_low);
  for (QWidget *field : std::initializer_list<QWidget *>{m_measureField, m_below, m_inAtLeast, m_seeds, m_sigma})
    field->setVisible(!m_low || m_more);
  if (m_low) {
    arrangeLow(*grid);
    return;
  }
  int row = 0;
  const auto wide = [&](QWidget *widget) { grid->addWidget(widget, row++, 0, 1, 2); };
  const auto pair = [&](QWidget *left, QWidget *right) {
    grid->addWidget(left, row, 0, Qt::AlignBottom);
    grid->addWidget(right, row++, 1, Qt::AlignBottom);
  };
  wide(m_titles[0]);
  wide(m_laneField);
  wide(m_settingField);
  pair(m_from, m_to);
  pair(m_step, m_seeds);
  grid->setRowMinimumHeight(row++, 8);
  wide(m_titles[1]);
  grid->addWidget(m_sigma, row++, 0);
  grid->setRowMinimumHeight(row++, 8);
  wide(m_titles[2]);
  wide(m_measureField);
  pair(m_below, m_inAtLeast);
  grid->setRowStretch(row, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
}

void SweepSetup::arrangeLow(QGridLayout &grid) {
  struct Place {
    QWidget *field;
    int row, column, columns;
  };
  const std::vector<Place> inTwoRows{{m_laneField, 0, 0, 3}, {m_settingField, 0, 3, 3}, {m_from, 0, 6, 2},
                                     {m_to, 0, 8, 2},        {m_step, 0, 10, 2},        {m_measureField, 1, 0, 3},
                                     {m_below, 1, 3, 3},     {m_inAtLeast, 1, 6, 2},    {m_seeds, 1, 8, 2},
                                     {m_sigma, 1, 10, 2}};
  const std::vector<Place> inFourRows{{m_laneField, 0, 0, 6}, {m_settingField, 0, 6, 6}, {m_from, 1, 0, 4},
                                      {m_to, 1, 4, 4},        {m_step, 1, 8, 4},         {m_measureField, 2, 0, 6},
                                      {m_below, 2, 6, 6},     {m_inAtLeast, 3, 0, 4},    {m_seeds, 3, 4, 4},
                                      {m_sigma, 3, 8, 4}};
  for (const auto &[field, row, column, columns] : m_narrow ? inFourRows : inTwoRows)
    grid.addWidget(field, row, column, 1, columns, Qt::AlignBottom);
  for (int column = 0; column < 12; ++column) grid.setColumnStretch(column, 1);
}

void SweepSetup::setScenario(const simulator::Scenario &scenario) {
  m_scenario = scenario;
  {
    const QSignalBlocker quiet(m_lane);
    m_lane->clear();
    for (const simulator::LaneSettings &lane : scenario.lanes)
      m_lane->addItem(QString::fromStdString(titleOf(lane).empty() ? idOf(lane) : titleOf(lane)));
    // A fleet has more to vary than a function, so it comes first where there is one.
    for (int i = 0; i < m_lane->count(); ++i) {
      if (std::holds_alternative<simulator::LambdaSettings>(scenario.lanes[static_cast<std::size_t>(i)])) continue;
      m_lane->setCurrentIndex(i);
      break;
    }
  }
  takeLane();
}

void SweepSetup::takeLane() {
  const int lane = m_lane->currentIndex();
  m_settings.clear();
  if (lane >= 0) m_settings = fieldsOf(m_scenario.lanes[static_cast<std::size_t>(lane)], m_book);
  std::erase_if(m_settings, [](const LaneField &setting) { return !setting.isNumber(); });
  {
    const QSignalBlocker quiet(m_setting);
    m_setting->clear();
    for (const LaneField &setting : m_settings) m_setting->addItem(setting.name);
  }
  takeSetting();
}

const LaneField *SweepSetup::setting() const {
  const int index = m_setting->currentIndex();
  return index < 0 || index >= static_cast<int>(m_settings.size()) ? nullptr
                                                                   : &m_settings[static_cast<std::size_t>(index)];
}

void SweepSetup::takeSetting() {
  if (const LaneField *now = setting()) {
    const double finest = finestStep(*now);
    for (NumberField *field : {m_from, m_to}) {
      // A long unit has no room in a field; the axis has it.
      const QString unit = now->unit.size() <= longestUnit ? now->unit : QString();
      field->setRange({now->least, now->most, finest, now->decimals}, unit);
      field->setToolTip(tr("%1, from %2 to %3").arg(now->name, now->number(now->least), now->number(now->most)));
    }
    m_step->setRange({finest, now->most, finest, now->decimals});
    const SweepRange range = sweepRange(*now, m_scenario.lanes[static_cast<std::size_t>(m_lane->currentIndex())]);
    m_from->setValue(range.from);
    m_to->setValue(range.to);
    m_step->setValue(range.step);
  }
  Q_EMIT planChanged();
}

void SweepSetup::takeMeasure() {
  const SweepMeasure measure = allMeasures[static_cast<std::size_t>(std::max(0, m_measure->currentIndex()))];
  const bool share = measure == SweepMeasure::Lost || measure == SweepMeasure::Cold;
  m_below->setRange({0, share ? 100.0 : 1e6, share ? 0.5 : 1, share || measure == SweepMeasure::P99 ? 1 : 2},
                    unitOfMeasure(measure));
  m_below->setValue(usualBound(measure));
  Q_EMIT goalChanged();
}

SweepGoal SweepSetup::goal() const {
  return {allMeasures[static_cast<std::size_t>(std::max(0, m_measure->currentIndex()))], m_below->value(),
          static_cast<int>(m_inAtLeast->value())};
}

std::optional<SweepPlan> SweepSetup::plan() const {
  const LaneField *now = setting();
  if (now == nullptr) return std::nullopt;
  const double from = std::min(m_from->value(), m_to->value());
  const double to = std::max(m_from->value(), m_to->value());
  return SweepPlan{m_scenario,
                   m_lane->currentIndex(),
                   *now,
                   sweepValues(from, to, m_step->value()),
                   static_cast<int>(m_seeds->value()),
                   m_sigma->value()};
}

}  // namespace strato::ui
