// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/message.h"

namespace strato {

std::string Message::english() const {
  std::string result;
  for (std::size_t i = 0; i < m_text.size(); ++i) {
    const bool marked = m_text[i] == '%' && i + 1 < m_text.size() && m_text[i + 1] >= '1' && m_text[i + 1] <= '9';
    if (!marked) {
      result += m_text[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(m_text[++i] - '1');
    if (index < m_arguments.size()) result += m_arguments[index];
  }
  return result;
}

}  // namespace strato
