// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

#include "ui/theme/look.h"

namespace strato::ui {

/// Fusion with our colours, and the carrier of the look. Standard controls (scroll bars, line edits, tooltips, menus)
/// are painted here; our own controls paint themselves from lookOf().
class ThemeStyle final : public QProxyStyle {
  Q_OBJECT

 public:
  /// A widget's property: the rounding that its focus ring follows. Without it: that of a control.
  static constexpr char focusRadius[] = "focusRadius";

  explicit ThemeStyle(const Look &look);

  [[nodiscard]] const Look &look() const { return m_look; }
  void setLook(const Look &look) { m_look = look; }
  [[nodiscard]] QPalette palette() const;

  using QProxyStyle::polish;
  void polish(QWidget *widget) override;
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
  [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *returned) const override;
  [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                       const QWidget *widget) const override;
  [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                     const QWidget *widget) const override;
  [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                     const QWidget *widget) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
  void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                   const QWidget *widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                          const QWidget *widget) const override;

 private:
  static bool isTextArea(const QWidget *widget);
  void drawFocusFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

  Look m_look;
};

}  // namespace strato::ui
