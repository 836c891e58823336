// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace strato::ui {

/// Lets its content scroll up and down within a card, without a frame or a ground of its own.
[[nodiscard]] QScrollArea *quietScroll(QWidget *content);

}  // namespace strato::ui
