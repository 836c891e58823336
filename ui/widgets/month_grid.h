// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>
#include <array>

class QGridLayout;

namespace strato::ui {

class DayButton;
class IconButton;
class Text;

/// A month to choose a day from, in the order and the words of the locale. Arrow keys go on by a day or a week, Page Up
/// and Page Down by a month, Home and End to its ends.
class MonthGrid final : public QWidget {
  Q_OBJECT

 public:
  /// Days before `first` are shown and refused.
  explicit MonthGrid(QDate first, QWidget *parent = nullptr);

  /// Not valid while no day is chosen.
  [[nodiscard]] QDate date() const { return m_date; }
  void setDate(QDate date);

 Q_SIGNALS:
  void dateChosen(QDate date);
  void dateRefused(QDate date);

 protected:
  void keyPressEvent(QKeyEvent *event) override;

 private:
  static constexpr int weeks = 6;

  void addHead(QGridLayout *grid);
  void addDays(QGridLayout *grid);
  void showMonth(QDate month);
  void choose(QDate date);
  [[nodiscard]] DayButton *buttonOf(QDate date) const;

  QDate m_first;
  QDate m_date;
  QDate m_month;  ///< its first day
  Text *m_title;
  IconButton *m_back;
  IconButton *m_forward;
  std::array<DayButton *, std::size_t{7} * weeks> m_days{};
};

}  // namespace strato::ui
