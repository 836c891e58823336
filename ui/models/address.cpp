// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/address.h"

namespace strato::ui {

QString Address::text() const {
  QString result = page;
  if (!item.isEmpty()) result += u'/' + item;
  if (!place.isEmpty()) result += u'#' + place;
  return result;
}

Address Address::parse(QStringView text) {
  Address address;
  const auto hash = text.indexOf(u'#');
  if (hash >= 0) {
    address.place = text.mid(hash + 1).toString();
    text = text.left(hash);
  }
  const auto slash = text.indexOf(u'/');
  address.page = (slash < 0 ? text : text.left(slash)).toString();
  if (slash >= 0) address.item = text.mid(slash + 1).toString();
  return address;
}

}  // namespace strato::ui
