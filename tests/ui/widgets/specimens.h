// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

class QVBoxLayout;
class QWidget;

/// Pages that hold every widget in every variant: for looking at, and for rules that hold for all of them.
struct Specimen {
  const char *name;
  int width;
  std::function<void(QVBoxLayout *)> build;
};

std::vector<Specimen> specimens();
/// What lies over a window: a popover and two toasts.
void addFloatingSpecimens(QWidget *window);
