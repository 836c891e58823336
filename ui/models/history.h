// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/address.h"

namespace strato::ui {

/// A place that was looked at, and how far down (0 to 1).
struct Visit {
  Address address;
  double scroll = 0;
  bool operator==(const Visit &) const = default;
};

/// Back and forward, as a value.
class History final {
 public:
  /// Going somewhere drops what lay ahead. Going to where one already is changes nothing.
  void go(const Address &address);
  /// The page moved by itself, to another section or the next question: the same visit, a new address.
  void replace(const Address &address);
  void setScroll(double position);

  [[nodiscard]] const Visit *current() const;
  [[nodiscard]] bool canGoBack() const { return m_here > 0; }
  [[nodiscard]] bool canGoForward() const { return m_here + 1 < static_cast<int>(m_visits.size()); }
  /// Returns where one is now; at the end of the line that is where one was.
  const Visit *back();
  const Visit *forward();

  /// The places most lately gone to, each page or item once, without the present one.
  [[nodiscard]] std::vector<Address> recent(int atMost) const;

  bool operator==(const History &) const = default;

 private:
  std::vector<Visit> m_visits;
  int m_here = -1;
};

}  // namespace strato::ui
