// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/concept_material.h"
#include "ui/models/concept_page.h"
#include "ui/models/glossary.h"

namespace strato::ui {

class DiagramPlayer;
class FactDesk;
class StudySection;

/// Turns the sections of a concept into widgets: the text, the structured blocks at their place in it, the notes.
class SectionBuilder final {
 public:
  SectionBuilder(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk);

  [[nodiscard]] StudySection *build(const ReadingSection &section);
  /// The concept's diagram, once its section is built; null without one.
  [[nodiscard]] DiagramPlayer *player() const { return m_player; }

 private:
  [[nodiscard]] int spaceAbove(int usual);
  void addText(StudySection &into, const catalog::Block &block);
  void addParagraph(StudySection &into, const catalog::Inline &text);
  void addList(StudySection &into, const catalog::List &list);
  /// False where the section has none.
  bool addFigure(StudySection &into, catalog::SectionKey key);
  [[nodiscard]] QWidget *figureFor(catalog::SectionKey key);
  bool addPlayer(StudySection &into);
  [[nodiscard]] QWidget *limits();
  [[nodiscard]] QWidget *costs();

  const ConceptPage &m_page;
  const ConceptMaterial &m_material;
  FactDesk &m_desk;
  GlossaryMarker m_glossary;
  DiagramPlayer *m_player = nullptr;
  bool m_belowFigure = false;
};

}  // namespace strato::ui
