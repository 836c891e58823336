// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/base/result.h"

namespace strato::journal {

/// The value of an environment variable.
using Environment = std::function<std::optional<std::string>(const char *name)>;
[[nodiscard]] Environment systemEnvironment();

/// Where this user's data belongs: stratoscope in $XDG_DATA_HOME where that is an absolute path (the specification
/// forbids another), else in ~/.local/share. Makes nothing.
[[nodiscard]] Result<std::filesystem::path> dataFolder(const Environment &environment);

/// Makes the folder, or narrows it, so that only its owner can look inside. A folder that cannot be narrowed is used
/// all the same: the message, else empty, says so.
[[nodiscard]] Result<Message> makePrivateFolder(const std::filesystem::path &folder);

}  // namespace strato::journal
