// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "ui/models/practice_session.h"

/// A practice session over three questions that are made up here.
namespace strato::ui::three {

/// "!" marks a right choice; a choice may end in "@M15".
inline catalog::Question question(const std::string &id, const std::vector<std::string> &choices) {
  catalog::Question result;
  result.id = {id};
  int right = 0;
  for (std::string text : choices) {
    catalog::Choice choice;
    if (const auto at = text.find('@'); at != std::string::npos) {
      choice.misconception = {text.substr(at + 1)};
      text.resize(at);
    }
    choice.right = text.front() == '!';
    choice.text = choice.right ? text.substr(1) : text;
    right += choice.right ? 1 : 0;
    result.choices.push_back(choice);
  }
  result.kind = right > 1 ? catalog::QuestionKind::Multiple : catalog::QuestionKind::Single;
  return result;
}

inline const std::vector<catalog::Question> &bank() {
  static const std::vector<catalog::Question> questions{question("one", {"a@M15", "!b", "c"}),
                                                        question("two", {"!a", "b@M15", "!c", "d@M16"}),
                                                        question("three", {"!a", "b", "c"})};
  return questions;
}

inline std::optional<catalog::Question> find(const QuestionId &id) {
  const auto found = std::ranges::find(bank(), id, &catalog::Question::id);
  return found == bank().end() ? std::nullopt : std::optional(*found);
}

inline PracticeStart threeQuestions() {
  PracticeStart start;
  start.source = QStringLiteral("lambda");
  for (const catalog::Question &each : bank()) start.items.push_back(practiceItem(each, nullptr));
  return start;
}

template <class T>
std::vector<T> kept(const learning::Record &record) {
  std::vector<T> result;
  const auto events = record.events();
  for (const learning::Event &event : *events) {
    if (const auto *what = std::get_if<T>(&event.what)) result.push_back(*what);
  }
  return result;
}

/// Ends the session that is there, as leaving the program does, and takes it up again from the record.
inline PracticeStart takenUpAgain(const learning::Record &record) {
  const auto text = record.preference(memoryKey(QStringLiteral("lambda")));
  const auto memory = PracticeMemory::parse(text->value_or(""));
  if (!memory) return {};
  return {QStringLiteral("lambda"), recall(*memory, *record.events(), find), memory->current, memory->since};
}

}  // namespace strato::ui::three
