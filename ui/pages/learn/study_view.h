// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <set>
#include <vector>

#include "ui/models/concept_material.h"
#include "ui/models/concept_page.h"
#include "ui/models/study_layout.h"

class QMenu;

namespace strato::ui {

class Button;
class CheckView;
class DiagramPlayer;
class FactDesk;
class MarginFacts;
class PageScroll;
class Segmented;
class StudyOutline;
class StudySection;

/// A concept to be read from start to end: outline, text with its figures and blocks, remarks in the margin.
class StudyView final : public QWidget {
  Q_OBJECT

 public:
  /// `aside` (who is it, how to read) stands above the outline; where that is dropped, above the text.
  StudyView(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk, CheckView *check, QWidget *aside,
            QWidget *parent = nullptr);

  [[nodiscard]] PageScroll *scroll() const { return m_scroll; }
  [[nodiscard]] QString place() const { return m_current; }
  void goTo(const QString &place);
  enum class Direction { Back, Forward };
  void goToNeighbour(Direction direction);
  void setRead(const std::set<QString> &places, const QString &remark);
  /// Brings the diagram into view, with the focus on it.
  void showPlayer();
  /// The diagram in full; null where the concept has none.
  [[nodiscard]] DiagramPlayer *player() const { return m_player; }
  void settle();

 Q_SIGNALS:
  void placeChanged();
  /// The end of the section was on the screen long enough to have been read.
  void sectionRead(const QString &place);

 protected:
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void addSections(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk, CheckView *check);
  void buildNarrowBar();
  void fold();
  void fitPlayer();
  void follow();
  void noticeWhatWasRead();
  [[nodiscard]] int topOf(const StudySection *section) const;

  std::vector<StudySection *> m_sections;
  PageScroll *m_scroll;
  StudyOutline *m_outline;
  QWidget *m_side;
  QWidget *m_aside;
  QWidget *m_narrowBar;
  Button *m_sectionButton = nullptr;
  QMenu *m_menu = nullptr;
  MarginFacts *m_margin;
  DiagramPlayer *m_player = nullptr;
  StudyColumns m_columns;
  QString m_current;
  QTimer m_dwell;
};

}  // namespace strato::ui
