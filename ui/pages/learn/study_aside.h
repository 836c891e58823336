// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/concept_page.h"
#include "ui/models/study_wish.h"

namespace strato::ui {

/// Above the outline: which concept this is, and the switch back to the scan view.
class StudyAside final : public QWidget {
  Q_OBJECT

 public:
  explicit StudyAside(const ConceptPage &page, QWidget *parent = nullptr);

 Q_SIGNALS:
  void modeChosen(strato::ui::ReadingMode mode);
};

}  // namespace strato::ui
