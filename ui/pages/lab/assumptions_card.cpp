// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/assumptions_card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/pages/lab/number_field.h"
#include "ui/widgets/text.h"

namespace strato::ui {

AssumptionsCard::AssumptionsCard(const BreakEvenModel &model, const BreakEvenWish &wish, QWidget *parent)
    : QWidget(parent), m_model(model), m_wish(wish) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(10);
  column->addWidget(new Text(tr("What is assumed"), {TextSize::Title, Weight::Strong}, this));
  addMachine(column);
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(10);
  grid->addWidget(field(tr("At once on a machine"), {}, 1, 1000, &BreakEvenWish::atOncePerMachine), 0, 0);
  grid->addWidget(field(tr("At once in a task"), {}, 1, 1000, &BreakEvenWish::atOncePerTask), 0, 1);
  grid->addWidget(field(tr("In use at the peak"), tr("%"), 10, 100, &BreakEvenWish::busyPercent), 1, 0);
  grid->addWidget(field(tr("Never fewer than"), {}, 1, 20, &BreakEvenWish::least), 1, 1);
  grid->addWidget(discount(Purchase::SavingsPlan, tr("Savings Plan, assumed")), 2, 0);
  grid->addWidget(discount(Purchase::Spot, tr("Spot, obs")), 2, 1);
  column->addLayout(grid);
  m_words = new Text({}, {TextSize::Note, Weight::Regular, Ink::Secondary}, this);
  m_words->setObjectName(QStringLiteral("assumptionWords"));
  column->addWidget(m_words);
  column->addStretch();
  setWish(wish);
}

void AssumptionsCard::addMachine(QVBoxLayout *column) {
  auto *lines = new QVBoxLayout;
  lines->setSpacing(3);
  lines->addWidget(fieldName(tr("Machine"), this));
  m_machine = new QComboBox(this);
  m_machine->setObjectName(QStringLiteral("machineType"));
  m_machine->setAccessibleName(tr("Machine"));
  for (const std::string &type : m_model.machineTypes()) m_machine->addItem(QString::fromStdString(type));
  m_machine->setCurrentText(QString::fromStdString(m_wish.machine));
  connect(m_machine, &QComboBox::currentTextChanged, this, [this](const QString &type) {
    m_wish.machine = type.toStdString();
    Q_EMIT wished(m_wish);
  });
  lines->addWidget(m_machine);
  column->addLayout(lines);
}

NumberField *AssumptionsCard::field(const QString &name, const QString &unit, int least, int most,
                                    int BreakEvenWish::*member) {
  auto *field = new NumberField(name, this);
  field->setRange({1.0 * least, 1.0 * most, 1, 0}, unit);
  field->setValue(m_wish.*member);
  connect(field, &NumberField::valueChanged, this, [this, member](double value) {
    m_wish.*member = static_cast<int>(value);
    Q_EMIT wished(m_wish);
  });
  return field;
}

NumberField *AssumptionsCard::discount(Purchase purchase, const QString &name) {
  const auto index = static_cast<std::size_t>(purchase);
  const pricing::Term *most = m_model.mostDiscount(purchase);
  auto *field = new NumberField(name, this);
  field->setObjectName(purchase == Purchase::Spot ? QStringLiteral("spotDiscount") : QStringLiteral("planDiscount"));
  field->setRange({0, most == nullptr ? 90.0 : static_cast<double>(most->value.whole()), 1, 0}, tr("% off"));
  field->setValue(m_wish.discounts[index]);
  if (most != nullptr) {
    field->setToolTip(tr("Up to %1 % (%2). What you pay depends on type, term and time: state your own.")
                          .arg(QString::fromStdString(most->value.text()), QString::fromStdString(most->fact.value)));
  }
  connect(field, &NumberField::valueChanged, this, [this, index](double value) {
    m_wish.discounts[index] = static_cast<int>(value);
    Q_EMIT wished(m_wish);
  });
  return field;
}

void AssumptionsCard::setWish(const BreakEvenWish &wish) {
  m_wish = wish;
  m_words->setText(m_model.assumptions(wish).join(QStringLiteral("\n\n")));
}

}  // namespace strato::ui
