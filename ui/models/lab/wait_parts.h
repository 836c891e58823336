// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/models/lab/lab_outcome.h"

namespace strato::ui {

/// A part of the time until the first new capacity of a lane serves.
struct WaitPart {
  enum class What {
    Alarm,     ///< one period that the alarm wanted to see
    Decision,  ///< from the alarm to the new desired count
    Room,      ///< containers wait for an instance that joins
    Boot       ///< from there until it serves
  };
  What what = What::Alarm;
  double fromS = 0.0, untilS = 0.0;
  QString words;  ///< "1 of 3, 60 s"
};

struct Wait {
  std::vector<WaitPart> parts;  ///< one after the other, without a gap
  QString end;                  ///< "4 serve at 08:30"

  [[nodiscard]] QString inWords() const;
};

/// What the first help between two seconds waited for. No parts where nothing was scaled out or nothing came of it.
[[nodiscard]] Wait firstWaitOf(const LabOutcome &outcome, std::size_t lane, double fromS, double toS);

}  // namespace strato::ui
