// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/base/id.h"
#include "app/base/message.h"

namespace strato::catalog {

enum class Severity { Error, Warning };

/// What is wrong with a content file, and how to mend it.
struct Problem {
  std::string file;
  int line = 0;  ///< from 1; 0 where no line is at fault
  Severity severity = Severity::Error;
  Message what;
  Message remedy;
  bool operator==(const Problem &) const = default;
};

/// What an id names.
enum class Target { Topic, Fact, Concept, Question, Misconception, Pair, Diagram, Exam, Price, Guide };

/// An id that a file gives to something.
struct Definition {
  Target target = Target::Fact;
  std::string id;
  int line = 0;
};

/// An id that a file takes from somewhere else.
struct Reference {
  Target target = Target::Fact;
  std::string id;
  std::string part;     ///< the figure of a fact, or the domain of an exam; mostly empty
  bool remark = false;  ///< a figure is shown with words that say under which condition it holds
  int line = 0;
};

/// Words whose numbers must come from somewhere.
struct Claim {
  std::string text;
  std::vector<FactId> facts;
  std::vector<std::string> given;
  bool quizzed = false;  ///< a learner is asked about it
  int line = 0;
};

/// A piece of text that teaches by itself, and the facts that it cites: a paragraph, a correction, a question, a step.
struct Passage {
  Target of = Target::Concept;
  std::string id;
  std::string part;  ///< of a concept: the word of a section, or "corrections"; else empty
  std::string text;
  std::vector<FactId> facts;
  int line = 0;
};

/// What is asked of a run of the simulator, which this room does not know.
struct FormulaNote {
  std::string text;
  bool inBraces = false;  ///< the text has formulas in braces
  int line = 0;
};

/// What a reader writes down beside the values: problems of this file, and what only the whole folder can tell.
struct Notes {
  std::string file;
  std::vector<Problem> problems;
  std::vector<Definition> definitions;
  std::vector<Reference> references;
  std::vector<Claim> claims;
  std::vector<FormulaNote> formulas;
  std::vector<Passage> passages;

  void error(int line, Message what, Message remedy = {});
  void warn(int line, Message what, Message remedy = {});
  [[nodiscard]] bool hasErrors() const;
};

}  // namespace strato::catalog
