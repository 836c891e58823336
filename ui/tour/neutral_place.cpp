// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/neutral_place.h"

#include <QApplication>

namespace strato::ui {

NeutralPlace::NeutralPlace(TourLanguage language) : m_blinking(QApplication::cursorFlashTime()) {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  QApplication::setCursorFlashTime(0);
  if (language == TourLanguage::Pseudo) QCoreApplication::installTranslator(&m_translator);
}

NeutralPlace::~NeutralPlace() {
  QCoreApplication::removeTranslator(&m_translator);
  QApplication::setCursorFlashTime(m_blinking);
  QLocale::setDefault(m_locale);
}

}  // namespace strato::ui
