// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate_commands.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <ostream>
#include <sstream>

#include "app/base/nearest.h"
#include "app/cli/options.h"
#include "app/cli/simulation_output.h"
#include "app/simulator/file/scenario_file.h"

namespace strato::cli {

namespace {

namespace fs = std::filesystem;
using simulator::Scenario;

constexpr int kMostSeeds = 1000;

std::vector<fs::path> builtIn(const fs::path &folder) {
  std::vector<fs::path> files;
  std::error_code none;
  for (const auto &entry : fs::directory_iterator(folder, none)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::optional<std::string> textOf(const fs::path &file) {
  std::error_code none;
  if (!fs::is_regular_file(file, none)) return std::nullopt;
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return stream ? std::optional(text.str()) : std::nullopt;
}

std::optional<Scenario> readFrom(const std::string &name, const fs::path &folder, std::ostream &err) {
  std::vector<std::string> ids;
  for (const fs::path &file : builtIn(folder)) ids.push_back(file.stem().string());
  const bool known = std::ranges::find(ids, name) != ids.end();
  const auto text = textOf(known ? folder / (name + ".json") : fs::path(name));
  if (!text) {
    const std::string meant = nearest(name, ids);
    err << "stratoscope: \"" << name << "\" is neither a file that can be read nor a built-in scenario.";
    if (!meant.empty()) err << " Did you mean \"" << meant << "\"?";
    err << " stratoscope scenarios lists the built-in ones.\n";
    return std::nullopt;
  }
  auto scenario = simulator::readScenario(*text);
  if (scenario) return std::move(*scenario);
  err << "stratoscope: " << name << " cannot be run:\n";
  for (const simulator::Fault &fault : scenario.error()) err << "  " << fault.english() << '\n';
  return std::nullopt;
}

/// The whole number behind an option; a complaint where it is none.
bool readWhole(const Options &options, const std::string &name, std::uint64_t least, std::uint64_t most,
               std::optional<std::uint64_t> &number, std::ostream &err) {
  const auto found = options.values.find(name);
  if (found == options.values.end()) return true;
  const std::string &text = found->second;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size() && value >= least && value <= most) {
    number = value;
    return true;
  }
  err << "stratoscope: " << name << " cannot be \"" << text << "\": a whole number from " << least << " to " << most
      << " is allowed.\n";
  return false;
}

simulator::Progress progressOn(std::ostream &err, const char *what) {
  return [&err, what, last = -1](double share) mutable {
    const int percent = static_cast<int>(share * 100.0);
    if (percent != last) err << '\r' << what << ' ' << percent << " %" << std::flush;
    last = percent;
    return true;
  };
}

int simulate(const Arguments &arguments, const fs::path &folder, const Clock &clock, std::ostream &out,
             std::ostream &err) {
  const auto options = readOptions(arguments, {{"--json", "--csv", "--progress"}, {"--seed", "--seeds"}}, err);
  if (!options) return wrongUsage;
  if (options->operands.size() != 1) {
    err << "stratoscope: simulate needs one scenario, a file or the id of a built-in one.\n";
    return wrongUsage;
  }
  if (options->flags.contains("--json") && options->flags.contains("--csv")) {
    err << "stratoscope: --json and --csv exclude each other.\n";
    return wrongUsage;
  }
  std::optional<std::uint64_t> seed;
  std::optional<std::uint64_t> seeds;
  if (!readWhole(*options, "--seed", 0, std::uint64_t{1} << 53U, seed, err)) return wrongUsage;
  if (!readWhole(*options, "--seeds", 1, kMostSeeds, seeds, err)) return wrongUsage;
  auto scenario = readFrom(options->operands.front(), folder, err);
  if (!scenario) return wrongUsage;
  if (seed) scenario->seed = *seed;

  const bool tells = options->flags.contains("--progress");
  const Instant began = clock.now();
  auto run = simulator::run(*scenario, {720, tells ? progressOn(err, "simulating") : simulator::Progress()});
  if (!run) {
    err << "stratoscope: " << run.error().english() << '\n';
    return wrongUsage;
  }
  const double wall = std::chrono::duration<double>(clock.now() - began).count();
  Simulation simulation{std::move(*scenario), std::move(**run), wall, {}};
  if (seeds) {
    auto reports = simulator::runSeeds(simulation.scenario, static_cast<int>(*seeds),
                                       tells ? progressOn(err, "seeds") : simulator::Progress());
    if (!reports) {
      err << "stratoscope: " << reports.error().english() << '\n';
      return wrongUsage;
    }
    simulation.seeds = std::move(**reports);
  }
  if (tells) err << '\n';
  if (options->flags.contains("--json")) {
    printSimulationJson(simulation, out);
  } else if (options->flags.contains("--csv")) {
    printSimulationCsv(simulation, out);
  } else {
    printSimulationText(simulation, out);
  }
  return fine;
}

int listScenarios(const fs::path &folder, std::ostream &out) {
  for (const fs::path &file : builtIn(folder)) {
    const auto text = textOf(file);
    const auto scenario = simulator::readScenario(text.value_or(""));
    if (!scenario) continue;
    std::string platforms;
    for (const auto &lane : scenario->lanes) platforms += (platforms.empty() ? "" : ", ") + simulator::titleOf(lane);
    out << file.stem().string() << "\n    " << scenario->title << " (" << platforms << ")\n";
  }
  return fine;
}

}  // namespace

std::vector<Command> simulateCommands(const fs::path &scenarios, const Clock &clock) {
  return {
      {"simulate", "FILE|ID [--seed N] [--seeds N] [--json|--csv] [--progress]",
       "Runs a scenario and says what each platform did.",
       [scenarios, &clock](const Arguments &arguments, std::ostream &out, std::ostream &err) {
         return simulate(arguments, scenarios, clock, out, err);
       }},
      {"scenarios", "", "Lists the built-in scenarios.",
       [scenarios](const Arguments &, std::ostream &out, std::ostream &) { return listScenarios(scenarios, out); }}};
}

}  // namespace strato::cli
