// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "app/catalog/content.h"
#include "app/catalog/text_file.h"
#include "app/catalog/yaml_tree.h"

// The body of a fuzzer over everything that reads content files: whatever the text, there is an answer, and what is
// written from a tree is read back as the same tree.

using namespace strato::catalog;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  if (size > largestFile) return 0;
  const std::string_view text(reinterpret_cast<const char *>(data), size);  // NOLINT: bytes are text here
  Notes notes;
  static_cast<void>(readFacts(text, notes));
  static_cast<void>(readConcept(text, notes));
  static_cast<void>(readQuestions(text, notes));
  static_cast<void>(readMisconceptions(text, notes));
  static_cast<void>(readPairs(text, notes));
  static_cast<void>(readExam(text, notes));
  static_cast<void>(readDiagram(text, notes));
  static_cast<void>(readGuide(text, notes));
  static_cast<void>(readSourceClaims(text, notes));
  for (const Problem &problem : notes.problems) {
    if (problem.what.english().empty() || problem.line < 1) std::abort();
  }
  Notes ofTree;
  if (!isPlainText(text, ofTree)) return 0;
  if (const auto tree = readYaml(text, ofTree)) {
    const std::string written = writeYaml(*tree);
    const auto again = readYaml(written, ofTree);
    if (!again || writeYaml(*again) != written) std::abort();
  }
  return 0;
}
