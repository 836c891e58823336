// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journal.h"

#include "app/journal/backup_store.h"
#include "app/journal/derived_tables.h"
#include "app/journal/event_table.h"
#include "app/journal/opening.h"

namespace strato::journal {

using learning::AnswerUndone;
using learning::Event;

namespace {

Error closedError() { return {Message("The learning journal is closed."), Message("Start the program again.")}; }

Result<void> checkUndo(const database::Database &database, const AnswerUndone &undo) {
  const auto answer = readAnswer(database, undo.answer);
  if (!answer) return fail(answer.error());
  if (!*answer) return fail(learning::noSuchAnswer(undo.answer));
  const auto undone = isUndone(database, undo.answer);
  if (!undone) return fail(undone.error());
  if (*undone) return fail(learning::alreadyUndone(undo.answer));
  return {};
}

}  // namespace

Journal::Journal(Setting setting, database::Database database)
    : m_setting(std::move(setting)), m_database(std::move(database)) {}

Result<std::int64_t> Journal::append(learning::Happening what) {
  if (!m_database) return fail(closedError());
  auto transaction = database::Transaction::begin(*m_database);
  if (!transaction) return fail(transaction.error());
  if (const auto *undo = std::get_if<AnswerUndone>(&what)) {
    if (const auto allowed = checkUndo(*m_database, *undo); !allowed) return fail(allowed.error());
  }
  const Instant now = m_setting.clock->now();
  Event event{0, now, m_setting.clock->offsetAt(now), std::move(what)};
  auto sequence = insertEvent(*m_database, event);
  if (!sequence) return sequence;
  event.sequence = *sequence;
  if (const auto done = follow(*m_database, event); !done) return fail(done.error());
  if (const auto done = transaction->commit(); !done) return fail(done.error());
  return sequence;
}

Result<std::vector<Event>> Journal::events() const {
  if (!m_database) return fail(closedError());
  return readEvents(*m_database);
}

Result<std::vector<learning::QuestionStanding>> Journal::questions() const {
  if (!m_database) return fail(closedError());
  return readQuestions(*m_database);
}

Result<std::vector<learning::PageStanding>> Journal::pages() const {
  if (!m_database) return fail(closedError());
  return readPages(*m_database);
}

Result<std::vector<learning::DayStanding>> Journal::days() const {
  if (!m_database) return fail(closedError());
  return readDays(*m_database);
}

Result<std::vector<learning::PredictionStanding>> Journal::predictions() const {
  if (!m_database) return fail(closedError());
  return readPredictions(*m_database);
}

Result<std::optional<std::string>> Journal::preference(const std::string &key) const {
  if (!m_database) return fail(closedError());
  return readPreference(*m_database, key);
}

Result<void> Journal::rebuild() {
  if (!m_database) return fail(closedError());
  auto transaction = database::Transaction::begin(*m_database);
  if (!transaction) return fail(transaction.error());
  if (auto done = rebuildDerived(*m_database); !done) return done;
  return transaction->commit();
}

std::vector<KeptCopy> Journal::backups() const { return BackupStore(m_setting).list(); }

Result<KeptCopy> Journal::backUp() {
  if (!m_database) return fail(closedError());
  return BackupStore(m_setting).take(*m_database);
}

Result<std::optional<KeptCopy>> Journal::backUpIfDue() {
  if (!m_database) return fail(closedError());
  return BackupStore(m_setting).takeIfDue(*m_database);
}

Result<std::filesystem::path> Journal::restore(const std::filesystem::path &backup) {
  if (const auto closed = close(); !closed) return fail(closed.error());
  auto replaced = replaceJournal(m_setting, backup, "replaced");
  auto reopened = openExisting(m_setting);
  if (!reopened) return fail(reopened.error().error);
  m_database = std::move(*reopened);
  return replaced;
}

Result<void> Journal::close() {
  if (!m_database) return {};
  auto closed = m_database->close();
  if (closed) m_database.reset();
  return closed;
}

}  // namespace strato::journal
