// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/check_guides.h"

#include <map>

namespace strato::catalog {

namespace {

/// The file of a guide and the line of its id.
Problem problemAt(const Content &content, const GuideId &id, Message what, Message remedy) {
  for (const ContentFile &file : content.files) {
    for (const Definition &definition : file.notes.definitions) {
      if (definition.target != Target::Guide || definition.id != id.value) continue;
      return {file.path, definition.line, Severity::Error, std::move(what), std::move(remedy)};
    }
  }
  return {{}, 0, Severity::Error, std::move(what), std::move(remedy)};
}

}  // namespace

std::vector<Problem> checkGuidePlaces(const Content &content) {
  std::vector<Problem> problems;
  std::map<int, const Guide *> taken;
  for (const Guide &guide : content.guides) {
    const auto [first, isNew] = taken.try_emplace(guide.place, &guide);
    if (isNew) continue;
    problems.push_back(
        problemAt(content, guide.id,
                  Message("The guides %1 and %2 have the same place.", {first->second->id.value, guide.id.value}),
                  Message("Give one of them another \"place\".")));
  }
  return problems;
}

}  // namespace strato::catalog
