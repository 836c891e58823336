// SPDX-License-Identifier: GPL-3.0-or-later
// How large Qt's own controls are and where their parts lie.
#include <QStyleOption>
#include <algorithm>

#include "ui/theme/control_painting.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme_style.h"

namespace strato::ui {

namespace {
constexpr int fieldPadding = 10;
constexpr int scrollBarExtent = 14;
}  // namespace

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
  switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
      return focusRingGap + focusRingWidth;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
      return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
      return 8;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return m_look.scaled(20);
    case PM_ScrollBarExtent:
      return scrollBarExtent;
    case PM_ScrollBarSliderMin:
      return 40;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
      return m_look.scaled(24);
    case PM_SliderLength:
      return m_look.scaled(20);
    case PM_MenuPanelWidth:
      return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
      return 4;
    case PM_ToolTipLabelFrameWidth:
      return 10;
    case PM_DefaultFrameWidth:
      return isTextArea(widget) ? 5 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const {
  switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_Menu_AllowActiveAndDisabled:  // by key one comes to what is grey too, and hears why
      return 1;
    case SH_FocusFrame_Mask:  // it would cut notches into a ring that is round
      return 0;
    case SH_ToolTipLabel_Opacity:
      return 255;
    case SH_Slider_AbsoluteSetButtons:
      return Qt::LeftButton;
    case SH_ComboBox_Popup:
    case SH_ScrollBar_ContextMenu:
    case SH_DialogButtonBox_ButtonsHaveIcons:
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, returned);
  }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const {
  QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
  switch (type) {
    case CT_SpinBox:
      // The line within has its own frame already: as high as any other field.
      return {size.width() + 2 * fieldPadding, std::max(contents.height(), m_look.scaled(40))};
    case CT_LineEdit:
      return {size.width() + 2 * fieldPadding, std::max(size.height(), m_look.scaled(40))};
    case CT_ComboBox:
      return {size.width() + 2 * fieldPadding + 8, std::max(size.height(), m_look.scaled(40))};
    case CT_PushButton:
      return {size.width() + 16, std::max(size.height(), m_look.scaled(40))};
    case CT_CheckBox:
    case CT_RadioButton:
      return size.expandedTo({0, m_look.scaled(28)});
    case CT_ItemViewItem:
      return size.expandedTo({0, m_look.scaled(34)});
    case CT_MenuItem: {
      const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
      if (item && item->menuItemType == QStyleOptionMenuItem::Separator) return {size.width(), 9};
      const int shortcut = item && item->text.contains(u'\t') ? controls::menuShortcutGap : 0;
      return {contents.width() + controls::menuIconColumn + shortcut + 28, m_look.scaled(34)};
    }
    default:
      return size;
  }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const {
  if (element == SE_LineEditContents) return option->rect.adjusted(fieldPadding, 1, -fieldPadding, -1);
  return QProxyStyle::subElementRect(element, option, widget);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const {
  if (control == CC_ComboBox && part == SC_ComboBoxEditField)
    return visualRect(option->direction, option->rect,
                      option->rect.adjusted(fieldPadding, 2, -fieldPadding - m_look.scaled(18), -2));
  if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
    const int width = m_look.scaled(24);
    const int half = option->rect.height() / 2;
    const QRect column(option->rect.right() - width - 3, option->rect.top(), width, option->rect.height());
    return visualRect(option->direction, option->rect,
                      part == SC_SpinBoxUp ? column.adjusted(0, 3, 0, -half) : column.adjusted(0, half, 0, -3));
  }
  if (control == CC_SpinBox && part == SC_SpinBoxEditField) {
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const bool hasButtons = box == nullptr || box->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int buttons = hasButtons ? m_look.scaled(24) + 2 : 0;
    return visualRect(option->direction, option->rect, option->rect.adjusted(2, 2, -buttons - 2, -2));
  }
  if (control != CC_ScrollBar) return QProxyStyle::subControlRect(control, option, part, widget);
  // No arrows: the groove is the whole bar.
  const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
  if (!bar || part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) return {};
  const QRect groove = option->rect;
  if (part == SC_ScrollBarGroove) return groove;
  const bool flat = bar->orientation == Qt::Horizontal;
  const int length = flat ? groove.width() : groove.height();
  const int range = bar->maximum - bar->minimum;
  int thumb = length;
  if (range > 0) thumb = static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep));
  thumb = std::clamp(thumb, std::min(40, length), length);
  const int start =
      sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
  const auto span = [&](int from, int to) {
    return flat ? QRect(groove.left() + from, groove.top(), to - from, groove.height())
                : QRect(groove.left(), groove.top() + from, groove.width(), to - from);
  };
  switch (part) {
    case SC_ScrollBarSlider:
      return span(start, start + thumb);
    case SC_ScrollBarSubPage:
      return span(0, start);
    case SC_ScrollBarAddPage:
      return span(start + thumb, length);
    default:
      return {};
  }
}

}  // namespace strato::ui
