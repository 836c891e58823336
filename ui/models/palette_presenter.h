// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "app/base/result.h"
#include "ui/models/palette.h"

namespace strato::catalog {
class Store;
}

namespace strato::ui {

/// What the palette shows for what was typed.
struct PaletteView {
  PaletteResults results;
  std::vector<PaletteTab> tabs;  ///< of the same words without a filter; "all" is the first
  bool actionsOnly = false;      ///< the words began with '>'
  std::optional<Error> trouble;  ///< the store could not be searched
};

/// Looks up pages and actions by their words, and content by the store's full-text search. Keeps nothing between calls.
class PalettePresenter final {
 public:
  PalettePresenter(const catalog::Store &store, std::vector<PaletteCommand> commands);

  /// Nothing typed: the pages, the places lately visited, and the actions. `recent` is the latest first.
  [[nodiscard]] PaletteView view(const QString &typed, std::optional<PaletteGroup> only,
                                 const std::vector<PaletteRow> &recent) const;

 private:
  void addCommands(PaletteResults &results, const QStringList &words, PaletteGroup group) const;
  void addContent(PaletteView &view, const QString &words, std::optional<PaletteGroup> only) const;

  const catalog::Store &m_store;
  std::vector<PaletteCommand> m_commands;
  QHash<QString, QString> m_platforms;  ///< of topics and concepts by their names, for the colours of hits
};

/// The places in a title where typed words begin, as marked pieces. Nothing when a word is found neither there nor in
/// `also`.
[[nodiscard]] std::optional<PaletteText> matchWords(const QString &title, const QString &also,
                                                    const QStringList &words);

}  // namespace strato::ui
