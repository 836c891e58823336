// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/catalog/markdown.h"
#include "app/catalog/search_query.h"
#include "app/catalog/store.h"
#include "app/catalog/store_format.h"
#include "app/database/statement.h"

namespace strato::catalog {

namespace {

using database::Statement;

/// A word with more hits than that says little: hits are then shown in the order of the content instead of weighed.
constexpr int manyHits = 2000;
/// Nobody reads on for longer, and counting takes time.
constexpr int mostCounted = 1000;

struct Keys {
  std::int64_t first = 0;
  std::int64_t last = -1;
};

struct GroupKinds {
  SearchGroup group;
  ItemKind first;
  ItemKind second;
};

constexpr std::array<GroupKinds, 5> groupKinds = {{{SearchGroup::Facts, ItemKind::Fact, ItemKind::Fact},
                                                   {SearchGroup::Concepts, ItemKind::Concept, ItemKind::Section},
                                                   {SearchGroup::Figures, ItemKind::Diagram, ItemKind::Diagram},
                                                   {SearchGroup::Questions, ItemKind::Question, ItemKind::Question},
                                                   {SearchGroup::Words, ItemKind::Word, ItemKind::Word}}};

/// What a hit shows. The index leads, so that it is asked once and not for each item.
std::string selectHits(const std::string &condition) {
  return "SELECT search.rowid, item.kind, item.id, item.owner, item.note, (SELECT title FROM item home WHERE"
         " home.id = item.owner AND home.kind = CASE item.kind WHEN 'fact' THEN 'topic' ELSE 'concept' END),"
         " highlight(search, 0, char(1), char(2)), snippet(search, 1, char(1), char(2), '…', 16)"
         " FROM search CROSS JOIN item ON item.key = search.rowid " +
         condition;
}

Hit hitFrom(const Statement &row) {
  Hit hit;
  hit.kind = kindFor(row.text(1)).value_or(ItemKind::Fact);
  hit.id = row.text(2);
  const std::string owner = row.text(3);
  hit.note = row.text(4);
  hit.owner = hit.kind == ItemKind::Concept ? owner : row.text(5);
  hit.title = marked(row.text(6));
  hit.context = marked(row.text(7));
  if (hit.kind == ItemKind::Fact) return hit;
  hit.concept_ = ConceptId{hit.kind == ItemKind::Concept ? hit.id : owner};
  if (hit.kind != ItemKind::Section) return hit;
  for (const SectionName &name : sectionNames()) {
    if (hit.id == owner + "/" + name.word) hit.section = name.key;
  }
  return hit;
}

/// The hits of a group, the best first.
struct Found {
  std::vector<std::int64_t> keys;
  std::vector<Hit> hits;
  int total = 0;
  bool atLeast = false;
};

class Searcher final {
 public:
  Searcher(const database::Database &database, const std::string &text, std::optional<SearchGroup> only, int limit)
      : m_database(database),
        m_only(only),
        m_limit(limit),
        m_id(idQuery(text)),
        m_words(wordQueries(text)),
        m_all(allOf(m_words)) {}

  Result<SearchResult> run() {
    SearchResult result;
    if (m_words.empty() || m_limit <= 0) return result;
    if (const auto done = findGroups(); !done) return fail(done.error());
    if (const auto done = findId(); !done) return fail(done.error());
    const auto wide = isWide();
    if (!wide) return fail(wide.error());
    if (const auto done = *wide ? findInOrder() : findBest(); !done) return fail(done.error());
    for (auto &[group, found] : m_found) {
      if (found.hits.empty()) continue;
      const int total = std::max(found.total, static_cast<int>(found.hits.size()));
      result.groups.push_back({group, std::move(found.hits), total, found.atLeast});
    }
    return result;
  }

 private:
  /// Calls `take` with each row until it returns false.
  template <class Take>
  static Result<void> eachRow(Result<Statement> statement, Take take) {
    if (!statement) return fail(statement.error());
    for (;;) {
      const auto row = statement->step();
      if (!row) return fail(row.error());
      if (!*row || !take(*statement)) return {};
    }
  }

  [[nodiscard]] bool isFull(const Found &found) const { return static_cast<int>(found.keys.size()) >= m_limit; }

  /// True while there is room for more.
  bool add(Found &found, const Statement &row) const {
    const std::int64_t key = row.number(0);
    if (std::ranges::find(found.keys, key) == found.keys.end()) {
      found.keys.push_back(key);
      found.hits.push_back(hitFrom(row));
    }
    return !isFull(found);
  }

