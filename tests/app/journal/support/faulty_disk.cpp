// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/journal/support/faulty_disk.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <ranges>
#include <utility>

namespace strato::tests {

struct FaultyDisk::File {
  sqlite3_file base;
  FaultyDisk *disk;
  Tracked *tracked;  // null for temporary files
  sqlite3_file *real;
};

/// What SQLite calls.
struct FaultyDisk::Methods {
  static File &of(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }  // NOLINT
  static sqlite3_file *real(sqlite3_file *file) { return of(file).real; }

  static int close(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }
  static int read(sqlite3_file *file, void *data, int amount, sqlite3_int64 offset) {
    return real(file)->pMethods->xRead(real(file), data, amount, offset);
  }
  static int write(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset);
  static int truncate(sqlite3_file *file, sqlite3_int64 size);
  static int sync(sqlite3_file *file, int flags);
  static int fileSize(sqlite3_file *file, sqlite3_int64 *size) {
    return real(file)->pMethods->xFileSize(real(file), size);
  }
  static int lock(sqlite3_file *file, int level) { return real(file)->pMethods->xLock(real(file), level); }
  static int unlock(sqlite3_file *file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
  static int checkReservedLock(sqlite3_file *file, int *result) {
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
  }
  static int fileControl(sqlite3_file *file, int operation, void *argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
  }
  static int sectorSize(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
  static int characteristics(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }

  static FaultyDisk &diskOf(sqlite3_vfs *vfs) { return *static_cast<FaultyDisk *>(vfs->pAppData); }
  static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags);
  static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder);

  static void remember(File &file, std::int64_t offset, std::string after, std::int64_t endOfOld);
  static std::string slice(File &file, std::int64_t from, std::int64_t to);

  /// Version 1 has no shared memory: proof that the journal needs none.
  static constexpr sqlite3_io_methods kTable{1,
                                             &close,
                                             &read,
                                             &write,
                                             &truncate,
                                             &sync,
                                             &fileSize,
                                             &lock,
                                             &unlock,
                                             &checkReservedLock,
                                             &fileControl,
                                             &sectorSize,
                                             &characteristics,
                                             nullptr,
                                             nullptr,
                                             nullptr,
                                             nullptr,
                                             nullptr,
                                             nullptr};
};

std::string FaultyDisk::Methods::slice(File &file, std::int64_t from, std::int64_t to) {
  sqlite3_int64 size = 0;
  file.real->pMethods->xFileSize(file.real, &size);
  std::string bytes(static_cast<std::size_t>(std::max<std::int64_t>(0, std::min<std::int64_t>(to, size) - from)), '\0');
  if (!bytes.empty()) file.real->pMethods->xRead(file.real, bytes.data(), static_cast<int>(bytes.size()), from);
  return bytes;
}

void FaultyDisk::Methods::remember(File &file, std::int64_t offset, std::string after, std::int64_t endOfOld) {
  if (file.tracked == nullptr) return;
  sqlite3_int64 size = 0;
  file.real->pMethods->xFileSize(file.real, &size);
  file.tracked->unsynced.push_back({offset, slice(file, offset, endOfOld), std::move(after), size});
}

int FaultyDisk::Methods::write(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset) {
  FaultyDisk &disk = *of(file).disk;
  if (const auto failed = disk.step()) return *failed;
  std::int64_t allowed = amount;
  const auto full = disk.roomFor(amount, allowed);
  std::string bytes(static_cast<const char *>(data), static_cast<std::size_t>(allowed));
  const Tracked *tracked = of(file).tracked;
  if (!disk.m_garbled.empty() && tracked != nullptr && tracked->path.find(disk.m_garbled) != std::string::npos) {
    bytes[bytes.size() / 2] = static_cast<char>(static_cast<unsigned char>(bytes[bytes.size() / 2]) ^ 4U);
  }
  remember(of(file), offset, bytes, offset + allowed);
  int code = SQLITE_OK;
  if (allowed > 0) code = real(file)->pMethods->xWrite(real(file), bytes.data(), static_cast<int>(allowed), offset);
  return full ? *full : code;
}

int FaultyDisk::Methods::truncate(sqlite3_file *file, sqlite3_int64 size) {
  if (const auto failed = of(file).disk->step()) return *failed;
  remember(of(file), size, {}, std::numeric_limits<std::int64_t>::max());
  return real(file)->pMethods->xTruncate(real(file), size);
}

int FaultyDisk::Methods::sync(sqlite3_file *file, int flags) {
  FaultyDisk &disk = *of(file).disk;
  if (const auto failed = disk.step()) return *failed;
  if (disk.m_syncsFail) return SQLITE_IOERR_FSYNC;
  const int code = real(file)->pMethods->xSync(real(file), flags);
  if (code == SQLITE_OK && of(file).tracked != nullptr) of(file).tracked->unsynced.clear();
  return code;
}

int FaultyDisk::Methods::open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags) {
  FaultyDisk &disk = diskOf(vfs);
  File &wrapped = of(file);
  wrapped.base.pMethods = nullptr;
  wrapped.disk = &disk;
  wrapped.tracked = nullptr;
  wrapped.real = reinterpret_cast<sqlite3_file *>(&wrapped + 1);  // NOLINT: SQLite gives room behind it
  const bool isNew = name == nullptr || !std::filesystem::exists(name);
  if (isNew && (flags & SQLITE_OPEN_CREATE) != 0) {
    if (const auto failed = disk.step()) return *failed;
    if (disk.m_protected && name != nullptr) return SQLITE_CANTOPEN;
  }
  if (disk.m_protected && name != nullptr) {
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  }
  const int code = disk.m_real->xOpen(disk.m_real, name, wrapped.real, flags, outFlags);
  if (code != SQLITE_OK) return code;
  wrapped.base.pMethods = &kTable;
  if (name != nullptr && (flags & SQLITE_OPEN_DELETEONCLOSE) == 0) {
    auto &tracked = disk.m_tracked[name];
    if (!tracked) tracked = std::make_unique<Tracked>(Tracked{name, {}});
    wrapped.tracked = tracked.get();
  }
  return SQLITE_OK;
}

