// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/learn_presenter.h"
#include "ui/pages/page.h"

namespace strato::ui {

class PageScroll;

/// The course: what to do next, then all concepts, those that are written and those that are coming.
class LearnIndex final : public QWidget {
  Q_OBJECT

 public:
  explicit LearnIndex(const Desk &desk, QWidget *parent = nullptr);

  [[nodiscard]] double scrollPosition() const;
  void setScrollPosition(double position);

 Q_SIGNALS:
  void navigationRequested(const strato::ui::Address &address);

 private:
  [[nodiscard]] QWidget *heading(const CoursePage &course);
  [[nodiscard]] QWidget *goOnCard(const CoursePage &course);
  [[nodiscard]] QWidget *group(const CourseGroup &group);

  PageScroll *m_scroll;
};

}  // namespace strato::ui