  /// The keys of a group follow one another; finds the first and the last.
  Result<void> findGroups() {
    for (const GroupKinds &kinds : groupKinds) {
      if (m_only && *m_only != kinds.group) continue;
      auto statement = m_database.prepare(
          "SELECT (SELECT key FROM item WHERE kind = ?1 ORDER BY key LIMIT 1),"
          " max((SELECT key FROM item WHERE kind = ?1 ORDER BY key DESC LIMIT 1),"
          " ifnull((SELECT key FROM item WHERE kind = ?2 ORDER BY key DESC LIMIT 1), 0))");
      if (!statement) return fail(statement.error());
      const auto row = statement->bind(1, wordFor(kinds.first)).bind(2, wordFor(kinds.second)).step();
      if (!row) return fail(row.error());
      if (!statement->isNull(0)) m_groups[kinds.group] = {statement->number(0), statement->number(1)};
    }
    return {};
  }

  Result<void> findId() {
    if (m_id.empty() || !m_groups.contains(SearchGroup::Facts)) return {};
    auto statement =
        m_database.prepare(selectHits("WHERE search.rowid IN (SELECT key FROM item WHERE kind = 'fact'"
                                      " AND id >= ?1 AND id < ?1 || '~' ORDER BY id LIMIT ?2)"
                                      " ORDER BY item.id"));
    if (statement) statement->bind(1, m_id).bind(2, m_limit);
    Found &facts = m_found[SearchGroup::Facts];
    return eachRow(std::move(statement), [&](const Statement &row) { return add(facts, row); });
  }

  Result<bool> isWide() const {
    for (const std::string &word : m_words) {
      auto statement = m_database.prepare("SELECT rowid FROM search WHERE search MATCH ?");
      if (statement) statement->bind(1, word);
      int hits = 0;
      const auto done = eachRow(std::move(statement), [&](const Statement & /*row*/) { return ++hits <= manyHits; });
      if (!done) return fail(done.error());
      if (hits > manyHits) return true;
    }
    return false;
  }

  Result<void> findBest() {
    // Titles weigh most; the words that are not shown, such as a topic's name, least.
    auto statement = m_database.prepare(
        "SELECT rowid FROM search WHERE search MATCH ? AND rank MATCH 'bm25(10.0, 2.0, 1.0)' ORDER BY rank, rowid");
    if (statement) statement->bind(1, m_all);
    std::map<SearchGroup, std::vector<std::int64_t>> best;
    const auto ranked = eachRow(std::move(statement), [&](const Statement &row) {
      const std::int64_t key = row.number(0);
      for (const auto &[group, keys] : m_groups) {
        if (key < keys.first || key > keys.last) continue;
        ++m_found[group].total;
        if (static_cast<int>(best[group].size()) < m_limit) best[group].push_back(key);
      }
      return true;
    });
    if (!ranked) return ranked;
    for (const auto &[group, keys] : best) {
      Found &found = m_found[group];
      for (const std::int64_t key : keys) {
        if (isFull(found)) break;
        if (const auto read = addMatching(found, m_all, {key, key}, 1); !read) return read;
      }
    }
    return {};
  }

  /// Adds what matches within a range, in the order of the content.
  Result<void> addMatching(Found &found, const std::string &query, Keys keys, int limit) const {
    auto statement = m_database.prepare(selectHits("WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? LIMIT ?"));
    if (statement) statement->bind(1, query).bind(2, keys.first).bind(3, keys.last).bind(4, limit);
    return eachRow(std::move(statement), [&](const Statement &row) { return add(found, row); });
  }

  Result<void> findInOrder() {
    for (const auto &[group, keys] : m_groups) {
      Found &found = m_found[group];
      auto statement = m_database.prepare("SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?");
      if (statement) statement->bind(1, m_all).bind(2, keys.first).bind(3, keys.last);
      const auto counted =
          eachRow(std::move(statement), [&](const Statement & /*row*/) { return ++found.total <= mostCounted; });
      if (!counted) return counted;
      found.atLeast = found.total > mostCounted;
      found.total = std::min(found.total, mostCounted);
      if (found.total > m_limit) {
        const auto titles = addMatching(found, "{title} : (" + m_all + ")", keys, m_limit);
        if (!titles) return titles;
      }
      if (isFull(found)) continue;
      if (const auto rest = addMatching(found, m_all, keys, 2 * m_limit); !rest) return rest;
    }
    return {};
  }

  const database::Database &m_database;
  std::optional<SearchGroup> m_only;
  int m_limit;
  std::string m_id;
  std::vector<std::string> m_words;
  std::string m_all;
  std::map<SearchGroup, Keys> m_groups;
  std::map<SearchGroup, Found> m_found;
};

}  // namespace

Result<SearchResult> Store::search(const std::string &text, std::optional<SearchGroup> only, int limit) const {
  return Searcher(m_database, text, only, limit).run();
}

}  // namespace strato::catalog
