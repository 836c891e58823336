// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>
#include <optional>

class QDateEdit;
class QRadioButton;

namespace strato::ui {

class MonthGrid;
class Text;

/// The day of an exam: none yet, or one that is typed or chosen in a month. A day that is past is refused in words.
class ExamDay final : public QWidget {
  Q_OBJECT

 public:
  ExamDay(QDate today, std::optional<QDate> day, QWidget *parent = nullptr);

  void chooseNone();
  /// Whether the question is answered: without a day, or with one that is still to come.
  [[nodiscard]] bool isAnswered() const;
  [[nodiscard]] std::optional<QDate> day() const;

 Q_SIGNALS:
  void changed();

 private:
  void addChoices();
  void addCalendar(QDate day);
  void take(QDate day);
  void refuse(QDate day);
  void say();
  void sayWhen();

  QDate m_today;
  QRadioButton *m_none;
  QRadioButton *m_onDay;
  QDateEdit *m_field;
  MonthGrid *m_month;
  Text *m_says;
};

}  // namespace strato::ui
