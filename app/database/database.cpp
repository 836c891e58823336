// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/database.h"

#include <sqlite3.h>

#include "app/database/sqlite_error.h"
#include "app/database/statement.h"

namespace strato::database {

void Database::Closer::operator()(sqlite3 *handle) const noexcept { sqlite3_close_v2(handle); }

Result<Database> Database::open(const std::filesystem::path &file, Mode mode, const char *vfs) {
  const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (mode == Mode::ReadOnly    ? SQLITE_OPEN_READONLY
                     : mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE
                                               : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3 *handle = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags, vfs);
  Database database(handle);
  if (code != SQLITE_OK) return fail(sqliteError(code, handle, file.string()));
  return database;
}

Result<void> Database::run(const std::string &sql) {
  const int code = sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return fail(sqliteError(code, m_handle.get()));
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt *statement = nullptr;
  const int code = sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) return fail(sqliteError(code, m_handle.get()));
  return Statement(statement);
}

Result<std::string> Database::text(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return fail(statement.error());
  const auto row = statement->step();
  if (!row) return fail(row.error());
  return *row ? statement->text(0) : std::string();
}

Result<std::int64_t> Database::number(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return fail(statement.error());
  const auto row = statement->step();
  if (!row) return fail(row.error());
  return *row ? statement->number(0) : 0;
}

std::int64_t Database::lastRowId() const { return sqlite3_last_insert_rowid(m_handle.get()); }

Result<void> Database::close() {
  sqlite3 *handle = m_handle.release();
  const int code = sqlite3_close(handle);
  if (code == SQLITE_OK) return {};
  const Error error = sqliteError(code, handle);
  m_handle.reset(handle);
  return fail(error);
}

Result<Transaction> Transaction::begin(Database &database) {
  if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun) return fail(begun.error());
  return Transaction(database);
}

Transaction::~Transaction() {
  if (m_database != nullptr) static_cast<void>(m_database->run("ROLLBACK"));
}

Result<void> Transaction::commit() {
  auto done = m_database->run("COMMIT");
  if (done) m_database = nullptr;
  return done;
}

}  // namespace strato::database
