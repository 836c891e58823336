// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/base/id.h"
#include "app/catalog/rich_text.h"

namespace strato::catalog {

enum class SectionKey { Idea, Picture, For, Manages, Scales, Limits, Costs, Works, Traps, Pairs };

struct Section {
  SectionKey key = SectionKey::Idea;
  std::string title;
  std::vector<Block> blocks;
  bool operator==(const Section &) const = default;
};

struct Fit {
  std::string text;
  std::string note;  ///< why it fits, or what to take instead
  std::vector<FactId> facts;
  bool operator==(const Fit &) const = default;
};

enum class Manager { You, Shared, Aws };

struct Layer {
  std::string name;
  Manager by = Manager::Aws;
  std::string note;
  std::vector<FactId> facts;
  bool operator==(const Layer &) const = default;
};

/// An example to play with: what arrives a second, times seconds each, is how many are at work at once. So many units
/// take them, when each takes `takes` at a time.
struct Flow {
  std::string what = "requests";  ///< in the plural
  double rate = 0;
  double seconds = 0;
  double takes = 1;
  bool operator==(const Flow &) const = default;
};

/// How capacity is counted.
struct Scaling {
  std::string unit;  ///< in the singular
  std::string text;
  std::optional<Flow> flow;  ///< none where no such product says how many units it takes
  std::vector<FactId> facts;
  bool operator==(const Scaling &) const = default;
};

struct Limit {
  std::string label;
  FactId fact;
  std::string figure;
  std::string condition;
  bool exam = false;
  bool operator==(const Limit &) const = default;
};

struct PriceLine {
  std::string label;
  FactId fact;
  std::string figure;
  std::string text;
  bool operator==(const PriceLine &) const = default;
};

enum class Direction { In, Out };
enum class CallStyle { Synchronous, Asynchronous, Polling };

struct Integration {
  std::string name;
  Direction direction = Direction::In;
  CallStyle style = CallStyle::Synchronous;
  std::string text;
  std::vector<FactId> facts;
  bool operator==(const Integration &) const = default;
};

struct Trap {
  Inline text;
  SectionKey section = SectionKey::Traps;
  std::vector<FactId> facts;
  bool operator==(const Trap &) const = default;
};

/// What a learner may still read elsewhere, and what holds today.
struct Correction {
  std::string claim;
  Inline today;
  SectionKey section = SectionKey::Idea;
  std::vector<FactId> facts;
  bool operator==(const Correction &) const = default;
};

struct Word {
  std::string word;
  std::string means;
  bool operator==(const Word &) const = default;
};

struct Concept {
  ConceptId id;
  std::string title;
  std::string shortName;
  std::string group;
  std::string platform;
  int order = 0;
  Inline essence;
  int scanMinutes = 1;
  int studyMinutes = 10;
  DiagramId diagram;
  std::vector<std::string> given;
  std::vector<Fit> goodFor;
  std::vector<Fit> notFor;
  std::vector<Layer> manages;
  Scaling scaling;
  std::vector<Limit> limits;
  std::vector<PriceLine> price;
  std::vector<Integration> worksWith;
  std::vector<Trap> traps;
  std::vector<Correction> corrections;
  std::vector<PairId> pairs;
  std::vector<MisconceptionId> misconceptions;
  std::vector<Word> words;
  std::vector<QuestionId> check;
  std::vector<ConceptId> next;
  std::vector<Section> sections;

  [[nodiscard]] const Section *section(SectionKey key) const;
  bool operator==(const Concept &) const = default;
};

}  // namespace strato::catalog
