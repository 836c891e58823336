// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace strato::ui {

/// Where one is in the program: a page, an item on it, and a place in the item. Written "learn/lambda#costs".
struct Address {
  QString page;   ///< home learn lab practice progress present library settings
  QString item;   ///< a concept's, question's or session's id; may be empty
  QString place;  ///< a section of the item; may be empty

  [[nodiscard]] QString text() const;
  /// Whatever a person may have typed or an old file may hold; an unknown page is for the window to refuse.
  [[nodiscard]] static Address parse(QStringView text);
  bool operator==(const Address &) const = default;
};

}  // namespace strato::ui
