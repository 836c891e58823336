// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/base/result.h"

struct sqlite3_stmt;

namespace strato::database {

/// A prepared statement: bind from 1, step through rows, read columns from 0.
class Statement final {
 public:
  explicit Statement(sqlite3_stmt *handle) : m_handle(handle) {}

  Statement &bind(int place, std::string_view text);
  Statement &bind(int place, std::int64_t number);
  Statement &bindNull(int place);

  /// True while there is a row to read.
  Result<bool> step();
  /// For statements without rows.
  Result<void> run();
  void reset();

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool isNull(int column) const;

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt *handle) const noexcept;
  };
  std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
};

}  // namespace strato::database
