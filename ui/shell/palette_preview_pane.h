// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include "ui/models/palette_preview.h"

class QVBoxLayout;

namespace strato::ui {

/// Shows the hit itself beside the list of hits.
class PalettePreviewPane final : public QScrollArea {
  Q_OBJECT

 public:
  explicit PalettePreviewPane(QWidget *parent = nullptr);

  void show(const PalettePreview &preview);
  void clear();

 Q_SIGNALS:
  void opened();  ///< the action of the hit that is shown
  void placeChosen(const strato::ui::Address &address);

 private:
  void addHeader(const PalettePreview &preview);
  void addLines(const PalettePreview &preview);
  void addPlaces(const PalettePreview &preview);
  void addDates(const PalettePreview &preview);

  QWidget *m_page = nullptr;
  QVBoxLayout *m_column = nullptr;
};

}  // namespace strato::ui
