// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/files.h"

#include <array>
#include <cerrno>
#include <cstdio>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace strato::journal {

namespace fs = std::filesystem;

namespace {

Error fileError(const Message &what, const std::error_code &error) {
  const bool full = error == std::errc::no_space_on_device;
  const bool forbidden = error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
                         error == std::errc::read_only_file_system;
  return {what, full ? Message("Free some space and try again.") : Message("Check that you may write there."),
          full        ? Cause::DiskFull
          : forbidden ? Cause::NotPermitted
                      : Cause::DiskFailed};
}

std::error_code renameWithoutReplacing(const fs::path &from, const fs::path &to) {
#ifdef __linux__
  // A check before rename() would leave a moment in which another program makes the file.
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
  if (errno != EINVAL && errno != ENOSYS) return {errno, std::generic_category()};
#endif
  std::error_code error;
  if (anyExists({to})) return std::make_error_code(std::errc::file_exists);
  fs::rename(from, to, error);
  return error;
}

#ifdef _WIN32
std::error_code syncFolder(const fs::path & /*folder*/) { return {}; }
#else
std::error_code lastError() { return {errno, std::generic_category()}; }

std::error_code syncFolder(const fs::path &folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);  // NOLINT: POSIX
  if (handle < 0) return lastError();
  const std::error_code error = ::fsync(handle) == 0 || errno == EINVAL ? std::error_code() : lastError();
  ::close(handle);
  return error;
}
#endif

}  // namespace

std::string stampOf(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(instant - day);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d%02d%02d.%03dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
  return text.data();
}

std::optional<Instant> instantOf(std::string_view stamp) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hours = 0;
  int minutes = 0;
  int seconds = 0;
  int rest = 0;
  const std::string text(stamp);
  const int found = std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d%2d%2d.%3dZ", &year, &month, &day, &hours, &minutes,
                                &seconds, &rest);  // NOLINT(cert-err34-c): compared with what it came from below
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (found != 7 || !date.ok()) return std::nullopt;
  const Instant instant = std::chrono::sys_days(date) + std::chrono::hours(hours) + std::chrono::minutes(minutes) +
                          std::chrono::seconds(seconds) + Milliseconds(rest);
  return stampOf(instant) == text ? std::optional(instant) : std::nullopt;
}

std::vector<fs::path> withCompanions(const fs::path &file) {
  std::vector<fs::path> files{file};
  for (const char *suffix : {"-wal", "-journal", "-shm"}) {
    files.push_back(file);
    files.back() += suffix;
  }
  return files;
}

bool anyExists(const std::vector<fs::path> &files) {
  for (const fs::path &file : files) {
    std::error_code error;
    if (fs::symlink_status(file, error).type() != fs::file_type::not_found) return true;
  }
  return false;
}

Result<void> moveFile(const fs::path &from, const fs::path &to) {
  auto error = renameWithoutReplacing(from, to);
  if (!error) error = syncFolder(to.parent_path());
  if (!error) return {};
  return fail(
      fileError(Message("%1 could not be renamed to %2: %3.", {from.string(), to.string(), error.message()}), error));
}

void removeWithCompanions(const fs::path &file) {
  for (const fs::path &part : withCompanions(file)) {
    std::error_code ignored;
    fs::remove(part, ignored);
  }
}

Result<void> makePrivate(const fs::path &file) {
  std::error_code error;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  if (!error || error == std::errc::operation_not_supported) return {};
  return fail(
      fileError(Message("%1 could not be kept from the eyes of others: %2.", {file.string(), error.message()}), error));
}

}  // namespace strato::journal
