// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/base/rng.h"

namespace strato::tests {

/// A SQLite file system over the real one, whose disk fails as the test says. Each change that SQLite makes (a write,
/// a truncation, a sync, a removal, a new file) is a step.
class FaultyDisk final {
 public:
  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk &) = delete;
  FaultyDisk &operator=(const FaultyDisk &) = delete;

  [[nodiscard]] const std::string &name() const { return m_name; }
  /// Steps since the disk was made or healed.
  [[nodiscard]] std::int64_t steps() const { return m_steps; }
  [[nodiscard]] std::int64_t bytesWritten() const { return m_bytes; }

  /// The write that goes past so many bytes is cut short, and all that follow fail.
  void fillUpAfter(std::int64_t bytes) { m_room = bytes; }
  void failSyncs() { m_syncsFail = true; }
  /// One bit of each write to files with this in their name is turned over.
  void garbleWritesTo(const std::string &name) { m_garbled = name; }
  /// Files can be read, but neither written nor made.
  void protect() { m_protected = true; }
  /// From this step on (the first is 1) nothing works any more.
  void dieAt(std::int64_t step) { m_diesAt = step; }
  /// Ends the process before this step, as kill -9 would.
  void killProcessAt(std::int64_t step) { m_killsAt = step; }
  /// The disk works again; counting begins anew.
  void heal();

  /// Writes to files with this in their name that were not synced yet.
  [[nodiscard]] std::size_t unsyncedWrites(const std::string &name) const;

  /// Takes back what was written and not yet synced, except a random part of it, in which a write may be torn. All
  /// files must be closed.
  void cutPower(Rng &chance);

 private:
  struct Change {
    std::int64_t offset = 0;
    std::string before;
    std::string after;
    std::int64_t sizeBefore = 0;
  };
  struct Tracked {
    std::string path;
    std::vector<Change> unsynced;
  };
  struct File;
  struct Methods;

  /// The code that this step ends with; nothing where the real disk shall do it.
  std::optional<int> step();
  std::optional<int> roomFor(std::int64_t bytes, std::int64_t &allowed);

  std::string m_name;
  sqlite3_vfs *m_real = nullptr;
  sqlite3_vfs m_vfs{};
  std::map<std::string, std::unique_ptr<Tracked>> m_tracked;
  std::int64_t m_steps = 0;
  std::int64_t m_bytes = 0;
  std::optional<std::int64_t> m_room;
  std::optional<std::int64_t> m_diesAt;
  std::optional<std::int64_t> m_killsAt;
  std::string m_garbled;
  bool m_syncsFail = false;
  bool m_protected = false;
};

}  // namespace strato::tests
