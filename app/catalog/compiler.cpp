// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/compiler.h"

#include <system_error>

#include "app/catalog/check.h"
#include "app/catalog/item_rows.h"
#include "app/catalog/store.h"
#include "app/catalog/store_format.h"
#include "app/database/statement.h"

namespace strato::catalog {

namespace {

namespace fs = std::filesystem;
using database::Database;

Result<void> writeItems(Database &database, const Content &content) {
  auto item = database.prepare("INSERT INTO item VALUES(?, ?, ?, ?, ?, ?, ?)");
  if (!item) return fail(item.error());
  auto search = database.prepare("INSERT INTO search(rowid, title, body, also) VALUES(?, ?, ?, ?)");
  if (!search) return fail(search.error());
  std::int64_t key = 0;
  for (const ItemRow &row : itemRows(content)) {
    item->bind(1, ++key).bind(2, wordFor(row.kind)).bind(3, row.id).bind(4, row.owner).bind(5, row.title);
    if (const auto done = item->bind(6, row.note).bind(7, row.body).run(); !done) return done;
    if (!row.searchable) continue;
    search->bind(1, key).bind(2, row.title).bind(3, row.found).bind(4, row.also);
    if (const auto done = search->run(); !done) return done;
  }
  return database.run("INSERT INTO search(search) VALUES('optimize')");
}

Result<void> writeConcepts(Database &database, const Content &content) {
  auto entry = database.prepare("INSERT INTO concept VALUES(?, ?, ?, ?, ?, ?)");
  if (!entry) return fail(entry.error());
  for (const Concept &page : content.concepts) {
    entry->bind(1, page.id.value).bind(2, page.shortName).bind(3, page.platform).bind(4, page.order);
    if (const auto done = entry->bind(5, page.scanMinutes).bind(6, page.studyMinutes).run(); !done) return done;
  }
  auto cite = database.prepare("INSERT INTO cite VALUES(?, ?, ?)");
  if (!cite) return fail(cite.error());
  for (const Citation &citation : citations(content.concepts)) {
    cite->bind(1, citation.fact).bind(2, citation.concept_).bind(3, citation.section);
    if (const auto done = cite->run(); !done) return done;
  }
  return {};
}

Result<void> writeDigest(Database &database) {
  const auto digest = digestOf(database);
  if (!digest) return fail(digest.error());
  auto statement = database.prepare("INSERT INTO digest VALUES(?)");
  if (!statement) return fail(statement.error());
  return statement->bind(1, *digest).run();
}

Result<void> write(const Content &content, const fs::path &file) {
  auto database = Database::open(file, database::Mode::Create);
  if (!database) return fail(database.error());
  // Nothing is lost if the machine stops here: the file has another name until it is whole.
  const std::string pragmas =
      "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA secure_delete = ON;"
      "PRAGMA application_id = " +
      std::to_string(storeApplicationId) + "; PRAGMA user_version = " + std::to_string(storeFormat) + ";";
  if (const auto done = database->useWordTokenizer(); !done) return done;
  if (const auto done = database->run(pragmas); !done) return done;
  {
    auto transaction = database::Transaction::begin(*database);
    if (!transaction) return fail(transaction.error());
    if (const auto done = createStoreTables(*database); !done) return done;
    if (const auto done = writeItems(*database, content); !done) return done;
    if (const auto done = writeConcepts(*database, content); !done) return done;
    if (const auto done = writeDigest(*database); !done) return done;
    if (const auto done = transaction->commit(); !done) return done;
  }
  if (const auto done = database->run("VACUUM"); !done) return done;
  return database->close();
}

/// Reads everything back and compares it with what was to be written.
Result<void> verify(const Content &content, const fs::path &file) {
  const auto store = Store::open(file);
  if (!store) return fail(store.error());
  const auto differs = fail(Message("The store that was written to %1 does not hold what it should.", {file.string()}),
                            Message("This is a fault of the program. Please report it with the content folder."));
  for (const Fact &fact : content.facts) {
    if (store->fact(fact.id) != fact) return differs;
  }
  for (const Concept &page : content.concepts) {
    if (store->concept_(page.id) != page) return differs;
  }
  for (const Question &question : content.questions) {
    if (store->question(question.id) != question) return differs;
  }
  const bool same = store->misconceptions() == content.misconceptions && store->pairs() == content.pairs &&
                    store->exams() == content.exams && store->diagrams() == content.diagrams &&
                    store->guides() == content.guides;
  if (!same) return differs;
  if (content.prices && store->prices() != *content.prices) return differs;
  return {};
}

/// Removes the unfinished file whatever happens.
class Unfinished final {
 public:
  explicit Unfinished(const fs::path &file) : m_file(file.string() + ".part") { remove(); }
  Unfinished(const Unfinished &) = delete;
  Unfinished &operator=(const Unfinished &) = delete;
  ~Unfinished() { remove(); }
  [[nodiscard]] const fs::path &path() const { return m_file; }

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove(m_file, ignored);
    fs::remove(m_file.string() + "-journal", ignored);
  }
  fs::path m_file;
};

}  // namespace

Result<void> writeStore(const Content &content, const std::filesystem::path &file) {
  const Unfinished unfinished(file);
  if (const auto done = write(content, unfinished.path()); !done) return done;
  if (const auto done = verify(content, unfinished.path()); !done) return done;
  std::error_code error;
  fs::rename(unfinished.path(), file, error);
  if (error) {
    return fail(Message("%1 cannot be replaced: %2.", {file.string(), error.message()}),
                Message("Check that it is a file and that you may write to its folder."));
  }
  return {};
}

Result<void> buildStore(const std::filesystem::path &folder, const std::filesystem::path &file,
                        const NeededPrices &needed) {
  const auto content = readContent(folder);
  if (!content) return fail(content.error());
  // Expired facts are a matter of the check, and the day must not change what is built.
  const CheckReport report = checkContent(*content, Date{}, needed);
  for (const Problem &problem : report.problems) {
    if (problem.severity != Severity::Error) continue;
    return fail(Message("The content has errors. The first is in %1, line %2: %3",
                        {problem.file, std::to_string(problem.line), problem.what.english()}),
                Message("Run \"stratoscope content check %1\" and mend them.", {folder.string()}));
  }
  return writeStore(*content, file);
}

}  // namespace strato::catalog
