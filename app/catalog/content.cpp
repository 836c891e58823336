// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/content.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "app/base/nearest.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

namespace fs = std::filesystem;

/// Files of the folder that explain it, and the scenarios, which the simulator reads as they stand.
bool isAside(const fs::path &path) {
  const std::string name = path.filename().string();
  if (path.parent_path() == "scenarios" && path.extension() == ".json") return true;
  return name == "README.md" || name == "SCHEMA.md" || name == "CMakeLists.txt" || name.starts_with('.');
}

struct Room {
  const char *folder;
  const char *suffix;
  FileKind kind;
};

const std::vector<Room> &rooms() {
  static const std::vector<Room> known = {
      {"facts", ".yaml", FileKind::Facts},         {"concepts", ".md", FileKind::Concept},
      {"questions", ".yaml", FileKind::Questions}, {"exams", ".yaml", FileKind::Exam},
      {"diagrams", ".yaml", FileKind::Diagram},    {"guides", ".yaml", FileKind::Guide}};
  return known;
}

std::optional<FileKind> kindOf(const fs::path &path) {
  if (path == "misconceptions.yaml") return FileKind::Misconceptions;
  if (path == "pairs.yaml") return FileKind::Pairs;
  if (path == "prices.yaml") return FileKind::Prices;
  if (path == "claims.yaml") return FileKind::SourceClaims;
  for (const Room &room : rooms()) {
    if (path.parent_path() == room.folder && path.extension() == room.suffix) return room.kind;
  }
  return std::nullopt;
}

Message remedyForStray(const fs::path &path) {
  const std::string folder = path.parent_path().string();
  for (const Room &room : rooms()) {
    if (folder == room.folder) return Message("Files in %1 end with %2.", {folder, room.suffix});
  }
  const std::string meant = nearest(folder, {"facts", "concepts", "questions", "exams", "diagrams", "guides"});
  if (!meant.empty()) return Message("Did you mean the folder \"%1\"?", {meant});
  return Message("Move it to the folder of its kind, as content/SCHEMA.md says, or delete it.");
}

Result<std::vector<fs::path>> pathsIn(const fs::path &folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  const fs::recursive_directory_iterator end;
  while (!error && entry != end) {
    const fs::path path = entry->path().lexically_relative(folder);
    if (entry->is_directory(error)) {
      if (path.filename().string().starts_with('.')) entry.disable_recursion_pending();
    } else if (!isAside(path)) {
      paths.push_back(path);
    }
    entry.increment(error);
  }
  if (error) {
    return fail(Message("The content folder %1 cannot be read: %2.", {folder.string(), error.message()}),
                Message("Check that it exists and that you may read it."));
  }
  std::ranges::sort(paths, {}, [](const fs::path &path) { return path.generic_string(); });
  return paths;
}

template <class Value>
void append(std::vector<Value> &all, std::vector<Value> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

template <class Value>
void append(std::vector<Value> &all, std::optional<Value> more) {
  if (more) all.push_back(std::move(*more));
}

void readInto(Content &content, ContentFile &file) {
  switch (file.kind) {
    case FileKind::Facts:
      return append(content.facts, readFacts(file.text, file.notes));
    case FileKind::Concept:
      return append(content.concepts, readConcept(file.text, file.notes));
    case FileKind::Questions:
      return append(content.questions, readQuestions(file.text, file.notes));
    case FileKind::Misconceptions:
      return append(content.misconceptions, readMisconceptions(file.text, file.notes));
    case FileKind::Pairs:
      return append(content.pairs, readPairs(file.text, file.notes));
    case FileKind::Exam:
      return append(content.exams, readExam(file.text, file.notes));
    case FileKind::Diagram:
      return append(content.diagrams, readDiagram(file.text, file.notes));
    case FileKind::Guide:
      return append(content.guides, readGuide(file.text, file.notes));
    case FileKind::SourceClaims:
      return append(content.sourceClaims, readSourceClaims(file.text, file.notes));
    case FileKind::Prices:
      content.prices = readPrices(file.text, file.notes);
      return;
  }
}

/// The learner meets concepts in the order of the course, not of their file names.
void orderAsTaught(Content &content) {
  std::ranges::stable_sort(content.concepts, {}, &Concept::order);
  std::ranges::stable_sort(content.guides, {}, &Guide::place);
  const auto place = [&content](const ConceptId &id) {
    return std::ranges::find(content.concepts, id, &Concept::id) - content.concepts.begin();
  };
  std::ranges::stable_sort(content.questions, {}, [&](const Question &question) { return place(question.concept_); });
  std::ranges::stable_sort(content.diagrams, {}, [&](const Diagram &diagram) { return place(diagram.concept_); });
}

}  // namespace

Result<Content> readContent(const std::filesystem::path &folder) {
  const auto paths = pathsIn(folder);
  if (!paths) return fail(paths.error());
  Content content;
  for (const fs::path &path : *paths) {
    const std::string name = path.generic_string();
    const auto kind = kindOf(path);
    if (!kind) {
      content.strays.push_back(
          {name, 0, Severity::Error, Message("This file is not where content belongs."), remedyForStray(path)});
      continue;
    }
    auto text = readTextFile(folder / path);
    if (!text) {
      content.strays.push_back({name, 0, Severity::Error, text.error().what, text.error().remedy});
      continue;
    }
    ContentFile file{name, *kind, std::move(*text), {}};
    file.notes.file = name;
    readInto(content, file);
    content.files.push_back(std::move(file));
  }
  orderAsTaught(content);
  return content;
}

}  // namespace strato::catalog
