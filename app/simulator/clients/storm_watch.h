// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/news.h"

namespace strato::simulator {

/// Tells when more tries are retries than are new: the load then feeds on itself.
class StormWatch final {
 public:
  /// Of each try, before it is counted.
  void see(Tick now, bool isRetry, std::vector<News> &news) {
    if (now >= m_ends) {
      if (!m_storm && m_again > m_new && m_again >= kFewest) {
        m_storm = true;
        news.push_back({m_ends, News::Kind::RetryStormBegan, m_again, m_new});
      } else if (m_storm && m_again * kCalm < m_new) {
        m_storm = false;
        news.push_back({m_ends, News::Kind::RetryStormEnded, m_again, m_new});
      }
      m_again = m_new = 0;
      m_ends = (now / kWindow + 1) * kWindow;
    }
    ++(isRetry ? m_again : m_new);
  }

 private:
  static constexpr Tick kWindow = 10 * kSecond;
  static constexpr std::int64_t kFewest = 20;
  static constexpr std::int64_t kCalm = 10;  ///< over when fewer than one in so many is a retry

  Tick m_ends = kWindow;
  std::int64_t m_again = 0;
  std::int64_t m_new = 0;
  bool m_storm = false;
};

}  // namespace strato::simulator
