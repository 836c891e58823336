// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/exam_day.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/month_grid.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int usualWeeksToExam = 6;

/// The locale's own order of numbers, with all four digits of the year: of two, Qt would guess the century.
QString typedFormat(const QLocale &locale) {
  QString format = locale.dateFormat(QLocale::ShortFormat);
  if (!format.contains(QStringLiteral("yyyy"))) format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
  return format;
}

QString inDays(int left) {
  if (left == 0) return ExamDay::tr("That is today");
  if (left == 1) return ExamDay::tr("That is tomorrow");
  return ExamDay::tr("%Ln days from today", nullptr, left);
}

}  // namespace

ExamDay::ExamDay(QDate today, std::optional<QDate> day, QWidget *parent)
    : QWidget(parent),
      m_today(today),
      m_none(new QRadioButton(tr("No date yet"))),
      m_onDay(new QRadioButton(tr("On this day"))),
      m_field(new QDateEdit),
      m_month(new MonthGrid(today)),
      m_says(new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary})) {
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(8);
  addChoices();
  addCalendar(day.value_or(today.addDays(qint64{7} * usualWeeksToExam)));
  if (day) m_onDay->setChecked(true);
  say();
}

void ExamDay::addChoices() {
  m_none->setObjectName(QStringLiteral("noDay"));
  m_onDay->setObjectName(QStringLiteral("onDay"));
  auto *group = new QButtonGroup(this);
  for (QRadioButton *choice : {m_none, m_onDay}) {
    group->addButton(choice);
    connect(choice, &QRadioButton::toggled, this, &ExamDay::say);
  }
  m_field->setObjectName(QStringLiteral("examDay"));
  m_field->setAccessibleName(tr("Day of the exam"));
  m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_field->setDisplayFormat(typedFormat(locale()));
  connect(m_field, &QDateEdit::dateChanged, this, &ExamDay::take);
  layout()->addWidget(m_none);
  auto *row = new FlowLayout(12);
  row->addWidget(m_onDay);
  row->addWidget(m_field);
  static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ExamDay::addCalendar(QDate day) {
  {
    const QSignalBlocker quiet(m_field);
    m_field->setDate(day);
  }
  m_month->setDate(day < m_today ? QDate() : day);
  connect(m_month, &MonthGrid::dateChosen, m_field, &QDateEdit::setDate);
  connect(m_month, &MonthGrid::dateChosen, m_onDay, [this] { m_onDay->setChecked(true); });
  connect(m_month, &MonthGrid::dateRefused, this, &ExamDay::refuse);
  m_says->setObjectName(QStringLiteral("examDaySays"));
  layout()->addWidget(m_says);
  layout()->addWidget(m_month);
}

void ExamDay::chooseNone() { m_none->setChecked(true); }

bool ExamDay::isAnswered() const { return m_none->isChecked() || (m_onDay->isChecked() && m_field->date() >= m_today); }

std::optional<QDate> ExamDay::day() const {
  return m_onDay->isChecked() && isAnswered() ? std::optional(m_field->date()) : std::nullopt;
}

void ExamDay::take(QDate day) {
  m_month->setDate(day < m_today ? QDate() : day);
  m_onDay->setChecked(true);
  say();
}

void ExamDay::refuse(QDate day) {
  m_says->setInk(Ink::Bad);
  m_says->setText(
      tr("%1 is past. Choose today or a later day.").arg(locale().toString(day, QStringLiteral("d MMMM yyyy"))));
}

void ExamDay::say() {
  sayWhen();
  Q_EMIT changed();
}

void ExamDay::sayWhen() {
  const QDate day = m_field->date();
  const auto left = static_cast<int>(m_today.daysTo(day));
  if (m_none->isChecked()) {
    m_says->setInk(Ink::Secondary);
    m_says->setText(tr("It can be chosen later"));
  } else if (left < 0) {
    refuse(day);
  } else {
    m_says->setInk(Ink::Secondary);
    m_says->setText(inDays(left));
  }
}

}  // namespace strato::ui
