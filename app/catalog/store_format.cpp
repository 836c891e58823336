// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/store_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/database/statement.h"

namespace strato::catalog {

namespace {

constexpr std::array<std::pair<ItemKind, const char *>, 12> kindWords = {{{ItemKind::Topic, "topic"},
                                                                          {ItemKind::Fact, "fact"},
                                                                          {ItemKind::Concept, "concept"},
                                                                          {ItemKind::Section, "section"},
                                                                          {ItemKind::Diagram, "diagram"},
                                                                          {ItemKind::Question, "question"},
                                                                          {ItemKind::Word, "word"},
                                                                          {ItemKind::Misconception, "misconception"},
                                                                          {ItemKind::Pair, "pair"},
                                                                          {ItemKind::Exam, "exam"},
                                                                          {ItemKind::Prices, "prices"},
                                                                          {ItemKind::Guide, "guide"}}};

// Keys of items that can be searched for are given group by group, so that a group is a range of keys.
// `body` is the item as the text of a content file; the readers make values of it.
constexpr const char *tables = R"(
CREATE TABLE item(
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  owner TEXT NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE(kind, id)
);
CREATE INDEX item_by_kind ON item(kind);
CREATE INDEX item_by_owner ON item(kind, owner);
CREATE TABLE concept(
  id TEXT PRIMARY KEY,
  short_name TEXT NOT NULL,
  platform TEXT NOT NULL,
  place INTEGER NOT NULL,
  scan_minutes INTEGER NOT NULL,
  study_minutes INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE cite(
  fact TEXT NOT NULL,
  concept TEXT NOT NULL,
  section TEXT NOT NULL,
  PRIMARY KEY(fact, concept, section)
) WITHOUT ROWID;
CREATE TABLE digest(value TEXT NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(title, body, also, tokenize = 'words', prefix = '1 2 3 4 5 6 7 8');
)";

constexpr const char *names = R"(
index item_by_kind
index item_by_owner
index sqlite_autoindex_item_1
table cite
table concept
table digest
table item
table search
table search_config
table search_content
table search_data
table search_docsize
table search_idx
)";

class Digest final {
 public:
  void add(std::string_view text) {
    for (const char character : text) step(static_cast<unsigned char>(character));
    step(0x1F);
  }
  [[nodiscard]] std::string text() const {
    std::string hex;
    for (unsigned shift = 64; shift > 0; shift -= 4) hex += "0123456789abcdef"[(m_sum >> (shift - 4)) & 0xFU];
    return hex;
  }

 private:
  void step(unsigned char byte) { m_sum = (m_sum ^ byte) * 0x100000001B3U; }
  std::uint64_t m_sum = 0xCBF29CE484222325U;
};

}  // namespace

const char *wordFor(ItemKind kind) {
  const auto *found = std::ranges::find(kindWords, kind, &std::pair<ItemKind, const char *>::first);
  return found == kindWords.end() ? "" : found->second;
}

std::optional<ItemKind> kindFor(std::string_view word) {
  for (const auto &[kind, known] : kindWords) {
    if (word == known) return kind;
  }
  return std::nullopt;
}

Result<void> createStoreTables(database::Database &database) { return database.run(tables); }

Result<bool> hasStoreTables(const database::Database &database) {
  auto statement = database.prepare("SELECT type, name FROM sqlite_schema ORDER BY type, name");
  if (!statement) return fail(statement.error());
  std::string found = "\n";
  for (;;) {
    const auto row = statement->step();
    if (!row) return fail(row.error());
    if (!*row) return found == names;
    found += statement->text(0) + " " + statement->text(1) + "\n";
  }
}

Result<std::string> digestOf(const database::Database &database) {
  static constexpr std::array<std::pair<const char *, int>, 4> queries = {
      {{"SELECT key, kind, id, owner, title, note, body FROM item ORDER BY key", 7},
       {"SELECT id, short_name, platform, place, scan_minutes, study_minutes FROM concept ORDER BY id", 6},
       {"SELECT fact, concept, section FROM cite ORDER BY fact, concept, section", 3},
       {"SELECT rowid, title, body, also FROM search ORDER BY rowid", 4}}};
  Digest digest;
  for (const auto &[query, columns] : queries) {
    auto statement = database.prepare(query);
    if (!statement) return fail(statement.error());
    for (;;) {
      const auto row = statement->step();
      if (!row) return fail(row.error());
      if (!*row) break;
      for (int column = 0; column < columns; ++column) digest.add(statement->text(column));
    }
  }
  return digest.text();
}

}  // namespace strato::catalog
