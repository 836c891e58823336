// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/content_commands.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

#include "app/catalog/check.h"
#include "app/catalog/compiler.h"
#include "app/cli/content_folder.h"
#include "app/cli/coverage_command.h"
#include "app/cli/guide_commands.h"
#include "app/cli/options.h"
#include "app/cli/problem_output.h"
#include "app/guides/guide_check.h"
#include "app/simulator/pricing/price_book.h"

namespace strato::cli {

namespace {

using catalog::CheckReport;
using catalog::Severity;

std::string counted(int count, const char *one, const char *many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

void printText(const CheckReport &report, const std::filesystem::path &folder, std::ostream &out) {
  printProblems(report.problems, folder, out);
  out << counted(report.files, "file", "files") << " with " << counted(report.facts, "fact", "facts") << ", "
      << counted(report.concepts, "concept", "concepts") << ", " << counted(report.questions, "question", "questions")
      << ", " << counted(report.guides, "guide", "guides") << " and " << counted(report.diagrams, "diagram", "diagrams")
      << ": " << counted(report.count(Severity::Error), "error", "errors") << ", "
      << counted(report.count(Severity::Warning), "warning", "warnings") << ".\n";
}

void printJson(const CheckReport &report, std::ostream &out) {
  out << "{\n  \"files\": " << report.files << ",\n  \"facts\": " << report.facts
      << ",\n  \"concepts\": " << report.concepts << ",\n  \"questions\": " << report.questions
      << ",\n  \"diagrams\": " << report.diagrams << ",\n  \"guides\": " << report.guides
      << ",\n  \"errors\": " << report.count(Severity::Error)
      << ",\n  \"warnings\": " << report.count(Severity::Warning) << ",\n";
  printProblemsAsJson(report.problems, out);
  out << "\n}\n";
}

int check(const Arguments &arguments, const Clock &clock, std::ostream &out, std::ostream &err) {
  const auto folder = contentFolderOf(arguments, "content check", err);
  if (!folder) return folder.error();
  const catalog::Content &content = folder->content;
  auto report = catalog::checkContent(content, catalog::Date(clock.localDay(clock.now())), pricing::neededKeys());
  std::ranges::move(guides::checkGuides(content, guides::scenariosIn(folder->path / "scenarios")),
                    std::back_inserter(report.problems));
  if (folder->json) {
    printJson(report, out);
  } else {
    printText(report, folder->path, out);
  }
  return report.count(Severity::Error) == 0 ? fine : problemsFound;
}

int build(const Arguments &arguments, std::ostream & /*out*/, std::ostream &err) {
  const auto options = readOptions(arguments, {{}, {"-o"}}, err);
  if (!options) return wrongUsage;
  if (options->operands.size() != 1 || !options->values.contains("-o")) {
    err << "stratoscope: content build needs one folder, and behind -o the file to write.\n";
    return wrongUsage;
  }
  const auto built = catalog::buildStore(options->operands.front(), options->values.at("-o"), pricing::neededKeys());
  if (built) return fine;
  err << "stratoscope: " << built.error().english() << '\n';
  return problemsFound;
}

}  // namespace

std::vector<Command> contentCommands(const Clock &clock) {
  return {{"content check", "DIR [--json]", "Finds what is wrong with content files, and says how to mend it.",
           [&clock](const Arguments &arguments, std::ostream &out, std::ostream &err) {
             return check(arguments, clock, out, err);
           }},
          {"content build", "DIR -o FILE", "Compiles content files into the file that the program opens.", build},
          coverageCommand(),
          playCommand()};
}

}  // namespace strato::cli
