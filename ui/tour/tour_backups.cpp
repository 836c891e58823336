// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour_backups.h"

namespace strato::ui {

std::vector<Backup> TourBackups::list() const {
  using namespace std::chrono_literals;
  return {{"today", m_now - 2h, 57'344, 61},
          {"yesterday", m_now - 25h, 53'248, 48},
          {"last week", m_now - 8 * 24h, 45'056, 12}};
}

}  // namespace strato::ui
