// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_command.h"

#include <algorithm>
#include <ostream>

#include "app/catalog/coverage.h"
#include "app/cli/content_folder.h"
#include "app/cli/json.h"
#include "app/cli/problem_output.h"

namespace strato::cli {

namespace {

using catalog::Coverage;

using Verdict = catalog::SourceClaim::Verdict;

const char *wordFor(Verdict verdict) {
  switch (verdict) {
    case Verdict::Loose:
      return "loose";
    case Verdict::Outdated:
      return "outdated";
    case Verdict::Right:
      break;
  }
  return "right";
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 2, width), ' ');
  return text;
}

std::string firstWords(const std::string &text) {
  constexpr std::size_t most = 72;
  return text.size() <= most ? text : text.substr(0, text.rfind(' ', most)) + " …";
}

void printEntry(const Coverage::Entry &entry, const std::string &remark, const std::filesystem::path &folder,
                std::ostream &out) {
  out << entry.id << ' ' << (entry.covered ? "" : "NOT COVERED ") << '(' << remark << ") " << entry.text << '\n';
  for (const Coverage::Place &place : entry.places) {
    const std::string file = (folder / place.file).generic_string() + ":" + std::to_string(place.line);
    out << "    " << padded(place.at, 34) << padded(file, 44) << firstWords(place.words) << '\n';
  }
}

/// "2 pages, 1 question" of a misconception.
std::string counts(const Coverage::Entry &entry) {
  const auto counted = [&](catalog::Target of, const char *word) {
    const int count = entry.count(of);
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
  };
  return counted(catalog::Target::Concept, "page") + ", " + counted(catalog::Target::Question, "question");
}

std::string outOf(const std::vector<Coverage::Entry> &entries) {
  return std::to_string(Coverage::covered(entries)) + " of " + std::to_string(entries.size());
}

void printText(const catalog::Content &content, const Coverage &coverage, const std::filesystem::path &folder,
               std::ostream &out) {
  for (std::size_t i = 0; i < coverage.claims.size(); ++i) {
    printEntry(coverage.claims[i], wordFor(content.sourceClaims[i].verdict), folder, out);
  }
  for (const Coverage::Entry &pair : coverage.pairs) printEntry(pair, "pair", folder, out);
  for (const Coverage::Entry &misconception : coverage.misconceptions) {
    printEntry(misconception, counts(misconception), folder, out);
  }
  printProblems(coverage.problems, folder, out);
  out << outOf(coverage.claims) << " claims, " << outOf(coverage.pairs) << " pairs, " << outOf(coverage.misconceptions)
      << " misconceptions.\n";
}

void printEntryAsJson(const Coverage::Entry &entry, const std::string &more, std::ostream &out) {
  out << "    { \"id\": " << jsonText(entry.id) << ", \"text\": " << jsonText(entry.text) << more
      << ", \"covered\": " << (entry.covered ? "true" : "false") << ", \"places\": [";
  const char *separator = "\n";
  for (const Coverage::Place &place : entry.places) {
    out << separator << "        { \"at\": " << jsonText(place.at) << ", \"file\": " << jsonText(place.file)
        << ", \"line\": " << place.line << ", \"words\": " << jsonText(firstWords(place.words)) << " }";
    separator = ",\n";
  }
  out << (entry.places.empty() ? "] }" : "\n      ] }");
}

template <class More>
void printEntriesAsJson(const char *key, const std::vector<Coverage::Entry> &entries, More more, std::ostream &out) {
  out << "  \"" << key << "\": [";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out << (i == 0 ? "\n" : ",\n");
    printEntryAsJson(entries[i], more(i), out);
  }
  out << "\n  ],\n";
}

void printJson(const catalog::Content &content, const Coverage &coverage, std::ostream &out) {
  out << "{\n";
  printEntriesAsJson(
      "claims", coverage.claims,
      [&](std::size_t i) {
        const catalog::SourceClaim &claim = content.sourceClaims[i];
        return ", \"notes\": " + jsonText(claim.notes) + ", \"verdict\": " + jsonText(wordFor(claim.verdict));
      },
      out);
  printEntriesAsJson(
      "pairs", coverage.pairs, [](std::size_t) { return std::string(); }, out);
  printEntriesAsJson(
      "misconceptions", coverage.misconceptions,
      [&](std::size_t i) {
        return ", \"questions\": " + std::to_string(coverage.misconceptions[i].count(catalog::Target::Question));
      },
      out);
  out << "  \"covered\": { \"claims\": " << Coverage::covered(coverage.claims)
      << ", \"pairs\": " << Coverage::covered(coverage.pairs)
      << ", \"misconceptions\": " << Coverage::covered(coverage.misconceptions) << " },\n";
  printProblemsAsJson(coverage.problems, out);
  out << "\n}\n";
}

int coverage(const Arguments &arguments, std::ostream &out, std::ostream &err) {
  const auto folder = contentFolderOf(arguments, "content coverage", err);
  if (!folder) return folder.error();
  const Coverage found = catalog::coverageOf(folder->content);
  if (folder->json) {
    printJson(folder->content, found, out);
  } else {
    printText(folder->content, found, folder->path, out);
  }
  return found.problems.empty() ? fine : problemsFound;
}

}  // namespace

Command coverageCommand() {
  return {"content coverage", "DIR [--json]",
          "Says where each claim, pair and misconception is taught, and what is not.", coverage};
}

}  // namespace strato::cli
