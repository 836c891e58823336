// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/content_folder.h"

#include <ostream>

#include "app/cli/options.h"

namespace strato::cli {

tl::expected<ContentFolder, int> contentFolderOf(const Arguments &arguments, std::string_view command,
                                                 std::ostream &err) {
  const auto options = readOptions(arguments, {{"--json"}, {}}, err);
  if (!options) return tl::unexpected(wrongUsage);
  if (options->operands.size() != 1) {
    err << "stratoscope: " << command << " needs one folder.\n";
    return tl::unexpected(wrongUsage);
  }
  const std::filesystem::path path = options->operands.front();
  auto content = catalog::readContent(path);
  if (!content) {
    err << "stratoscope: " << content.error().english() << '\n';
    return tl::unexpected(problemsFound);
  }
  return ContentFolder{path, options->flags.contains("--json"), std::move(*content)};
}

}  // namespace strato::cli
