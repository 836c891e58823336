// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

/// Qt's own controls in our colours. ThemeStyle says where, these say how.
namespace strato::ui::controls {

void drawField(QPainter &painter, const QStyleOption &option, const Look &look);
void drawCheck(QPainter &painter, const QStyleOption &option, const Look &look);
void drawRadio(QPainter &painter, const QStyleOption &option, const Look &look);
void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Look &look);
void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                 const Look &look);
void drawPushButton(QPainter &painter, const QStyleOptionButton &option, const Look &look);
void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle,
                const Look &look);
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Look &look);
void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Look &look);
void drawProgress(QPainter &painter, const QStyleOptionProgressBar &option, const Look &look);
void drawTip(QPainter &painter, const QStyleOption &option, const Look &look);

inline constexpr int menuIconColumn = 34;
inline constexpr int menuShortcutGap = 32;

}  // namespace strato::ui::controls
