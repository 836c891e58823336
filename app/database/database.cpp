// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/database.h"

#include <sqlite3.h>

#include <array>

#include "app/database/sqlite_error.h"
#include "app/database/statement.h"
#include "app/database/word_tokenizer.h"

namespace strato::database {

namespace {

sqlite3_file *fileOf(sqlite3 *handle) {
  sqlite3_file *file = nullptr;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
  return file;
}

std::uint32_t bigEndian(const std::array<char, 100> &bytes, std::size_t place) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = (number << 8U) | static_cast<unsigned char>(bytes.at(place + i));
  return number;
}

}  // namespace

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

Result<void> Database::useWordTokenizer() { return addWordTokenizer(m_handle.get()); }

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

bool Database::isReadOnly() const { return sqlite3_db_readonly(m_handle.get(), "main") == 1; }

Result<FileHeader> Database::header() const {
  sqlite3_file *file = fileOf(m_handle.get());
  sqlite3_int64 size = 0;
  if (const int code = file->pMethods->xFileSize(file, &size); code != SQLITE_OK) {
    return fail(sqliteError(code, m_handle.get()));
  }
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::array<char, 100> bytes{};
  FileHeader header{.size = size};
  if (size < static_cast<sqlite3_int64>(bytes.size())) return header;
  if (const int code = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
      code != SQLITE_OK) {
    return fail(sqliteError(code, m_handle.get()));
  }
  header.isSqlite = std::string_view(bytes.data(), kMagic.size()) == kMagic;
  header.userVersion = bigEndian(bytes, 60);
  header.applicationId = bigEndian(bytes, 68);
  return header;
}

Result<void> Database::sync() {
  sqlite3_file *file = fileOf(m_handle.get());
  const int code = file->pMethods->xSync(file, SQLITE_SYNC_FULL);
  if (code != SQLITE_OK) return fail(sqliteError(code, m_handle.get()));
  return {};
}

void Database::setClosing(Closing closing) {
  sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, closing == Closing::LeaveAsItIs ? 1 : 0, nullptr);
}

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
