// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/diagram/playback.h"
#include "ui/models/check_run.h"
#include "ui/models/concept_material.h"
#include "ui/models/concept_page.h"
#include "ui/models/concept_path.h"
#include "ui/models/study_wish.h"
#include "ui/pages/page.h"
#include "ui/widgets/button.h"

class QStackedLayout;

namespace strato::ui {

class CheckView;
class ConceptHeader;
class DiagramPlayer;
class FactDesk;
class PageScroll;
class ScanView;
class StudyView;

/// One concept, to be scanned or studied. Keeps what the two ways of reading share: the facts, the check, the path.
/// Each way is built when it is first shown.
class ConceptView final : public QWidget {
  Q_OBJECT

 public:
  /// Begins in the way of reading that the place belongs to.
  ConceptView(const Desk &desk, ConceptMaterial material, const QString &place, QWidget *parent = nullptr);

  [[nodiscard]] const ConceptPage &page() const { return m_page; }
  [[nodiscard]] ReadingMode mode() const { return m_mode; }
  void setMode(ReadingMode mode);
  /// A place is a section of the study view; the check is in both. Without a place: the top of the view used last.
  void goTo(const QString &place);
  [[nodiscard]] QString place() const;
  [[nodiscard]] std::vector<PageKey> keys() const;
  [[nodiscard]] double scrollPosition() const;
  void setScrollPosition(double position);
  void settle();

 Q_SIGNALS:
  void navigationRequested(const strato::ui::Address &address);
  void toastRequested(const QString &text, const QString &undoLabel, const std::function<void()> &undo);
  void placeChanged();

 private:
  void buildScan();
  void buildStudy();
  void buildKeys();
  [[nodiscard]] CheckView *makeCheck(ButtonKind button);
  [[nodiscard]] QString beliefOf(const MisconceptionId &id) const;
  void takeStep(const PathStep &step);
  void openPicture(const Playback &playback);
  void markRead(const QString &place);
  void refreshPath();
  void offerUndo(std::int64_t answer);
  [[nodiscard]] DiagramPlayer *player() const;
  void show(ReadingMode mode);
  void showWithoutKeeping(ReadingMode mode);

  Desk m_desk;
  ConceptMaterial m_material;
  ConceptPage m_page;
  ReadingMode m_mode;
  FactDesk *m_facts = nullptr;
  CheckRun *m_run = nullptr;
  QStackedLayout *m_stack = nullptr;
  PageScroll *m_scanScroll = nullptr;
  ConceptHeader *m_header = nullptr;
  ScanView *m_scan = nullptr;
  StudyView *m_study = nullptr;
  QWidget *m_scanCheck = nullptr;
};

}  // namespace strato::ui
