// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "app/base/result.h"

struct sqlite3;

namespace strato::database {

class Statement;

enum class Mode { ReadOnly, ReadWrite, Create };

/// What closing does to the file of a database in WAL mode.
enum class Closing { Checkpoint, LeaveAsItIs };

/// What the first hundred bytes of the file say. In WAL mode later changes may still lie in the log beside it.
struct FileHeader {
  std::int64_t size = 0;
  bool isSqlite = false;
  std::uint32_t applicationId = 0;
  std::uint32_t userVersion = 0;
  bool operator==(const FileHeader &) const = default;
};

/// One SQLite connection. Not for use by two threads at once.
class Database final {
 public:
  /// `vfs` names another SQLite file system; tests use it to make disks fail. A file that may not be written to is
  /// opened for reading without a word: ask isReadOnly().
  static Result<Database> open(const std::filesystem::path &file, Mode mode, const char *vfs = nullptr);

  Database(Database &&) noexcept = default;
  Database &operator=(Database &&) noexcept = default;

  /// Makes the full-text tokenizer of word_tokenizer.h known to this connection.
  [[nodiscard]] Result<void> useWordTokenizer();

  /// Runs SQL that has no parameters and whose rows do not matter; several statements may follow one another.
  Result<void> run(const std::string &sql);
  Result<Statement> prepare(std::string_view sql) const;
  /// The first column of the first row, or an empty text where there is no row.
  [[nodiscard]] Result<std::string> text(std::string_view sql) const;
  [[nodiscard]] Result<std::int64_t> number(std::string_view sql) const;
  [[nodiscard]] std::int64_t lastRowId() const;
  [[nodiscard]] bool isReadOnly() const;
  /// Reads past SQLite's locks and its log, and changes nothing.
  [[nodiscard]] Result<FileHeader> header() const;
  /// Waits until the file is on the disk. A commit does so by itself.
  Result<void> sync();
  void setClosing(Closing closing);
  /// Checkpoints and closes; afterwards the object is empty. Says what a destructor could not.
  Result<void> close();

 private:
  struct Closer {
    void operator()(sqlite3 *handle) const noexcept;
  };

  explicit Database(sqlite3 *handle) : m_handle(handle) {}

  std::unique_ptr<sqlite3, Closer> m_handle;
};

/// Runs until commit(), or is rolled back.
class Transaction final {
 public:
  static Result<Transaction> begin(Database &database);
  Transaction(Transaction &&other) noexcept : m_database(other.m_database) { other.m_database = nullptr; }
  Transaction &operator=(Transaction &&) = delete;
  ~Transaction();

  Result<void> commit();

 private:
  explicit Transaction(Database &database) : m_database(&database) {}
  Database *m_database = nullptr;
};

}  // namespace strato::database
