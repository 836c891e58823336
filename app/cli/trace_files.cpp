// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trace_files.h"

#include <fstream>
#include <memory>

namespace strato::cli {

simulator::OpenTrace tracesIn(const std::filesystem::path &folder) {
  return [folder](const std::string &name) -> Result<simulator::ByteSource> {
    const std::filesystem::path path = folder / name;
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) {
      return fail(Message("There is no file \"%1\" beside the scenario.", {name}),
                  Message("Copy the trace to the folder of the scenario."));
    }
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    if (!*file) return fail(Message("The file \"%1\" cannot be opened.", {name}), Message("Look at its permissions."));
    return [file, name](std::span<char> room) -> Result<std::size_t> {
      file->read(room.data(), static_cast<std::streamsize>(room.size()));
      if (file->bad()) return fail(Message("The file \"%1\" cannot be read to its end.", {name}));
      return static_cast<std::size_t>(file->gcount());
    };
  };
}

}  // namespace strato::cli
