// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_stars.h"

#include <algorithm>
#include <sstream>

namespace strato::ui {

namespace {

constexpr auto starredKey = "practice.starred";  // ids with a space between them

}  // namespace

std::vector<QuestionId> starredQuestions(const learning::Record &record) {
  std::vector<QuestionId> questions;
  std::istringstream words(record.preference(starredKey).value_or(std::nullopt).value_or(std::string{}));
  for (std::string id; words >> id;) questions.push_back({id});
  return questions;
}

Result<void> setStar(learning::Record &record, const QuestionId &question, Star star) {
  const auto before = record.preference(starredKey);
  if (!before) return fail(before.error());  // else the others would be forgotten
  std::vector<QuestionId> questions = starredQuestions(record);
  std::erase(questions, question);
  if (star == Star::Set) questions.push_back(question);
  std::string text;
  for (const QuestionId &id : questions) text += (text.empty() ? "" : " ") + id.value;
  const auto kept = record.append(learning::PreferenceSet{starredKey, text});
  if (!kept) return fail(kept.error());
  return {};
}

}  // namespace strato::ui
