// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/base/result.h"

namespace strato::ui {

/// A place that is empty until something could not be kept: then it says what, what to do, and offers to try again.
class FailureNote final : public QWidget {
  Q_OBJECT

 public:
  enum class WayOut { TryAgain, TryAgainOrGoOn };
  explicit FailureNote(QWidget *parent = nullptr);

  void tell(const Error &error, WayOut way);
  void clear();

 Q_SIGNALS:
  void againRequested();
  void goOnRequested();
};

}  // namespace strato::ui
