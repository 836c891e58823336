// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/concept_page.h"
#include "ui/models/concept_path.h"
#include "ui/models/study_wish.h"

namespace strato::ui {

class Button;
class FactDesk;
class SegmentBar;
class Segmented;
class Text;

/// What the concept is in one sentence, how far one is with it, and the one button that goes on.
class ConceptHeader final : public QWidget {
  Q_OBJECT

 public:
  ConceptHeader(const ConceptPage &page, FactDesk &desk, QWidget *parent = nullptr);

  void setPath(const ConceptPath &path);
  void setMode(ReadingMode mode);

  /// As folded: unfolded it must not keep the page from getting narrower.
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void modeChosen(strato::ui::ReadingMode mode);
  void stepRequested(const strato::ui::PathStep &step);

 protected:
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] QWidget *identity(const ConceptPage &page, FactDesk &desk);
  [[nodiscard]] QWidget *progress(const ConceptPage &page);
  void fold();

  QWidget *m_identity = nullptr;
  QWidget *m_progress = nullptr;
  Text *m_where = nullptr;
  Text *m_next = nullptr;
  SegmentBar *m_bar = nullptr;
  Segmented *m_view = nullptr;
  Button *m_go = nullptr;
  ConceptPath m_path;
};

}  // namespace strato::ui
