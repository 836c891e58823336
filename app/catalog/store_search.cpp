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

struct Found {
  std::vector<std::int64_t> keys;  ///< the best first, as many as are shown
  int total = 0;
  bool atLeast = false;

  void add(std::int64_t key, int limit) {
    if (static_cast<int>(keys.size()) < limit && std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
  }
};

Hit hitFrom(const Statement &row) {
  Hit hit;
  hit.kind = kindFor(row.text(0)).value_or(ItemKind::Fact);
  hit.id = row.text(1);
  const std::string owner = row.text(2);
  hit.note = row.text(3);
  hit.owner = hit.kind == ItemKind::Concept ? owner : row.text(4);
  hit.title = {{row.text(5), false}};
  hit.context = {{firstCharacters(row.text(6), 120), false}};
  if (hit.kind == ItemKind::Concept) hit.concept_ = ConceptId{hit.id};
  if (hit.kind == ItemKind::Concept || hit.kind == ItemKind::Fact) return hit;
  hit.concept_ = ConceptId{owner};
  if (hit.kind != ItemKind::Section) return hit;
  const std::string word = hit.id.substr(owner.size() + 1);
  for (const SectionName &name : sectionNames()) {
    if (word == name.word) hit.section = name.key;
  }
  return hit;
}

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
    const auto wide = isWide();
    if (!wide) return fail(wide.error());
    if (const auto done = *wide ? findInOrder() : findBest(); !done) return fail(done.error());
    if (const auto done = findIds(); !done) return fail(done.error());
    for (const auto &[group, found] : m_found) {
      if (found.keys.empty()) continue;
      const int total = std::max(found.total, static_cast<int>(found.keys.size()));
      result.groups.push_back({group, {}, total, found.atLeast});
      for (const std::int64_t key : found.keys) {
        auto hit = hitAt(key);
        if (!hit) return fail(hit.error());
        result.groups.back().hits.push_back(std::move(*hit));
      }
    }
    return result;
  }

 private:
  /// Calls `take` with each key until it returns false.
  template <class Take>
  static Result<void> eachKey(Result<Statement> statement, Take take) {
    if (!statement) return fail(statement.error());
    for (;;) {
      const auto row = statement->step();
      if (!row) return fail(row.error());
      if (!*row || !take(statement->number(0))) return {};
    }
  }

  [[nodiscard]] Result<Statement> matching(const std::string &query) const {
    auto statement = m_database.prepare("SELECT rowid FROM search WHERE search MATCH ?");
    if (statement) statement->bind(1, query);
    return statement;
  }

  [[nodiscard]] Result<Statement> matchingIn(const std::string &query, Keys keys, int limit) const {
    auto statement =
        m_database.prepare("SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?");
    if (statement) statement->bind(1, query).bind(2, keys.first).bind(3, keys.last).bind(4, limit);
    return statement;
  }

  /// The keys of a group follow one another; finds the first and the last.
  Result<void> findGroups() {
    for (const GroupKinds &kinds : groupKinds) {
      if (m_only && *m_only != kinds.group) continue;
      auto statement = m_database.prepare(
          "SELECT min(low), max(high) FROM (SELECT min(key) low, max(key) high FROM item WHERE kind = ?1"
          " UNION ALL SELECT min(key), max(key) FROM item WHERE kind = ?2)");
      if (!statement) return fail(statement.error());
      const auto row = statement->bind(1, wordFor(kinds.first)).bind(2, wordFor(kinds.second)).step();
      if (!row) return fail(row.error());
      if (!statement->isNull(0)) m_groups[kinds.group] = {statement->number(0), statement->number(1)};
    }
    return {};
  }

  Result<bool> isWide() const {
    for (const std::string &word : m_words) {
      int hits = 0;
      const auto done = eachKey(matching(word), [&hits](std::int64_t /*key*/) { return ++hits <= manyHits; });
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
    return eachKey(std::move(statement), [this](std::int64_t key) {
      for (const auto &[group, keys] : m_groups) {
        if (key < keys.first || key > keys.last) continue;
        ++m_found[group].total;
        m_found[group].add(key, m_limit);
      }
      return true;
    });
  }

  Result<void> findInOrder() {
    for (const auto &[group, keys] : m_groups) {
      Found &found = m_found[group];
      const auto titles = eachKey(matchingIn("{title} : (" + m_all + ")", keys, m_limit), [&](std::int64_t key) {
        found.add(key, m_limit);
        return true;
      });
      if (!titles) return titles;
      const auto all = eachKey(matchingIn(m_all, keys, mostCounted + 1), [&](std::int64_t key) {
        found.add(key, m_limit);
        ++found.total;
        return true;
      });
      if (!all) return all;
      found.atLeast = found.total > mostCounted;
      found.total = std::min(found.total, mostCounted);
    }
    return {};
  }

  Result<void> findIds() {
    if (m_id.empty() || !m_groups.contains(SearchGroup::Facts)) return {};
    auto statement = m_database.prepare(
        "SELECT key FROM item WHERE kind = 'fact' AND id >= ?1 AND id < ?1 || '~' ORDER BY id LIMIT ?2");
    if (statement) statement->bind(1, m_id).bind(2, m_limit);
    Found &facts = m_found[SearchGroup::Facts];
    const std::vector<std::int64_t> byWords = std::exchange(facts.keys, {});
    const auto done = eachKey(std::move(statement), [&](std::int64_t key) {
      facts.add(key, m_limit);
      return true;
    });
    for (const std::int64_t key : byWords) facts.add(key, m_limit);
    return done;
  }

  /// The item behind a key, with what was found in it.
  Result<Hit> hitAt(std::int64_t key) const {
    auto item = m_database.prepare(
        "SELECT item.kind, item.id, item.owner, item.note, home.title, search.title, search.body FROM item"
        " JOIN search ON search.rowid = item.key LEFT JOIN item home ON home.id = item.owner"
        " AND home.kind = CASE item.kind WHEN 'fact' THEN 'topic' ELSE 'concept' END WHERE item.key = ?");
    if (!item) return fail(item.error());
    const auto row = item->bind(1, key).step();
    if (!row) return fail(row.error());
    if (!*row) return fail(Message("The search index of the content does not fit its items."));
    Hit hit = hitFrom(*item);
    auto place = m_database.prepare(
        "SELECT highlight(search, 0, char(1), char(2)), snippet(search, 1, char(1), char(2), '…', 16)"
        " FROM search WHERE search MATCH ? AND rowid = ?");
    if (!place) return fail(place.error());
    const auto matched = place->bind(1, m_all).bind(2, key).step();
    if (!matched) return fail(matched.error());
    if (*matched) {
      hit.title = marked(place->text(0));
      hit.context = marked(place->text(1));
    }
    // A section is found by its own words, and is called by its concept's name too.
    if (hit.kind == ItemKind::Section) hit.title.insert(hit.title.begin(), Piece{hit.owner + ", ", false});
    return hit;
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
