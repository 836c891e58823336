// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/catalog/readers.h"

namespace strato::catalog {

enum class FileKind { Facts, Concept, Questions, Misconceptions, Pairs, Exam, Diagram, Prices, Guide, SourceClaims };

struct ContentFile {
  std::string path;  ///< from the content folder, with slashes
  FileKind kind = FileKind::Facts;
  std::string text;
  Notes notes;
};

/// All of a content folder as values. Files and what is in them are ordered by path, so that the same folder is always
/// the same content.
struct Content {
  std::vector<ContentFile> files;
  std::vector<Problem> strays;  ///< files that are no content, or could not be read
  std::vector<Fact> facts;
  std::vector<Concept> concepts;
  std::vector<Question> questions;
  std::vector<Misconception> misconceptions;
  std::vector<Pair> pairs;
  std::vector<Exam> exams;
  std::vector<Diagram> diagrams;
  std::vector<Guide> guides;
  std::vector<SourceClaim> sourceClaims;
  std::optional<PriceList> prices;  ///< a content pack need not have one
};

/// Reads every file of the folder. Fails only where the folder itself cannot be read.
[[nodiscard]] Result<Content> readContent(const std::filesystem::path &folder);

}  // namespace strato::catalog