int FaultyDisk::Methods::remove(sqlite3_vfs *vfs, const char *name, int syncFolder) {
  FaultyDisk &disk = diskOf(vfs);
  if (const auto failed = disk.step()) return *failed;
  if (disk.m_protected) return SQLITE_IOERR_DELETE;
  if (const auto found = disk.m_tracked.find(name); found != disk.m_tracked.end()) found->second->unsynced.clear();
  return disk.m_real->xDelete(disk.m_real, name, syncFolder);
}

FaultyDisk::FaultyDisk() : m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real) {
  static int made = 0;
  m_name = "faulty-" + std::to_string(++made);
  m_vfs.zName = m_name.c_str();
  m_vfs.pAppData = this;
  m_vfs.pNext = nullptr;
  m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
  m_vfs.xOpen = &Methods::open;
  m_vfs.xDelete = &Methods::remove;
  sqlite3_vfs_register(&m_vfs, 0);
}

FaultyDisk::~FaultyDisk() { sqlite3_vfs_unregister(&m_vfs); }

std::optional<int> FaultyDisk::step() {
  ++m_steps;
  if (m_killsAt && m_steps >= *m_killsAt) ::_exit(9);
  if (m_diesAt && m_steps >= *m_diesAt) return SQLITE_IOERR_WRITE;
  return std::nullopt;
}

std::optional<int> FaultyDisk::roomFor(std::int64_t bytes, std::int64_t &allowed) {
  if (m_protected) {
    allowed = 0;
    return SQLITE_READONLY;
  }
  if (m_room && m_bytes + bytes > *m_room) {
    allowed = std::max<std::int64_t>(0, *m_room - m_bytes);
    m_bytes = *m_room;
    return SQLITE_FULL;
  }
  m_bytes += bytes;
  return std::nullopt;
}

void FaultyDisk::heal() {
  m_steps = 0;
  m_bytes = 0;
  m_room.reset();
  m_diesAt.reset();
  m_killsAt.reset();
  m_garbled.clear();
  m_syncsFail = false;
  m_protected = false;
}

std::size_t FaultyDisk::unsyncedWrites(const std::string &name) const {
  std::size_t count = 0;
  for (const auto &[path, tracked] : m_tracked) {
    if (path.find(name) != std::string::npos) count += tracked->unsynced.size();
  }
  return count;
}

namespace {

void patch(const std::string &path, std::int64_t offset, const std::string &bytes) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(offset);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

void FaultyDisk::cutPower(Rng &chance) {
  for (auto &[path, tracked] : m_tracked) {
    auto changes = std::exchange(tracked->unsynced, {});
    if (!std::filesystem::exists(path)) continue;
    for (const Change &change : std::views::reverse(changes)) {
      patch(path, change.offset, change.before);
      std::filesystem::resize_file(path, static_cast<std::uintmax_t>(change.sizeBefore));
    }
    // A real disk keeps some of what was on its way, in no order.
    for (const Change &change : changes) {
      if (change.after.empty() || chance.below(2) == 0) continue;
      const bool torn = chance.below(4) == 0;
      patch(path, change.offset, torn ? change.after.substr(0, change.after.size() / 2) : change.after);
    }
  }
}

}  // namespace strato::tests
