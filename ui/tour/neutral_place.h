// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include "ui/shell/pseudo_translator.h"

namespace strato::ui {

enum class TourLanguage { English, Pseudo };

/// While it lives, pictures do not depend on where and when they are taken: one locale, and no blinking caret.
class NeutralPlace final {
 public:
  explicit NeutralPlace(TourLanguage language);
  ~NeutralPlace();
  Q_DISABLE_COPY_MOVE(NeutralPlace)

 private:
  QLocale m_locale;
  int m_blinking;
  PseudoTranslator m_translator;
};

}  // namespace strato::ui
