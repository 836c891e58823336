// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/store.h"

#include <system_error>

#include "app/catalog/markdown.h"
#include "app/catalog/readers.h"
#include "app/catalog/store_format.h"
#include "app/database/statement.h"

namespace strato::catalog {

namespace {

using database::Database;
using database::Statement;

Error damaged(const std::string &file) {
  return {Message("The content file %1 is damaged.", {file}),
          Message("Install Stratoscope again, or build the content again."), Cause::Damaged};
}

/// Everything that can be told before a row is read.
Result<void> accept(Database &database, const std::string &file) {
  // The file may come from anywhere, so nothing in it is trusted to call functions, and its pages are checked.
  const auto prepared = database.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
  if (!prepared) return fail(damaged(file));
  const auto application = database.number("PRAGMA application_id");
  if (!application) return fail(damaged(file));
  if (*application != storeApplicationId) {
    return fail(Message("%1 is not a content file of Stratoscope.", {file}),
                Message("Choose a file that \"stratoscope content build\" has made."));
  }
  const auto format = database.number("PRAGMA user_version");
  if (!format) return fail(damaged(file));
  if (*format > storeFormat) {
    return fail(Message("The content file %1 was made for a newer Stratoscope.", {file}),
                Message("Update Stratoscope, or build the content with this version."));
  }
  if (*format < storeFormat) {
    return fail(Message("The content file %1 was made for an older Stratoscope.", {file}),
                Message("Build the content again with this version."));
  }
  return {};
}

Result<void> checkWhole(Database &database, const std::string &file) {
  const auto expected = hasStoreTables(database);
  if (!expected) return fail(damaged(file));
  if (!*expected) {
    return fail(Message("The content file %1 has other tables than Stratoscope makes.", {file}),
                Message("Do not use it unless you know where it comes from. Build the content again."));
  }
  if (database.text("PRAGMA integrity_check(1)") != std::string("ok")) return fail(damaged(file));
  const auto kept = database.text("SELECT value FROM digest");
  const auto counted = digestOf(database);
  if (!kept || !counted || *kept != *counted) return fail(damaged(file));
  return {};
}

/// The one value of an item's own text.
template <class Value>
std::optional<Value> only(std::vector<Value> values) {
  if (values.size() != 1) return std::nullopt;
  return std::move(values.front());
}

template <class Value>
std::optional<Value> only(std::optional<Value> value) {
  return value;
}

template <class Value, class Read>
Result<Value> valueOf(const std::string &body, const std::string &id, Read read) {
  Notes notes;
  auto value = only(read(body, notes));
  if (value && !notes.hasErrors()) return std::move(*value);
  return fail(Message("The item %1 of the content cannot be read.", {id}),
              Message("Install Stratoscope again, or build the content again."));
}

/// Calls `take` for each row.
template <class Take>
Result<void> forEachRow(Result<Statement> &statement, Take take) {
  if (!statement) return fail(statement.error());
  for (;;) {
    const auto row = statement->step();
    if (!row) return fail(row.error());
    if (!*row) return {};
    if (const Result<void> taken = take(*statement); !taken) return taken;
  }
}

}  // namespace

Result<Store> Store::open(const std::filesystem::path &file) {
  const std::string name = file.string();
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) {
    return fail(Message("The content file %1 cannot be opened: %2.", {name, error.message()}),
                Message("Check that it is there and that you may read it."));
  }
  if (size == 0) {
    return fail(Message("The content file %1 is empty.", {name}),
                Message("Install Stratoscope again, or build the content again."));
  }
  auto database = Database::open(file, database::Mode::ReadOnly);
  if (!database) return fail(database.error());
  if (const auto accepted = accept(*database, name); !accepted) return fail(accepted.error());
  if (const auto added = database->useWordTokenizer(); !added) return fail(added.error());
  if (const auto whole = checkWhole(*database, name); !whole) return fail(whole.error());
  return Store(std::move(*database));
}

