// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_style.h"

#include <QFocusFrame>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/theme/control_painting.h"
#include "ui/theme/shapes.h"

namespace strato::ui {

ThemeStyle::ThemeStyle(const Look &look) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_look(look) {}

QPalette ThemeStyle::palette() const {
  const Tokens &t = m_look.tokens;
  QPalette palette;
  palette.setColor(QPalette::Window, t.canvas);
  palette.setColor(QPalette::WindowText, t.text);
  palette.setColor(QPalette::Base, t.surface);
  palette.setColor(QPalette::AlternateBase, t.sunken);
  palette.setColor(QPalette::Text, t.text);
  palette.setColor(QPalette::PlaceholderText, t.textMuted);
  palette.setColor(QPalette::Button, t.surface);
  palette.setColor(QPalette::ButtonText, t.text);
  palette.setColor(QPalette::BrightText, t.bad);
  palette.setColor(QPalette::Highlight, t.accent);
  palette.setColor(QPalette::HighlightedText, t.onAccent);
  palette.setColor(QPalette::Link, t.accent);
  palette.setColor(QPalette::LinkVisited, t.accent);
  palette.setColor(QPalette::ToolTipBase, t.text);
  palette.setColor(QPalette::ToolTipText, t.surface);
  palette.setColor(QPalette::Light, t.surface);
  palette.setColor(QPalette::Midlight, t.sunken);
  palette.setColor(QPalette::Mid, t.border);
  palette.setColor(QPalette::Dark, t.borderStrong);
  palette.setColor(QPalette::Shadow, t.borderStrong);
  palette.setColor(QPalette::Disabled, QPalette::Text, t.textMuted);
  palette.setColor(QPalette::Disabled, QPalette::WindowText, t.textMuted);
  palette.setColor(QPalette::Disabled, QPalette::ButtonText, t.textMuted);
  return palette;
}

bool ThemeStyle::isTextArea(const QWidget *widget) {
  return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

void ThemeStyle::polish(QWidget *widget) {
  // Their corners are round, so what lies outside of them must show through.
  if (widget->inherits("QTipLabel") || widget->inherits("QMenu")) widget->setAttribute(Qt::WA_TranslucentBackground);
  if (widget->inherits("QComboBox") || widget->inherits("QSlider") || widget->inherits("QAbstractButton"))
    widget->setAttribute(Qt::WA_Hover);
  QProxyStyle::polish(widget);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const {
  switch (element) {
    case PE_FrameFocusRect:
      return;  // the focus frame marks the focus
    case PE_PanelLineEdit: {
      const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
      if (frame && frame->lineWidth > 0) controls::drawField(*painter, *option, m_look);
      return;
    }
    case PE_IndicatorCheckBox:
      return controls::drawCheck(*painter, *option, m_look);
    case PE_IndicatorRadioButton:
      return controls::drawRadio(*painter, *option, m_look);
    case PE_PanelTipLabel:
      return controls::drawTip(*painter, *option, m_look);
    case PE_PanelMenu:
      return drawBox(*painter, option->rect, controlRadius, m_look.tokens.surface, m_look.tokens.borderStrong);
    case PE_FrameMenu:
      return;
    case PE_Frame:
      if (isTextArea(widget)) return controls::drawField(*painter, *option, m_look);
      break;
    case PE_PanelItemViewItem: {
      const bool chosen = option->state.testFlag(State_Selected);
      if (chosen || option->state.testFlag(State_MouseOver))
        painter->fillRect(option->rect, chosen ? m_look.tokens.accentSoft : m_look.tokens.sunken);
      return;
    }
    default:
      break;
  }
  QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const {
  switch (element) {
    case CE_FocusFrame:
      return drawFocusFrame(option, painter, widget);
    case CE_MenuItem:
      if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
        return controls::drawMenuItem(*painter, *item, m_look);
      break;
    case CE_MenuEmptyArea:
      return;
    case CE_PushButtonBevel:
      if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
        return controls::drawPushButton(*painter, *button, m_look);
      break;
    case CE_PushButtonLabel:
      if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
        QStyleOptionButton own(*button);
        if (own.features.testFlag(QStyleOptionButton::DefaultButton) && own.state.testFlag(State_Enabled))
          own.palette.setColor(QPalette::ButtonText, m_look.tokens.onAccent);
        painter->setFont(m_look.font(TextSize::Label, Weight::Strong));
        return QProxyStyle::drawControl(element, &own, painter, widget);
      }
      break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
      return;
    case CE_ProgressBarContents:
      if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
        return controls::drawProgress(*painter, *bar, m_look);
      break;
    case CE_ComboBoxLabel:
      if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        QStyleOptionComboBox own(*box);
        const int room = proxy()->subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 4;
        own.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
        return QProxyStyle::drawControl(element, &own, painter, widget);
      }
      break;
    case CE_ItemViewItem:
      if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
        QStyleOptionViewItem own(*item);
        own.palette.setColor(QPalette::HighlightedText, m_look.tokens.text);
        return QProxyStyle::drawControl(element, &own, painter, widget);
      }
      break;
    default:
      break;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const {
  const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
  const auto part = [&](SubControl which) { return proxy()->subControlRect(control, option, which, widget); };
  switch (control) {
    case CC_ScrollBar:
      if (slider) return controls::drawScrollBar(*painter, *slider, part(SC_ScrollBarSlider), m_look);
      break;
    case CC_Slider:
      if (slider) return controls::drawSlider(*painter, *slider, part(SC_SliderGroove), part(SC_SliderHandle), m_look);
      break;
    case CC_ComboBox:
      if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
        return controls::drawComboBox(*painter, *box, m_look);
      break;
    case CC_SpinBox:
      if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
        return controls::drawSpinBox(*painter, *box, part(SC_SpinBoxUp), part(SC_SpinBoxDown), m_look);
      break;
    default:
      break;
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ThemeStyle::drawFocusFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const {
  const auto *frame = qobject_cast<const QFocusFrame *>(widget);
  const QVariant own = frame && frame->widget() ? frame->widget()->property(focusRadius) : QVariant();
  const double radius = (own.isValid() ? own.toInt() : controlRadius) + focusRingGap + focusRingWidth;
  drawBox(*painter, option->rect, radius, {}, m_look.tokens.focus, focusRingWidth);
}

}  // namespace strato::ui
