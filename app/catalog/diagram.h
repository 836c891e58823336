// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/base/id.h"
#include "app/catalog/rich_text.h"

namespace strato::catalog {

/// What a node of a diagram is doing; each has a colour and a shape of its own.
enum class NodeState { None, Absent, Cold, Busy, Warm, Queued, Refused, Booting, Draining, Failed };

/// A place on the diagram's grid, counted from 0.
struct Cell {
  double column = 0;
  double row = 0;
  bool operator==(const Cell &) const = default;
};

struct DiagramGroup {
  std::string id;
  std::string title;
  Cell at;
  Cell size;
  bool operator==(const DiagramGroup &) const = default;
};

struct DiagramNode {
  std::string id;
  std::string title;
  std::string role;
  std::string icon;
  Cell at;
  Cell size;
  std::string group;
  NodeState state = NodeState::None;
  std::vector<FactId> facts;
  std::string text;
  bool operator==(const DiagramNode &) const = default;
};

struct DiagramEdge {
  std::string id;
  std::string from;
  std::string to;
  std::string label;
  bool operator==(const DiagramEdge &) const = default;
};

struct DiagramToken {
  std::vector<std::string> along;  ///< edges, one after the other
  std::string label;
  bool operator==(const DiagramToken &) const = default;
};

struct DiagramCounter {
  std::string name;
  std::string value;
  bool operator==(const DiagramCounter &) const = default;
};

struct DiagramStep {
  std::string title;
  Inline say;
  std::vector<std::string> show;
  std::map<std::string, NodeState> set;
  std::vector<DiagramToken> tokens;
  std::vector<DiagramCounter> counters;  ///< in the order of the file
  std::vector<FactId> facts;
  bool operator==(const DiagramStep &) const = default;
};

struct Diagram {
  DiagramId id;
  std::string title;
  ConceptId concept_;
  std::string summary;
  int columns = 0;
  int rows = 0;
  std::vector<DiagramGroup> groups;
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
  std::vector<DiagramStep> steps;
  bool operator==(const Diagram &) const = default;
};

}  // namespace strato::catalog
