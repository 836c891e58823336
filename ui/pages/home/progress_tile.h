// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/home_presenter.h"

class QVBoxLayout;

namespace strato::ui {

/// How far one is: towards the exam by its domains, or without one with the concept that one is at.
class ProgressTile final : public QWidget {
  Q_OBJECT

 public:
  explicit ProgressTile(const HomePage &page, QWidget *parent = nullptr);

 Q_SIGNALS:
  void examRequested();

 private:
  void addExam(QVBoxLayout *lines, const HomePage &page);
  void addDaysLeft(QVBoxLayout *lines, int days);
  void addConcept(QVBoxLayout *lines, const HomePage &page) const;
};

}  // namespace strato::ui
