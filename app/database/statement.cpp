// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/statement.h"

#include <sqlite3.h>

#include "app/database/sqlite_error.h"

namespace strato::database {

void Statement::Finalizer::operator()(sqlite3_stmt *handle) const noexcept { sqlite3_finalize(handle); }

Statement &Statement::bind(int place, std::string_view text) {
  // The empty view may have no data pointer, which SQLite would take for NULL.
  const char *data = text.empty() ? "" : text.data();
  sqlite3_bind_text64(m_handle.get(), place, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);  // NOLINT
  return *this;
}

Statement &Statement::bind(int place, std::int64_t number) {
  sqlite3_bind_int64(m_handle.get(), place, number);
  return *this;
}

Statement &Statement::bindNull(int place) {
  sqlite3_bind_null(m_handle.get(), place);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(m_handle.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return fail(sqliteError(code, sqlite3_db_handle(m_handle.get())));
}

Result<void> Statement::run() {
  const auto row = step();
  reset();
  if (!row) return fail(row.error());
  return {};
}

void Statement::reset() {
  sqlite3_reset(m_handle.get());
  sqlite3_clear_bindings(m_handle.get());
}

std::string Statement::text(int column) const {
  const unsigned char *data = sqlite3_column_text(m_handle.get(), column);
  if (data == nullptr) return {};
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column));
  return {reinterpret_cast<const char *>(data), size};  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_handle.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(m_handle.get(), column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }

}  // namespace strato::database
