// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/home_presenter.h"

class QVBoxLayout;

namespace strato::ui {

class Button;
class PageScroll;

/// Home on a usual day: what comes next, how far one is, where one was, what to set straight.
class DayView final : public QWidget {
  Q_OBJECT

 public:
  enum class Length { Usual, Short };  ///< Short: only shortDayMinutes today

  DayView(const HomePage &page, Length length, QWidget *parent = nullptr);

  [[nodiscard]] PageScroll *scroll() const { return m_scroll; }
  /// What Enter presses.
  [[nodiscard]] Button *mainButton() const { return m_start; }

 Q_SIGNALS:
  void navigationRequested(const strato::ui::Address &address);
  void lengthChosen(strato::ui::DayView::Length length);
  void examRequested();

 private:
  [[nodiscard]] QWidget *greeting() const;
  [[nodiscard]] QWidget *heroCard();
  void addPlan(QVBoxLayout *lines);
  [[nodiscard]] QWidget *continueCard();
  [[nodiscard]] QWidget *ideasCard();
  void goOn(Button *button, const Address &target);

  HomePage m_page;
  Length m_length;
  PageScroll *m_scroll;
  Button *m_start = nullptr;
};

inline constexpr int shortDayMinutes = 10;

}  // namespace strato::ui
