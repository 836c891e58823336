// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <regex>

#include "app/base/nearest.h"
#include "app/catalog/claims.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

struct NodeDeleter {
  void operator()(cmark_node *node) const noexcept { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, NodeDeleter>;

Document parse(std::string_view text) {
  return Document(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
}

std::vector<cmark_node *> childrenOf(cmark_node *node) {
  std::vector<cmark_node *> children;
  for (cmark_node *child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
    children.push_back(child);
  }
  return children;
}

std::string literal(cmark_node *node) {
  const char *text = cmark_node_get_literal(node);
  return text == nullptr ? std::string() : std::string(text);
}

/// Turns cmark's inline nodes into runs, and notes what content files may not have.
class InlineReader final {
 public:
  /// Lines of the parsed text are counted from `firstLine`, or are all `firstLine` where the text is one of YAML.
  enum class Lines { Counted, Same };
  InlineReader(Notes &notes, int firstLine, Lines lines) : m_notes(notes), m_firstLine(firstLine), m_lines(lines) {}

  std::vector<Run> read(cmark_node *paragraph) {
    m_runs.clear();
    m_line = lineOf(paragraph);
    for (cmark_node *node : childrenOf(paragraph)) readNode(node);
    return std::move(m_runs);
  }

  [[nodiscard]] int lineOf(cmark_node *node) const {
    return m_lines == Lines::Same ? m_firstLine : m_firstLine + std::max(cmark_node_get_start_line(node), 1) - 1;
  }

 private:
  void readNode(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        add(Span::Kind::Plain, literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
        add(Span::Kind::Plain, " ");
        nextLine();
        break;
      case CMARK_NODE_CODE:
        add(Span::Kind::Code, literal(node));
        break;
      case CMARK_NODE_STRONG:
        add(Span::Kind::Strong, flat(node));
        break;
      case CMARK_NODE_EMPH:
        add(Span::Kind::Emphasis, flat(node));
        break;
      case CMARK_NODE_LINK:
        readLink(node);
        break;
      case CMARK_NODE_IMAGE:
        m_notes.error(m_line, Message("Images are not used in content files."), Message("Write a diagram file."));
        break;
      case CMARK_NODE_LINEBREAK:
        m_notes.error(m_line, Message("The line ends with a forced line break."),
                      Message("Take the spaces or the backslash at its end out."));
        nextLine();
        break;
      default:
        m_notes.error(m_line, Message("HTML is not used in content files."), Message("Write it as Markdown."));
    }
  }

  void readLink(cmark_node *node) {
    const std::string url = cmark_node_get_url(node);
    const int line = m_line;
    const std::string text = flat(node);
    const bool isFact = url.starts_with("fact:");
    if (!isFact && !url.starts_with("concept:")) {
      m_notes.error(line, Message("The link to \"%1\" leads out of the program.", {url}),
                    Message("Link to fact:ID or concept:ID; sources belong to facts."));
      return;
    }
    const std::string id = url.substr(url.find(':') + 1);
    m_notes.references.push_back({isFact ? Target::Fact : Target::Concept, id, {}, false, line});
    m_runs.push_back({{isFact ? Span::Kind::FactLink : Span::Kind::ConceptLink, text, id}, line});
  }

  /// The text of a marked piece. Code within it keeps its words and loses its look.
  std::string flat(cmark_node *marked) {
    std::string text;
    for (cmark_node *node : childrenOf(marked)) {
      const cmark_node_type type = cmark_node_get_type(node);
      if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
        text += literal(node);
      } else if (type == CMARK_NODE_SOFTBREAK) {
        text += ' ';
        nextLine();
      } else {
        m_notes.error(m_line, Message("Marks within marks are not used in content files."),
                      Message("Put the link or the mark beside the other one."));
      }
    }
    return text;
  }

  void add(Span::Kind kind, const std::string &text) { m_runs.push_back({{kind, text, {}}, m_line}); }

  void nextLine() {
    if (m_lines == Lines::Counted) ++m_line;
  }

  Notes &m_notes;
  int m_firstLine;
  Lines m_lines;
  int m_line = 0;
  std::vector<Run> m_runs;
};

Inline joined(const std::vector<Run> &runs) {
  Inline text;
  for (const Run &run : runs) {
    const bool goesOn =
        run.span.kind == Span::Kind::Plain && !text.spans.empty() && text.spans.back().kind == Span::Kind::Plain;
    if (goesOn) {
      text.spans.back().text += run.span.text;
    } else {
      text.spans.push_back(run.span);
    }
  }
  return text;
}

class BodyReader final {
 public:
  BodyReader(Notes &notes, int firstLine, const std::vector<std::string> &given)
      : m_notes(notes), m_inlines(notes, firstLine, InlineReader::Lines::Counted), m_given(given) {}

  std::vector<Section> read(cmark_node *document) {
    for (cmark_node *node : childrenOf(document)) readBlock(node);
    return std::move(m_sections);
  }

 private:
  void readBlock(cmark_node *node) {
    const cmark_node_type type = cmark_node_get_type(node);
    const int line = m_inlines.lineOf(node);
    if (type == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) == 2) {
      beginSection(node, line);
      return;
    }
    if (m_sections.empty()) {
      m_notes.error(line, Message("Text stands before the first section."),
                    Message("Begin the body with \"## %1\".", {sectionNames().front().title}));
      m_sections.emplace_back();
    }
    if (type == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) == 3) {
      add(Heading{joined(m_inlines.read(node)).plain()});
    } else if (type == CMARK_NODE_PARAGRAPH) {
      add(Paragraph{paragraph(node)});
    } else if (type == CMARK_NODE_LIST) {
      add(list(node));
    } else if (type == CMARK_NODE_HTML_BLOCK) {
      m_notes.error(line, Message("HTML is not used in content files."), Message("Write it as Markdown."));
    } else {
      m_notes.error(line, Message("Only paragraphs, lists of one level and level-3 headings may stand in a section."),
                    Message("Write it as one of these."));
    }
  }

