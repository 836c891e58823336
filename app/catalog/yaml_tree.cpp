// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

namespace strato::catalog {

namespace {

constexpr std::size_t deepest = 12;
/// YAML has longer keys, but not on a line of their own, on which writeYaml() puts them.
constexpr std::size_t longestKey = 200;

/// Thrown through the parser, which has no other way to stop; caught in readYaml().
struct Refused {
  int line = 0;
  Message what;
  Message remedy;
};

class TreeBuilder final : public YAML::EventHandler {
 public:
  explicit TreeBuilder(int firstLine) : m_firstLine(firstLine) {}

  [[nodiscard]] YamlNode take() { return std::move(m_root); }
  [[nodiscard]] int lineOf(const YAML::Mark &mark) const { return std::max(mark.line, 0) + m_firstLine; }

  void OnDocumentStart(const YAML::Mark & /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override {
    place(mark, "?", anchor, YamlNode{YamlNode::Kind::Null, lineOf(mark), {}, {}, {}});
  }

  void OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override { refuseAnchor(mark); }

  void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                const std::string &value) override {
    // By its number ("\\x07") a character comes in that the text of a file may not have.
    const bool hasControl = std::ranges::any_of(value, [](char character) {
      return static_cast<unsigned char>(character) < 0x20U && character != '\n' && character != '\t';
    });
    if (hasControl) throw Refused{lineOf(mark), Message("The text has a control character."), Message("Delete it.")};
    place(mark, tag, anchor, YamlNode{YamlNode::Kind::Scalar, lineOf(mark), value, {}, {}});
  }

  void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, YamlNode::Kind::Sequence);
  }

  void OnSequenceEnd() override { m_open.pop_back(); }

  void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, YamlNode::Kind::Map);
  }

  void OnMapEnd() override { m_open.pop_back(); }

 private:
  /// A map or list whose end has not come yet. Only the innermost one grows, so the pointers hold.
  struct Open {
    YamlNode *node = nullptr;
    bool keyIsNext = true;
  };

  [[noreturn]] void refuseAnchor(const YAML::Mark &mark) const {
    throw Refused{lineOf(mark), Message("Anchors, aliases and tags are not used in content files."),
                  Message("Write the text out. Put it in quotes if it begins with &, * or !.")};
  }

  YamlNode *place(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YamlNode node) {
    const bool plainTag = tag.empty() || tag == "?" || tag == "!";
    if (anchor != 0 || !plainTag) refuseAnchor(mark);
    if (m_open.empty()) {
      m_root = std::move(node);
      return &m_root;
    }
    Open &parent = m_open.back();
    if (parent.node->kind == YamlNode::Kind::Sequence) {
      parent.node->items.push_back(std::move(node));
      return &parent.node->items.back();
    }
    if (parent.keyIsNext) {
      addKey(*parent.node, std::move(node));
      parent.keyIsNext = false;
      return nullptr;
    }
    parent.keyIsNext = true;
    YamlEntry &entry = parent.node->entries.back();
    entry.value = std::move(node);
    return &entry.value;
  }

  static void addKey(YamlNode &map, YamlNode key) {
    if (key.kind != YamlNode::Kind::Scalar || key.scalar.empty() || key.scalar.size() > longestKey) {
      throw Refused{key.line, Message("A key must be a word."), Message("Write it as \"key: value\".")};
    }
    if (map.value(key.scalar) != nullptr) {
      throw Refused{key.line, Message("The key \"%1\" stands here twice.", {key.scalar}),
                    Message("Keep one of the two.")};
    }
    map.entries.push_back({std::move(key.scalar), key.line, {}});
  }

  void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
    if (m_open.size() >= deepest) {
      throw Refused{lineOf(mark), Message("This is nested more deeply than any content file needs."),
                    Message("Look for a bracket that is never closed.")};
    }
    YamlNode *placed = place(mark, tag, anchor, YamlNode{kind, lineOf(mark), {}, {}, {}});
    if (placed == nullptr)
      throw Refused{lineOf(mark), Message("A key must be a word."), Message("Write it as \"key: value\".")};
    m_open.push_back({placed});
  }

  int m_firstLine;
  YamlNode m_root;
  std::vector<Open> m_open;
};

void writeScalar(std::string &out, const std::string &text) {
  out += '"';
  for (const char character : text) {
    if (character == '"' || character == '\\') out += '\\';
    if (character == '\n') {
      out += "\\n";
    } else if (character == '\t') {
      out += "\\t";
    } else {
      out += character;
    }
  }
  out += '"';
}

void writeNode(std::string &out, const YamlNode &node, std::size_t depth) {
  const std::string indent(depth + 1, ' ');
  const char *separator = "\n";
  if (node.kind == YamlNode::Kind::Null) {
    out += "null";
  } else if (node.kind == YamlNode::Kind::Scalar) {
    writeScalar(out, node.scalar);
  } else if (node.kind == YamlNode::Kind::Sequence) {
    out += '[';
    for (const YamlNode &item : node.items) {
      out += separator + indent;
      writeNode(out, item, depth + 1);
      separator = ",\n";
    }
    out += ']';
  } else {
    out += '{';
    for (const YamlEntry &entry : node.entries) {
      out += separator + indent;
      writeScalar(out, entry.key);
      out += ": ";
      writeNode(out, entry.value, depth + 1);
      separator = ",\n";
    }
    out += '}';
  }
}

}  // namespace

const YamlNode *YamlNode::value(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &YamlEntry::key);
  return found == entries.end() ? nullptr : &found->value;
}

std::optional<YamlNode> readYaml(std::string_view text, Notes &notes, int firstLine) {
  TreeBuilder builder(firstLine);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return YamlNode{YamlNode::Kind::Null, firstLine, {}, {}, {}};
    YamlNode tree = builder.take();
    if (parser.HandleNextDocument(builder)) {
      notes.error(builder.take().line, Message("A second document begins here."),
                  Message("Remove the line with three hyphens."));
      return std::nullopt;
    }
    return tree;
  } catch (const Refused &refused) {
    notes.error(refused.line, refused.what, refused.remedy);
  } catch (const YAML::Exception &exception) {
    notes.error(builder.lineOf(exception.mark), Message("This is not valid YAML: %1.", {exception.msg}),
                Message("Check indentation, brackets and quotes. Text with \": \" or \" #\" in it needs quotes."));
  } catch (const std::exception &exception) {
    notes.error(firstLine, Message("This cannot be read as YAML: %1.", {exception.what()}));
  }
  return std::nullopt;
}

std::string writeYaml(const YamlNode &node) {
  std::string out;
  writeNode(out, node, 0);
  out += '\n';
  return out;
}

}  // namespace strato::catalog
