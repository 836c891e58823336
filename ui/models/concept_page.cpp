// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/concept_page.h"

#include <algorithm>
#include <iterator>

namespace strato::ui {

std::vector<MarginNote> ConceptPage::notesFor(catalog::SectionKey section) const {
  const auto belongs = [section](const MarginNote &note) { return note.section == section; };
  std::vector<MarginNote> notes;
  std::ranges::copy_if(corrections, std::back_inserter(notes), belongs);
  std::ranges::copy_if(traps, std::back_inserter(notes), belongs);
  return notes;
}

QString placeOf(catalog::SectionKey section) {
  switch (section) {
    case catalog::SectionKey::Idea:
      return QStringLiteral("idea");
    case catalog::SectionKey::Picture:
      return QStringLiteral("picture");
    case catalog::SectionKey::For:
      return QStringLiteral("for");
    case catalog::SectionKey::Manages:
      return QStringLiteral("manages");
    case catalog::SectionKey::Scales:
      return QStringLiteral("scales");
    case catalog::SectionKey::Limits:
      return QStringLiteral("limits");
    case catalog::SectionKey::Costs:
      return QStringLiteral("costs");
    case catalog::SectionKey::Works:
      return QStringLiteral("works");
    case catalog::SectionKey::Traps:
      return QStringLiteral("traps");
    case catalog::SectionKey::Pairs:
      return QStringLiteral("pairs");
  }
  return {};
}

}  // namespace strato::ui
