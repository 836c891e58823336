// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

#include "ui/theme/fonts.h"
#include "ui/theme/theme_style.h"

namespace strato::ui {

Look resolve(const Appearance &chosen, const SystemWish &wish) {
  const ThemeId asSystem = wish.highContrast ? ThemeId::HighContrast : wish.dark ? ThemeId::Dark : ThemeId::Light;
  Look look;
  look.theme = chosen.theme.value_or(asSystem);
  look.tokens = shippedTokens(look.theme);
  look.textScale = std::clamp(chosen.textScale, 0.9, 1.5);
  look.reducedMotion = chosen.reducedMotion.value_or(wish.reducedMotion);
  return look;
}

Theme::Theme(QObject *parent) : QObject(parent), m_style(new ThemeStyle(resolve({}, {}))) {
  registerFonts();
  QApplication::setStyle(m_style);
  apply();
}

const Look &Theme::look() const { return m_style->look(); }

void Theme::setAppearance(const Appearance &appearance) {
  if (appearance == m_appearance) return;
  m_appearance = appearance;
  apply();
  Q_EMIT appearanceChanged(m_appearance);
}

void Theme::setSystemWish(const SystemWish &wish) {
  if (wish == m_wish) return;
  m_wish = wish;
  apply();
}

void Theme::apply() {
  m_style->setLook(resolve(m_appearance, m_wish));
  const QPalette palette = m_style->palette();
  QApplication::setPalette(palette);
  QApplication::setFont(look().font(TextSize::Label));
  QToolTip::setPalette(palette);
  QToolTip::setFont(look().font(TextSize::Label));
  const auto widgets = QApplication::allWidgets();
  const auto tell = [](QWidget *widget, QEvent::Type type) {
    QEvent change(type);
    QCoreApplication::sendEvent(widget, &change);
  };
  for (QWidget *widget : widgets) {
    // Qt passes palette and font on with the next turn of the event loop; a frame in between would be of two themes.
    if (widget->isWindow()) {
      tell(widget, QEvent::ApplicationPaletteChange);
      tell(widget, QEvent::ApplicationFontChange);
    }
    tell(widget, QEvent::StyleChange);
    widget->update();
  }
  Q_EMIT lookChanged(look());
}

}  // namespace strato::ui
