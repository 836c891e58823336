// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>

#include "app/cli/json.h"
#include "app/cli/price_comparisons.h"
#include "app/cli/price_report.h"
#include "app/cli/price_uses.h"
#include "app/simulator/pricing/memory_tuning.h"

namespace strato::cli {

namespace {

using pricing::Tuning;
using pricing::TuningPoint;

std::vector<Decimal> readGrid(OptionReader &options) {
  if (options.word("--grid").empty()) return pricing::usualMemorySizes();
  std::vector<Decimal> grid;
  std::string rest = options.word("--grid") + ",";
  for (std::size_t comma = rest.find(','); comma != std::string::npos; comma = rest.find(',')) {
    const std::string word = rest.substr(0, comma);
    rest.erase(0, comma + 1);
    const auto size = Decimal::parse(word);
    const NumberRange range = lambdaMemory();
    if (!size || !size->isWhole() || *size < range.least || *size > range.most || grid.size() > 10'112) {
      options.fault(Message("--grid cannot have \"%1\"; it takes whole numbers from %2 to %3 with commas between them.",
                            {word, range.least.text(), range.most.text()}));
    } else {
      grid.push_back(*size);
    }
  }
  std::ranges::sort(grid);
  grid.erase(std::unique(grid.begin(), grid.end()), grid.end());
  return grid;
}

pricing::TuningWish readWish(OptionReader &options) {
  pricing::TuningWish wish;
  wish.measured.calls.requests = options.number("--requests", anyCount(), 1'000'000);
  wish.measured.calls.durationMs = options.number("--duration-ms", lambdaDuration());
  wish.measured.memoryMb = options.number("--memory-mb", lambdaMemory());
  wish.measured.architecture = readArchitecture(options);
  wish.measured.freeTier = options.has("--free-tier");
  wish.cpuPercent = options.number("--cpu-share", percent());
  wish.threads = options.number("--threads", {1, 6, true}, 1);
  wish.grid = readGrid(options);
  return wish;
}

std::string marks(const Tuning &tuning, std::size_t place) {
  std::string text;
  const auto add = [&text](const char *word) { text += (text.empty() ? "" : ", ") + std::string(word); };
  if (place == tuning.cheapest) add("cheapest");
  if (place == tuning.fastest) add("fastest");
  if (tuning.knee && place == *tuning.knee) add("knee");
  return text;
}

std::string vcpus(const pricing::PriceBook &book, const TuningPoint &point) {
  return point.memoryMb.dividedBy(book.term("lambda.vcpu-mb"), 2).text(2);
}

/// A configuration over Lambda's own limit cannot run, and is not to be recommended in silence.
bool runsTooLong(const TuningPoint &point) { return point.durationMs > lambdaDuration().most; }

void printText(const Tuning &tuning, const pricing::TuningWish &wish, const pricing::PriceBook &book,
               std::ostream &out) {
  std::vector<std::vector<std::string>> rows = {{"Memory MB", "vCPU", "Duration ms", "USD", ""}};
  for (std::size_t i = 0; i < tuning.points.size(); ++i) {
    const TuningPoint &point = tuning.points[i];
    std::string note = marks(tuning, i);
    if (runsTooLong(point)) note += (note.empty() ? "" : ", ") + std::string("over the limit of 900 s");
    rows.push_back({grouped(point.memoryMb.text()), vcpus(book, point), grouped(point.durationMs.text()),
                    grouped(point.bill.total.text(2)), note});
  }
  printTable(rows, {true, true, true, true, false}, out);
  out << "\nUS dollars in " << book.region() << " for " << grouped(wish.measured.calls.requests.text()) << " requests. "
      << wish.cpuPercent.text() << " % of the duration is work of the processor, which grows with the\n"
      << "memory (1 vCPU at " << grouped(book.term("lambda.vcpu-mb").text())
      << " MB); the rest is waiting. At the knee more memory begins to gain little.\n";
}

void printJson(const Tuning &tuning, const pricing::PriceBook &book, std::ostream &out) {
  const auto memoryAt = [&tuning](std::size_t place) { return jsonText(tuning.points[place].memoryMb.text()); };
  out << "{\n  \"cheapest_mb\": " << memoryAt(tuning.cheapest) << ",\n  \"fastest_mb\": " << memoryAt(tuning.fastest)
      << ",\n  \"knee_mb\": " << (tuning.knee ? memoryAt(*tuning.knee) : "null") << ",\n  \"points\": [";
  const char *separator = "\n";
  for (const TuningPoint &point : tuning.points) {
    out << separator << "    { \"memory_mb\": " << jsonText(point.memoryMb.text())
        << ", \"vcpu\": " << jsonText(vcpus(book, point)) << ", \"duration_ms\": " << jsonText(point.durationMs.text())
        << ", \"total_usd\": " << jsonText(point.bill.total.text(2)) << " }";
    separator = ",\n";
  }
  out << "\n  ]\n}\n";
}

}  // namespace

OptionNames memoryOptions() {
  return {{"--free-tier"},
          {"--requests", "--duration-ms", "--memory-mb", "--arch", "--cpu-share", "--threads", "--grid"}};
}

void compareMemory(OptionReader &options, const pricing::PriceBook &book, std::ostream &out) {
  const pricing::TuningWish wish = readWish(options);
  if (!options.isFine()) return;
  const Tuning tuning = tuneMemory(book, wish);
  if (options.has("--json")) {
    printJson(tuning, book, out);
  } else {
    printText(tuning, wish, book, out);
  }
}

}  // namespace strato::cli
