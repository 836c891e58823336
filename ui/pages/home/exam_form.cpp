// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/exam_form.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <array>

#include "ui/pages/home/exam_day.h"
#include "ui/pages/home/exam_tile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr std::array minutesOffered{10, 20, 30};

QString dayWords(const catalog::Date &date, const QLocale &locale) {
  const QDate day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                  static_cast<int>(static_cast<unsigned>(date.day())));
  return locale.toString(day, QStringLiteral("d MMM yyyy"));
}

Text *columnTitle(const QString &text) { return new Text(text, {TextSize::Label, Weight::Strong, Ink::Secondary}); }

QWidget *inWidget(QLayout *layout) {
  auto *widget = new QWidget;
  layout->setContentsMargins(0, 0, 0, 0);
  widget->setLayout(layout);
  return widget;
}

}  // namespace

ExamForm::ExamForm(const std::vector<catalog::Exam> &exams, const StudyWish &wish, const QDate &today, QWidget *parent)
    : QWidget(parent), m_wish(wish) {
  setObjectName(QStringLiteral("examForm"));
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(16);
  auto *head = new QHBoxLayout;
  auto *words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(new Text(tr("Learning for an exam?"), {TextSize::Title, Weight::Strong}));
  words->addWidget(
      new Text(tr("Optional. Change it whenever you like."), {TextSize::Label, Weight::Regular, Ink::Secondary}));
  head->addLayout(words, 1);
  auto *skip = new Button(ButtonKind::Ghost, wish.asked ? tr("Leave it as it is") : tr("Skip"));
  skip->setObjectName(QStringLiteral("skipExam"));
  connect(skip, &Button::clicked, this, &ExamForm::skipped);
  head->addWidget(skip, 0, Qt::AlignTop);
  lines->addLayout(head);
  auto *columns = new ResponsiveGrid(nullptr, 32);
  columns->addWidget(inWidget(examColumn(exams)), {12, 6, 5});
  columns->addWidget(inWidget(dayColumn(today)), {12, 6, 3});
  columns->addWidget(inWidget(minutesColumn()), {12, 12, 4});
  lines->addLayout(columns);
  refresh();
}

QLayout *ExamForm::examColumn(const std::vector<catalog::Exam> &exams) {
  auto *lines = new QVBoxLayout;
  lines->setSpacing(8);
  lines->addWidget(columnTitle(tr("Exam")));
  const auto add = [&](const ExamId &id, ExamTile *tile) {
    tile->setObjectName(QStringLiteral("exam-") + QString::fromStdString(id.value));
    const bool hasNone = m_wish.asked && !m_wish.exam && id.value.empty();
    tile->setChecked(hasNone || m_wish.exam == id);
    connect(tile, &ExamTile::toggled, this, &ExamForm::refresh);
    m_tiles.emplace_back(id, tile);
    lines->addWidget(tile);
  };
  for (const catalog::Exam &exam : exams) {
    add(exam.id, new ExamTile(QString::fromStdString(exam.id.value), QString::fromStdString(exam.name),
                              tr("%1 questions in %2 min. Guide checked %3")
                                  .arg(exam.questions)
                                  .arg(exam.minutes)
                                  .arg(dayWords(exam.checked, locale()))));
  }
  add({}, new ExamTile(tr("No exam"), tr("just learning"), tr("Everything except the countdown")));
  lines->addStretch();
  return lines;
}

QLayout *ExamForm::dayColumn(const QDate &today) {
  auto *lines = new QVBoxLayout;
  lines->setSpacing(8);
  lines->addWidget(columnTitle(tr("Date")));
  m_day = new ExamDay(today, m_wish.examDay);
  if (!m_wish.examDay && m_wish.exam) m_day->chooseNone();
  connect(m_day, &ExamDay::changed, this, &ExamForm::refresh);
  lines->addWidget(m_day);
  lines->addStretch();
  return lines;
}

QLayout *ExamForm::minutesColumn() {
  auto *lines = new QVBoxLayout;
  lines->setSpacing(12);
  lines->addWidget(columnTitle(tr("Minutes a day")));
  m_minutes = new Segmented(tr("Minutes a day"));
  m_minutes->setObjectName(QStringLiteral("minutesChoice"));
  int current = 1;
  for (std::size_t i = 0; i < minutesOffered.size(); ++i) {
    m_minutes->addSegment(locale().toString(minutesOffered[i]));
    if (minutesOffered[i] == m_wish.minutesADay) current = static_cast<int>(i);
  }
  m_minutes->setCurrent(current);
  auto *row = new FlowLayout(0);
  row->addWidget(m_minutes);
  lines->addLayout(row);
  lines->addWidget(new Text(tr("Each day's plan fits into these minutes, and says so when something has to wait."),
                            {TextSize::Label, Weight::Regular, Ink::Secondary}));
  lines->addStretch();
  m_missing = new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary});
  m_missing->setObjectName(QStringLiteral("missing"));
  lines->addWidget(m_missing);
  m_make = new Button(ButtonKind::Soft, tr("Make my plan"));
  m_make->setObjectName(QStringLiteral("makePlan"));
  connect(m_make, &Button::clicked, this, &ExamForm::makePlan);
  lines->addWidget(m_make, 0, Qt::AlignLeft);
  return lines;
}

std::optional<ExamId> ExamForm::chosenExam() const {
  for (const auto &[id, tile] : m_tiles) {
    if (tile->isChecked()) return id;
  }
  return std::nullopt;
}

void ExamForm::refresh() {
  if (m_make == nullptr) return;  // still being built
  const auto exam = chosenExam();
  const bool without = exam && exam->value.empty();
  m_day->setEnabled(!without);
  const bool ready = without || (exam && m_day->isAnswered());
  m_make->setEnabled(ready);
  m_missing->setText(!exam   ? tr("Choose an exam to go on, or “No exam”.")
                     : ready ? QString()
                             : tr("Choose its day to go on, or “No date yet”."));
}

void ExamForm::makePlan() {
  const auto exam = chosenExam();
  if (!exam) return;
  StudyWish wish = m_wish;
  wish.exam.reset();
  wish.examDay.reset();
  if (!exam->value.empty()) {
    wish.exam = exam;
    wish.examDay = m_day->day();
  }
  wish.minutesADay = minutesOffered.at(static_cast<std::size_t>(m_minutes->current()));
  wish.asked = true;
  Q_EMIT wished(wish);
}

}  // namespace strato::ui
