// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"

#include <cstdio>
#include <map>

namespace {

std::map<std::string_view, int (*)(int, char **)> &suites() {
  static std::map<std::string_view, int (*)(int, char **)> all;
  return all;
}

int listed(const char *program) {
  std::fprintf(stderr, "Say which test, and after it what Qt Test understands: %s NAME [FUNCTION] [-v2]\n", program);
  for (const auto &[name, run] : suites()) std::fprintf(stderr, "  %.*s\n", static_cast<int>(name.size()), name.data());
  return 2;
}

}  // namespace

void strato::tests::addSuite(std::string_view name, int (*run)(int argc, char **argv)) { suites().emplace(name, run); }

int main(int argc, char **argv) {
  const auto chosen = argc < 2 ? suites().end() : suites().find(argv[1]);
  if (chosen == suites().end()) return listed(argv[0]);
  argv[1] = argv[0];
  return chosen->second(argc - 1, argv + 1);
}
