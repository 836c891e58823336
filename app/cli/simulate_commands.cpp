// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate_commands.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "app/base/nearest.h"
#include "app/cli/options.h"
#include "app/cli/progress_line.h"
#include "app/cli/saved_branches.h"
#include "app/cli/simulation_output.h"
#include "app/cli/trace_files.h"
#include "app/cli/validate_command.h"
#include "app/simulator/bundles/bundles.h"
#include "app/simulator/cost.h"
#include "app/simulator/file/known_types.h"

namespace strato::cli {

namespace {

namespace fs = std::filesystem;
using simulator::Scenario;
using simulator::ScenarioFile;

constexpr int kMostSeeds = 1000;
constexpr int kMostBundle = 10'000;

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

std::optional<ScenarioFile> readFrom(const std::string &name, const fs::path &folder, const pricing::PriceBook &book,
                                     std::ostream &err) {
  std::vector<std::string> ids;
  for (const fs::path &file : builtIn(folder)) ids.push_back(file.stem().string());
  const bool known = std::ranges::find(ids, name) != ids.end();
  const fs::path file = known ? folder / (name + ".json") : fs::path(name);
  const auto text = textOf(file);
  if (!text) {
    const std::string meant = nearest(name, ids);
    err << "stratoscope: \"" << name << "\" is neither a file that can be read nor a built-in scenario.";
    if (!meant.empty()) err << " Did you mean \"" << meant << "\"?";
    err << " stratoscope scenarios lists the built-in ones.\n";
    return std::nullopt;
  }
  auto read = simulator::readScenarioFile(*text, tracesIn(file.parent_path()));
  const simulator::Faults faults = read ? simulator::unknownTypes(*read, book) : read.error();
  if (faults.empty()) return std::move(*read);
  err << "stratoscope: " << name << " cannot be run:\n";
  for (const simulator::Fault &fault : faults) err << "  " << fault.english() << '\n';
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

/// What the options of "simulate" ask for.
struct Wish {
  Options options;
  std::optional<std::uint64_t> seed;
  std::optional<std::uint64_t> seeds;
  std::optional<std::uint64_t> bundle;
  std::size_t branch = 0;  ///< 0: the scenario itself
};

std::optional<Wish> readWish(const Arguments &arguments, std::ostream &err) {
  const auto options =
      readOptions(arguments, {{"--json", "--csv", "--progress"}, {"--seed", "--seeds", "--bundle", "--branch"}}, err);
  if (!options) return std::nullopt;
  if (options->operands.size() != 1) {
    err << "stratoscope: simulate needs one scenario, a file or the id of a built-in one.\n";
    return std::nullopt;
  }
  if (options->flags.contains("--json") && options->flags.contains("--csv")) {
    err << "stratoscope: --json and --csv exclude each other.\n";
    return std::nullopt;
  }
  if (options->values.contains("--branch") && options->values.contains("--seeds")) {
    err << "stratoscope: --branch and --seeds exclude each other.\n";
    return std::nullopt;
  }
  Wish wish{*options, {}, {}, {}, 0};
  const bool fits = readWhole(*options, "--seed", 0, std::uint64_t{1} << 53U, wish.seed, err) &&
                    readWhole(*options, "--seeds", 1, kMostSeeds, wish.seeds, err) &&
                    readWhole(*options, "--bundle", 1, kMostBundle, wish.bundle, err);
  return fits ? std::optional(std::move(wish)) : std::nullopt;
}

/// Finds the branch that was asked for. Says which there are where none was, or where it is none of them.
bool chooseBranch(Wish &wish, const ScenarioFile &file, std::ostream &err) {
  const auto asked = wish.options.values.find("--branch");
  const auto found = asked == wish.options.values.end() ? 0 : branchOf(asked->second, file);
  wish.branch = found.value_or(0);
  if (asked != wish.options.values.end() && found) return true;
  if (!found) err << "stratoscope: there is no branch \"" << asked->second << "\" in this file. ";
  if (file.branches.empty()) {
    if (!found) err << "It has none.\n";
    return found.has_value();
  }
  err << "A is the scenario, and --branch runs another future of it:\n";
  for (std::size_t i = 0; i < file.branches.size(); ++i) {
    err << "  " << letterOf(i + 1) << "  " << file.branches[i].name << ", from "
        << simulator::clockText(file.branches[i].from) << '\n';
  }
  return found.has_value();
}

/// How many requests are simulated as one.
Result<int> bundleFor(const Scenario &scenario, const Wish &wish) {
  if (!wish.bundle) return simulator::usualBundle(scenario);
  const int size = static_cast<int>(*wish.bundle);
  const int fitting = simulator::fittingBundle(scenario, size);
  if (fitting == size) return size;
  return fail(
      Message("This scenario cannot be run in bundles of %1: not every lane's slots or limits can be divided by it.",
              {std::to_string(size)}),
      Message("--bundle %1 is possible.", {std::to_string(fitting)}));
}

Result<Simulation> simulated(ScenarioFile file, const Wish &wish, const pricing::PriceBook &book, const Clock &clock,
                             std::ostream &err) {
  const bool tells = wish.options.flags.contains("--progress");
  const Instant began = clock.now();
  const auto bundle = bundleFor(file.scenario, wish);
  if (!bundle) return fail(bundle.error());
  const Scenario inBundles = simulator::bundled(file.scenario, *bundle);
  auto run =
      runBranch(file, wish.branch, *bundle, {720, tells ? progressOn(err, "simulating") : simulator::Progress()});
  if (!run) return fail(run.error());
  const double wall = std::chrono::duration<double>(clock.now() - began).count();
  Simulation simulation{std::move(file.scenario), std::move((*run)->run), {}, wall, {}, {}};
  simulation.scenario.lanes = std::move((*run)->lanes);
  for (std::size_t i = 0; i < simulation.run.reports.size(); ++i) {
    auto bill = simulator::costOf(simulation.scenario, simulation.scenario.lanes[i], simulation.run.reports[i], book);
    if (!bill) return fail(bill.error());
    simulation.bills.push_back(std::move(*bill));
  }
  if (wish.seeds) {
    auto reports = simulator::runSeeds(inBundles, static_cast<int>(*wish.seeds),
                                       tells ? progressOn(err, "seeds") : simulator::Progress());
    if (!reports) return fail(reports.error());
    simulation.seeds = std::move(**reports);
  }
  if (*bundle > 1 && wish.branch == 0) {
    auto errors = simulator::bundleErrors(simulation.scenario, *bundle, simulation.run,
                                          tells ? progressOn(err, "comparing") : simulator::Progress());
    if (!errors) return fail(errors.error());
    simulation.bundleErrors = std::move(**errors);
  }
  if (tells) err << '\n';
  return simulation;
}

int simulate(const Arguments &arguments, const fs::path &folder, const PriceSource &prices, const Clock &clock,
             std::ostream &out, std::ostream &err) {
  auto wish = readWish(arguments, err);
  if (!wish) return wrongUsage;
  const auto book = prices();
  if (!book) {
    err << "stratoscope: " << book.error().english() << '\n';
    return problemsFound;
  }
  auto file = readFrom(wish->options.operands.front(), folder, *book, err);
  if (!file || !chooseBranch(*wish, *file, err)) return wrongUsage;
  if (wish->seed) file->scenario.seed = *wish->seed;
  const auto simulation = simulated(std::move(*file), *wish, *book, clock, err);
  if (!simulation) {
    err << "stratoscope: " << simulation.error().english() << '\n';
    return wrongUsage;
  }
  if (wish->options.flags.contains("--json")) {
    printSimulationJson(*simulation, out);
  } else if (wish->options.flags.contains("--csv")) {
    printSimulationCsv(*simulation, out);
  } else {
    printSimulationText(*simulation, out);
  }
  return fine;
}

int listScenarios(const fs::path &folder, std::ostream &out) {
  for (const fs::path &file : builtIn(folder)) {
    const auto text = textOf(file);
    const auto scenario = simulator::readScenario(text.value_or(""), tracesIn(folder));
    if (!scenario) continue;
    std::string platforms;
    for (const auto &lane : scenario->lanes) platforms += (platforms.empty() ? "" : ", ") + simulator::titleOf(lane);
    out << file.stem().string() << "\n    " << scenario->title << " (" << platforms << ")\n";
  }
  return fine;
}

}  // namespace

std::vector<Command> simulateCommands(const fs::path &scenarios, const PriceSource &prices, const Clock &clock) {
  const auto runOne = [scenarios, prices, &clock](const Arguments &arguments, std::ostream &out, std::ostream &err) {
    return simulate(arguments, scenarios, prices, clock, out, err);
  };
  const auto list = [scenarios](const Arguments &, std::ostream &out, std::ostream &) {
    return listScenarios(scenarios, out);
  };
  return {{"simulate", "FILE|ID [--branch B] [--seed N] [--seeds N] [--bundle N] [--json|--csv] [--progress]",
           "Runs a scenario and says what each platform did and cost.", runOne},
          {"scenarios", "", "Lists the built-in scenarios.", list},
          validateCommand(prices)};
}

}  // namespace strato::cli
