// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace strato::ui {

/// Lets its content scroll up and down within a card, without a frame or a ground of its own.
[[nodiscard]] QScrollArea *quietScroll(QWidget *content);
/// Fills `view` with a widget that scrolls where the view is too low for it, and returns that widget.
[[nodiscard]] QWidget *scrolledIn(QWidget *view);

}  // namespace strato::ui
