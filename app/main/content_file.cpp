// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/content_file.h"

namespace strato {

std::filesystem::path shippedContent(const char *argv0) {
  std::error_code error;
  std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) program = std::filesystem::absolute(argv0, error);
  return program.parent_path().parent_path() / "share" / "stratoscope" / "content.sqlite";
}

std::filesystem::path shippedScenarios(const char *argv0) { return shippedContent(argv0).parent_path() / "scenarios"; }

}  // namespace strato
