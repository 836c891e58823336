// SPDX-License-Identifier: GPL-3.0-or-later
// bench_one_run NUMBER SHARE [bare]: runs this share of a case once, or as many requests through the bare loop, and
// prints the number of requests and the name. For callgrind, which `instructions.sh` starts.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "tests/bench/cases.h"

int main(int argc, char **argv) {
  const std::vector<strato::bench::Case> cases = strato::bench::cases();
  const std::size_t number = argc > 2 ? std::strtoul(argv[1], nullptr, 10) : cases.size();
  if (number >= cases.size()) return 2;
  strato::bench::Case subject = cases[number];
  subject.durationS *= std::strtod(argv[2], nullptr);
  auto requests = static_cast<std::uint64_t>(subject.load.rate * subject.durationS);
  if (argc > 3 && std::string_view(argv[3]) == "bare") {
    strato::bench::bareLoop(subject.load, subject.bareServers, requests);
  } else {
    const auto run = strato::simulator::run(subject.scenario());
    requests = (*run)->reports.front().counts.requests;
  }
  std::printf("%llu %s\n", static_cast<unsigned long long>(requests), subject.name.c_str());
  return 0;
}
