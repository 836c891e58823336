// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/base/id.h"

namespace strato::catalog {

// A guided scenario of the Lab. Formulas are asked of a run, "ec2.lost_percent"; texts have formulas in braces, so that
// no figure is typed: "It lost {ec2.lost_percent}.". This room keeps them as they stand; app/guides reads them.

/// What shall be reached: a figure beyond a limit, or a right answer to one of the prompts.
struct GuideGoal {
  enum class Kind { Below, AtMost, Above, AtLeast, Answer };

  std::string say;  ///< `{goal}` stands for the limit
  Kind kind = Kind::Below;
  std::string measure;  ///< a formula
  double limit = 0.0;
  std::string prompt;  ///< of an answer
  bool operator==(const GuideGoal &) const = default;
};

/// The learner draws what a lane will be able to serve between two moments.
struct GuideDrawing {
  std::string ask;
  std::string lane;
  double fromS = 0.0, toS = 0.0;
  bool operator==(const GuideDrawing &) const = default;
};

struct GuideChoice {
  std::string text;   ///< with formulas
  std::string right;  ///< a formula: exactly one choice's is true
  std::string shows;  ///< what it came to, with formulas; may be empty
  bool operator==(const GuideChoice &) const = default;
};

struct GuidePrompt {
  enum class Kind { Time, Number, Choice };

  std::string id;
  std::string ask;  ///< with formulas that need no run
  Kind kind = Kind::Number;
  std::string answer;           ///< a formula
  double from = 0.0, to = 0.0;  ///< what can be answered
  double full = 0.0;            ///< off by no more scores 100
  double none = 0.0;            ///< off by so much scores 0
  std::string unit;             ///< of a number
  std::vector<GuideChoice> choices;
  std::string why;  ///< with formulas
  bool operator==(const GuidePrompt &) const = default;
};

/// A field of the scenario file and its new value as JSON.
struct GuideSetting {
  std::string field;  ///< "instances.max" of the lane, or "workload.clients.retries"
  std::string value;
  bool operator==(const GuideSetting &) const = default;
};

struct GuideChange {
  std::string name;
  std::string lane;           ///< empty: fields of the scenario itself
  std::optional<double> atS;  ///< forks there; else the run begins anew
  std::vector<GuideSetting> settings;
  std::string expect;  ///< with formulas that need no run
  bool operator==(const GuideChange &) const = default;
};

struct GuideDebrief {
  std::string rule;
  std::string text;  ///< with formulas, also of the changed run
  std::vector<FactId> facts;
  std::vector<MisconceptionId> misconceptions;
  bool operator==(const GuideDebrief &) const = default;
};

struct Guide {
  enum class Level { Easy, Medium, Hard };

  GuideId id;
  std::string title;
  std::string subtitle;
  int place = 0;
  int minutes = 0;
  Level level = Level::Easy;
  std::string scenario;   ///< a file of content/scenarios, without its end
  std::string situation;  ///< with formulas that need no run
  std::string limits;     ///< what the model leaves out and this guide stands in for; may be empty
  std::vector<GuideGoal> goals;
  std::optional<GuideDrawing> drawing;
  std::vector<GuidePrompt> prompts;
  GuideChange change;
  GuideDebrief debrief;
  std::vector<std::string> claims;  ///< formulas that must be true, or the debrief lies

  [[nodiscard]] const GuidePrompt *prompt(const std::string &name) const {
    for (const GuidePrompt &one : prompts) {
      if (one.id == name) return &one;
    }
    return nullptr;
  }
  bool operator==(const Guide &) const = default;
};

}  // namespace strato::catalog
