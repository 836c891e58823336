// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/data_folder.h"

#include <cstdlib>

namespace strato::journal {

namespace fs = std::filesystem;

namespace {

constexpr fs::perms kOthers = fs::perms::group_all | fs::perms::others_all;

Error folderError(const fs::path &folder, const std::error_code &error) {
  const bool full = error == std::errc::no_space_on_device;
  return {Message("The folder %1 cannot be used: %2.", {folder.string(), error.message()}),
          full ? Message("Free some space and try again.") : Message("Check that you may write there."),
          full ? Cause::DiskFull : Cause::NotPermitted};
}

}  // namespace

Environment systemEnvironment() {
  return [](const char *name) -> std::optional<std::string> {
    const char *value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here writes the environment
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

Result<fs::path> dataFolder(const Environment &environment) {
  const fs::path chosen(environment("XDG_DATA_HOME").value_or(""));
  if (chosen.is_absolute()) return chosen / "stratoscope";
  const fs::path home(environment("HOME").value_or(""));
  if (home.is_absolute()) return home / ".local" / "share" / "stratoscope";
  return fail(Message("There is no home folder to keep the journal in."),
              Message("Set HOME, or set XDG_DATA_HOME to a full path."));
}

Result<Message> makePrivateFolder(const fs::path &folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail(folderError(folder, error));
  const auto status = fs::status(folder, error);
  if (error) return fail(folderError(folder, error));
  if ((status.permissions() & kOthers) == fs::perms::none) return Message();
  fs::permissions(folder, kOthers, fs::perm_options::remove, error);
  if ((fs::status(folder, error).permissions() & kOthers) == fs::perms::none) return Message();
  return Message("Other people on this computer can look into %1, and that could not be changed.", {folder.string()});
}

}  // namespace strato::journal
