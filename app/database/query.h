// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/database/database.h"
#include "app/database/statement.h"

namespace strato::database {

/// A prepared statement whose places ?1, ?2 and so on have these values.
template <class... Values>
Result<Statement> bound(const Database &database, std::string_view sql, const Values &...values) {
  auto statement = database.prepare(sql);
  if (!statement) return statement;
  int place = 0;
  (statement->bind(++place, values), ...);
  return statement;
}

/// Runs one statement that has no rows.
template <class... Values>
Result<void> run(const Database &database, std::string_view sql, const Values &...values) {
  auto statement = bound(database, sql, values...);
  if (!statement) return fail(statement.error());
  return statement->run();
}

/// Calls take(const Statement &) for each row.
template <class Take, class... Values>
Result<void> forEachRow(const Database &database, std::string_view sql, Take take, const Values &...values) {
  auto statement = bound(database, sql, values...);
  if (!statement) return fail(statement.error());
  while (true) {
    const auto row = statement->step();
    if (!row) return fail(row.error());
    if (!*row) return {};
    take(std::as_const(*statement));
  }
}

}  // namespace strato::database
