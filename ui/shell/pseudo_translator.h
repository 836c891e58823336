// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace strato::ui {

/// The text with accents on its letters and 40 % longer, never less, as some translations are. Placeholders (%1, %n,
/// %L1), the mark of a mnemonic (&), entities, tags and texts without a letter stay as they are.
[[nodiscard]] QString pseudo(const QString &text);

/// A language that nobody speaks: it shows at a glance what is not translated and what does not fit. What is remarked
/// as a "date format" has letters that mean something to QLocale, and stays.
class PseudoTranslator final : public QTranslator {
  Q_OBJECT

 public:
  using QTranslator::QTranslator;

  [[nodiscard]] QString translate(const char *context, const char *text, const char *remark, int n) const override;
  [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace strato::ui
