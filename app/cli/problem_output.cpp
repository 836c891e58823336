// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/problem_output.h"

#include <ostream>

#include "app/cli/json.h"

namespace strato::cli {

namespace {

using catalog::Problem;
using catalog::Severity;

const char *wordFor(Severity severity) { return severity == Severity::Error ? "error" : "warning"; }

}  // namespace

void printProblems(const std::vector<Problem> &problems, const std::filesystem::path &folder, std::ostream &out) {
  for (const Problem &problem : problems) {
    out << (folder / problem.file).generic_string() << ':';
    if (problem.line > 0) out << problem.line << ':';
    out << ' ' << wordFor(problem.severity) << ": " << problem.what.english();
    if (!problem.remedy.isEmpty()) out << ' ' << problem.remedy.english();
    out << '\n';
  }
}

void printProblemsAsJson(const std::vector<Problem> &problems, std::ostream &out) {
  out << "  \"problems\": [";
  const char *separator = "\n";
  for (const Problem &problem : problems) {
    out << separator << "    { \"file\": " << jsonText(problem.file) << ", \"line\": " << problem.line
        << ", \"severity\": " << jsonText(wordFor(problem.severity))
        << ", \"what\": " << jsonText(problem.what.english()) << ", \"remedy\": " << jsonText(problem.remedy.english())
        << " }";
    separator = ",\n";
  }
  out << "\n  ]";
}

}  // namespace strato::cli
