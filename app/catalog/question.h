// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/base/id.h"

namespace strato::catalog {

enum class QuestionKind { Single, Multiple };
enum class Level { Recall, Understand, Apply };

struct Choice {
  std::string text;
  bool right = false;
  std::string why;
  std::string rightWhen;
  MisconceptionId misconception;
  std::vector<FactId> facts;
  bool operator==(const Choice &) const = default;
};

struct Question {
  QuestionId id;
  ConceptId concept_;
  std::string tag;
  QuestionKind kind = QuestionKind::Single;
  Level level = Level::Recall;
  std::string stem;
  std::string ask;
  std::vector<std::string> given;
  std::vector<FactId> facts;
  std::map<ExamId, std::string> exams;  ///< exam to domain
  std::vector<Choice> choices;
  bool operator==(const Question &) const = default;
};

}  // namespace strato::catalog
