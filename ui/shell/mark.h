// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace strato::ui {

/// The program's own mark: a balloon over strata. Its colours are its own in every theme.
void paintMark(QPainter &painter, const QRectF &place);

}  // namespace strato::ui
