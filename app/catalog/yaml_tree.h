// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalog/notes.h"

namespace strato::catalog {

struct YamlEntry;

/// A piece of YAML with the line on which it stands. All scalars are text; the reader knows what it wants.
struct YamlNode {
  enum class Kind { Null, Scalar, Sequence, Map };

  Kind kind = Kind::Null;
  int line = 0;
  std::string scalar;
  std::vector<YamlNode> items;     ///< of a sequence
  std::vector<YamlEntry> entries;  ///< of a map, in the order of the file

  [[nodiscard]] const YamlNode *value(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  int line = 0;
  YamlNode value;
};

/// One document without anchors, aliases, tags, repeated keys or deep nesting; otherwise a problem and nothing.
/// `firstLine` is the number of the text's first line in its file.
[[nodiscard]] std::optional<YamlNode> readYaml(std::string_view text, Notes &notes, int firstLine = 1);

/// The same tree as text that readYaml() takes. Always the same text for the same tree.
[[nodiscard]] std::string writeYaml(const YamlNode &node);

}  // namespace strato::catalog