  void beginSection(cmark_node *node, int line) {
    const std::string title = joined(m_inlines.read(node)).plain();
    const auto &names = sectionNames();
    const auto name = std::ranges::find(names, title, &SectionName::title);
    if (name == names.end()) {
      std::vector<std::string> titles;
      for (const SectionName &known : names) titles.emplace_back(known.title);
      const std::string meant = nearest(title, titles);
      m_notes.error(line, Message("A section \"%1\" is not known.", {title}),
                    meant.empty() ? Message("content/SCHEMA.md lists the sections. A heading of your own has level 3.")
                                  : Message("Did you mean \"%1\"?", {meant}));
      m_sections.push_back({SectionKey::Idea, title, {}});
      return;
    }
    if (name->key < m_furthest || (name->key == m_furthest && m_anySection)) {
      m_notes.error(line, Message("The section \"%1\" comes too late or twice.", {title}),
                    Message("content/SCHEMA.md has the order of the sections."));
    }
    m_furthest = std::max(m_furthest, name->key);
    m_anySection = true;
    m_sections.push_back({name->key, title, {}});
  }

  Inline paragraph(cmark_node *node) {
    const int line = m_inlines.lineOf(node);
    const std::vector<Run> runs = m_inlines.read(node);
    claim(runs, {{}, m_given, false}, m_notes);
    const Inline text = joined(runs);
    const std::string plain = text.plain();
    // A row of hyphens between bars makes a table in other dialects; here it would be shown as it stands.
    static const std::regex tableRule(R"(\|\s*:?-{2,}|-{2,}:?\s*\|)");
    if (plain.find('|') != std::string::npos && std::regex_search(plain.substr(0, 2000), tableRule)) {
      m_notes.error(line, Message("Tables are not used in content files."),
                    Message("Write a list, or use the keys of the head."));
    }
    if (const std::size_t length = characters(plain); length > longestParagraph) {
      m_notes.error(line,
                    Message("The paragraph has %1 characters, and there is room for %2.",
                            {std::to_string(length), std::to_string(longestParagraph)}),
                    Message("Shorten it, or make two of it."));
    }
    m_notes.passages.push_back({Target::Concept, {}, sectionWord(m_sections.back().key), plain, factsIn(text), line});
    return text;
  }

  List list(cmark_node *node) {
    List result;
    result.numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    for (cmark_node *item : childrenOf(node)) {
      const std::vector<cmark_node *> blocks = childrenOf(item);
      const bool isSimple = blocks.size() == 1 && cmark_node_get_type(blocks.front()) == CMARK_NODE_PARAGRAPH;
      if (isSimple) {
        result.items.push_back(paragraph(blocks.front()));
      } else {
        m_notes.error(m_inlines.lineOf(item), Message("A point of a list must be one paragraph."),
                      Message("Take what is nested in it out."));
      }
    }
    return result;
  }

  void add(Block block) { m_sections.back().blocks.push_back(std::move(block)); }

  Notes &m_notes;
  InlineReader m_inlines;
  const std::vector<std::string> &m_given;
  std::vector<Section> m_sections;
  SectionKey m_furthest = SectionKey::Idea;
  bool m_anySection = false;
};

}  // namespace

const std::vector<SectionName> &sectionNames() {
  static const std::vector<SectionName> names = {
      {SectionKey::Idea, "idea", "The idea"},          {SectionKey::Picture, "picture", "Picture it"},
      {SectionKey::For, "for", "For and not for"},     {SectionKey::Manages, "manages", "Who manages what"},
      {SectionKey::Scales, "scales", "How it scales"}, {SectionKey::Limits, "limits", "Limits"},
      {SectionKey::Costs, "costs", "What it costs"},   {SectionKey::Works, "works", "Works with"},
      {SectionKey::Traps, "traps", "Exam traps"},      {SectionKey::Pairs, "pairs", "Do not mix up"},
  };
  return names;
}

const char *sectionWord(SectionKey key) { return std::ranges::find(sectionNames(), key, &SectionName::key)->word; }

Inline readInline(std::string_view text, int line, Notes &notes) {
  if (text.empty()) return {};
  const Document document = parse(text);
  const std::vector<cmark_node *> blocks = childrenOf(document.get());
  if (blocks.size() != 1 || cmark_node_get_type(blocks.front()) != CMARK_NODE_PARAGRAPH) {
    notes.error(line, Message("The text must be one plain paragraph."),
                Message("Begin it with a word, not with a mark of a list, heading or code."));
    return {};
  }
  return joined(InlineReader(notes, line, InlineReader::Lines::Same).read(blocks.front()));
}

std::vector<Section> readSections(std::string_view text, int firstLine, const std::vector<std::string> &given,
                                  Notes &notes) {
  const Document document = parse(text);
  return BodyReader(notes, firstLine, given).read(document.get());
}

}  // namespace strato::catalog
