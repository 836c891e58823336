// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history.h"

#include <algorithm>

namespace strato::ui {

namespace {
constexpr std::size_t longestHistory = 200;
}

void History::go(const Address &address) {
  if (const Visit *here = current(); here && here->address == address) return;
  const int kept = m_here + 1;
  m_visits.resize(static_cast<std::size_t>(kept));
  m_visits.push_back({address, 0});
  if (m_visits.size() > longestHistory) m_visits.erase(m_visits.begin());
  m_here = static_cast<int>(m_visits.size()) - 1;
}

void History::replace(const Address &address) {
  if (m_here < 0) return go(address);
  m_visits[static_cast<std::size_t>(m_here)].address = address;
}

void History::setScroll(double position) {
  if (m_here >= 0) m_visits[static_cast<std::size_t>(m_here)].scroll = std::clamp(position, 0.0, 1.0);
}

const Visit *History::current() const { return m_here < 0 ? nullptr : &m_visits[static_cast<std::size_t>(m_here)]; }

const Visit *History::back() {
  if (canGoBack()) --m_here;
  return current();
}

const Visit *History::forward() {
  if (canGoForward()) ++m_here;
  return current();
}

std::vector<Address> History::recent(int atMost) const {
  std::vector<Address> places;
  const Visit *here = current();
  for (auto visit = m_visits.rbegin(); visit != m_visits.rend() && static_cast<int>(places.size()) < atMost; ++visit) {
    const Address &address = visit->address;
    const auto isOfTheSame = [&address](const Address &other) {
      return other.page == address.page && other.item == address.item;
    };
    if (here && isOfTheSame(here->address)) continue;
    if (std::none_of(places.begin(), places.end(), isOfTheSame)) places.push_back(address);
  }
  return places;
}

}  // namespace strato::ui