template <class Value, class Read>
Result<Value> Store::readOne(ItemKind kind, const std::string &id, Read read) const {
  auto statement = m_database.prepare("SELECT body FROM item WHERE kind = ? AND id = ?");
  if (!statement) return fail(statement.error());
  const auto row = statement->bind(1, wordFor(kind)).bind(2, id).step();
  if (!row) return fail(row.error());
  if (!*row) {
    return fail(Message("The content has no %1 with the id %2.", {wordFor(kind), id}),
                Message("It may have gone with a newer edition of the content."));
  }
  return valueOf<Value>(statement->text(0), id, read);
}

template <class Value, class Read>
Result<std::vector<Value>> Store::readAll(ItemKind kind, const std::string &owner, Read read) const {
  auto statement =
      m_database.prepare("SELECT id, body FROM item WHERE kind = ?1 AND (?2 = '' OR owner = ?2) ORDER BY key");
  if (statement) statement->bind(1, wordFor(kind)).bind(2, owner);
  std::vector<Value> values;
  const auto done = forEachRow(statement, [&](const Statement &row) -> Result<void> {
    auto value = valueOf<Value>(row.text(1), row.text(0), read);
    if (!value) return fail(value.error());
    values.push_back(std::move(*value));
    return {};
  });
  if (!done) return fail(done.error());
  return values;
}

Result<std::vector<TopicEntry>> Store::topics() const {
  auto statement = m_database.prepare(
      "SELECT id, title, (SELECT count(*) FROM item fact WHERE fact.kind = 'fact' AND fact.owner = item.id)"
      " FROM item WHERE kind = 'topic' ORDER BY key");
  std::vector<TopicEntry> entries;
  const auto done = forEachRow(statement, [&](const Statement &row) -> Result<void> {
    entries.push_back({row.text(0), row.text(1), static_cast<int>(row.number(2))});
    return {};
  });
  if (!done) return fail(done.error());
  return entries;
}

Result<std::vector<Fact>> Store::facts(const std::string &topic) const {
  return readAll<Fact>(ItemKind::Fact, topic, readFacts);
}

Result<Fact> Store::fact(const FactId &id) const { return readOne<Fact>(ItemKind::Fact, id.value, readFacts); }

Result<std::vector<Place>> Store::placesOf(const FactId &id) const {
  auto statement = m_database.prepare(
      "SELECT cite.concept, cite.section FROM cite JOIN concept ON concept.id = cite.concept"
      " WHERE cite.fact = ? ORDER BY concept.place");
  if (statement) statement->bind(1, id.value);
  std::vector<Place> places;
  const auto done = forEachRow(statement, [&](const Statement &row) -> Result<void> {
    for (const SectionName &name : sectionNames()) {
      if (row.text(1) == name.word) places.push_back({ConceptId{row.text(0)}, name.key});
    }
    return {};
  });
  if (!done) return fail(done.error());
  return places;
}

Result<std::vector<ConceptEntry>> Store::concepts() const {
  auto statement = m_database.prepare(
      "SELECT item.id, title, short_name, owner, platform, place, note, scan_minutes, study_minutes,"
      " (SELECT count(*) FROM item question WHERE question.kind = 'question' AND question.owner = item.id)"
      " FROM item JOIN concept USING(id) WHERE kind = 'concept' ORDER BY key");
  std::vector<ConceptEntry> entries;
  const auto done = forEachRow(statement, [&](const Statement &row) -> Result<void> {
    const auto number = [&row](int column) { return static_cast<int>(row.number(column)); };
    entries.push_back({ConceptId{row.text(0)}, row.text(1), row.text(2), row.text(3), row.text(4), number(5),
                       row.text(6), number(7), number(8), number(9)});
    return {};
  });
  if (!done) return fail(done.error());
  return entries;
}

Result<Concept> Store::concept_(const ConceptId &id) const {
  return readOne<Concept>(ItemKind::Concept, id.value, readConcept);
}

