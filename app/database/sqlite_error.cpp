// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/sqlite_error.h"

#include <sqlite3.h>

namespace strato::database {

Error sqliteError(int code, sqlite3 *handle, const std::string &file) {
  const char *name = handle != nullptr ? sqlite3_db_filename(handle, "main") : nullptr;
  const std::string where = !file.empty() ? file : name != nullptr ? name : "";
  const int primary = code & 0xff;
  switch (primary) {
    case SQLITE_FULL:
      return {Message("The disk is full, so nothing could be written to %1.", {where}),
              Message("Free some space and try again."), Cause::DiskFull};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {Message("%1 must not be written to.", {where}),
              Message("Check the permissions of the file and its folder."), Cause::NotPermitted};
    case SQLITE_CANTOPEN:
      return {Message("%1 cannot be opened.", {where}),
              Message("Check that the folder exists and that you may use it."), Cause::NotPermitted};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Message("%1 is in use by another program.", {where}), Message("Close the other program and try again."),
              Cause::InUse};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return {Message("%1 is damaged or is not a database.", {where}), Message("Restore it from a backup."),
              Cause::Damaged};
    case SQLITE_IOERR:
      return {
          Message("The disk did not do what was asked while using %1 (SQLite code %2).", {where, std::to_string(code)}),
          Message("Check the disk, then try again."), Cause::DiskFailed};
    default:
      return {Message("The database %1 refused: %2 (SQLite code %3).",
                      {where, handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code), std::to_string(code)}),
              {}};
  }
}

}  // namespace strato::database
