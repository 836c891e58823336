// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

#include "app/catalog/fact.h"
#include "ui/models/palette.h"

namespace strato::catalog {
class Store;
}

namespace strato::ui {

/// A place that a hit belongs to, to go to from the preview.
struct PreviewPlace {
  QString icon;
  QString text;
  Address address;
  bool operator==(const PreviewPlace &) const = default;
};

/// The hit itself, as far as it can be shown in a small pane.
struct PalettePreview {
  QString kind;  ///< "Fact", "Question"
  std::optional<catalog::Trust> trust;
  QString id;
  QString value;  ///< large: "29 s"
  QString title;
  catalog::Inline text;
  QStringList lines;  ///< the choices of a question, without saying which is right; the steps of a diagram
  std::vector<PreviewPlace> places;
  QString asOf;
  QString checkAgain;
  QString source;
  QString keys;      ///< of a command
  QString action;    ///< what Enter does: "Open in Lambda"
  QString copyText;  ///< what Ctrl+C takes
  bool operator==(const PalettePreview &) const = default;
};

[[nodiscard]] PalettePreview previewOf(const PaletteRow &row, const catalog::Store &store, const QLocale &locale,
                                       QDate today);
/// Where a row leads. A fact is opened where it is taught.
[[nodiscard]] Address destinationOf(const PaletteRow &row, const catalog::Store &store);

}  // namespace strato::ui