Result<std::vector<Question>> Store::questionsOf(const ConceptId &id) const {
  return readAll<Question>(ItemKind::Question, id.value, readQuestions);
}

Result<Question> Store::question(const QuestionId &id) const {
  return readOne<Question>(ItemKind::Question, id.value, readQuestions);
}

Result<Misconception> Store::misconception(const MisconceptionId &id) const {
  return readOne<Misconception>(ItemKind::Misconception, id.value, readMisconceptions);
}

Result<std::vector<Misconception>> Store::misconceptions() const {
  return readAll<Misconception>(ItemKind::Misconception, {}, readMisconceptions);
}

Result<Pair> Store::pair(const PairId &id) const { return readOne<Pair>(ItemKind::Pair, id.value, readPairs); }

Result<std::vector<Pair>> Store::pairs() const { return readAll<Pair>(ItemKind::Pair, {}, readPairs); }

Result<Exam> Store::exam(const ExamId &id) const { return readOne<Exam>(ItemKind::Exam, id.value, readExam); }

Result<std::vector<Exam>> Store::exams() const { return readAll<Exam>(ItemKind::Exam, {}, readExam); }

Result<Diagram> Store::diagram(const DiagramId &id) const {
  return readOne<Diagram>(ItemKind::Diagram, id.value, readDiagram);
}

Result<std::vector<Diagram>> Store::diagrams() const { return readAll<Diagram>(ItemKind::Diagram, {}, readDiagram); }

Result<Guide> Store::guide(const GuideId &id) const { return readOne<Guide>(ItemKind::Guide, id.value, readGuide); }

Result<std::vector<Guide>> Store::guides() const { return readAll<Guide>(ItemKind::Guide, {}, readGuide); }

Result<PriceList> Store::prices() const { return readOne<PriceList>(ItemKind::Prices, pricesId, readPrices); }

Result<int> Store::count(ItemKind kind) const {
  auto statement = m_database.prepare("SELECT count(*) FROM item WHERE kind = ?");
  if (!statement) return fail(statement.error());
  const auto row = statement->bind(1, wordFor(kind)).step();
  if (!row) return fail(row.error());
  return static_cast<int>(statement->number(0));
}

Result<std::vector<ListEntry>> Store::list(ItemKind kind, int offset, int limit, const std::string &owner) const {
  auto statement = m_database.prepare(
      owner.empty()
          ? "SELECT id, title, note FROM item WHERE key IN"
            " (SELECT key FROM item WHERE kind = ?1 ORDER BY key LIMIT ?2 OFFSET ?3) ORDER BY key"
          : "SELECT id, title, note FROM item WHERE key IN"
            " (SELECT key FROM item WHERE kind = ?1 AND owner = ?4 ORDER BY key LIMIT ?2 OFFSET ?3) ORDER BY key");
  if (statement) statement->bind(1, wordFor(kind)).bind(2, limit).bind(3, offset);
  if (statement && !owner.empty()) statement->bind(4, owner);
  std::vector<ListEntry> entries;
  const auto done = forEachRow(statement, [&](const Statement &row) -> Result<void> {
    entries.push_back({row.text(0), row.text(1), row.text(2)});
    return {};
  });
  if (!done) return fail(done.error());
  return entries;
}

Result<OpenedStore> openOrShipped(const std::filesystem::path &preferred, const std::filesystem::path &shipped) {
  std::optional<Error> explanation;
  if (!preferred.empty()) {
    auto store = Store::open(preferred);
    if (store) return OpenedStore{std::move(*store), std::nullopt};
    explanation =
        Error{Message("%1 The content that came with Stratoscope is shown instead.", {store.error().what.english()}),
              store.error().remedy, store.error().cause};
  }
  auto store = Store::open(shipped);
  if (!store) return fail(store.error());
  return OpenedStore{std::move(*store), std::move(explanation)};
}

}  // namespace strato::catalog
