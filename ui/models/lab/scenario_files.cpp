// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/scenario_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <memory>
#include <set>

#include "app/simulator/file/known_types.h"
#include "app/simulator/file/scenario_writer.h"
#include "app/simulator/traces/trace.h"
#include "ui/models/whole_file.h"

namespace strato::ui {

namespace {

class ScenarioWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::ScenarioEntry)
};

constexpr qint64 largestFile = qint64{16} << 20;

Result<simulator::ByteSource> bytesOf(const QString &path) {
  auto file = std::make_shared<QFile>(path);
  const std::string name = QFileInfo(path).fileName().toStdString();
  if (!file->open(QIODevice::ReadOnly)) {
    return fail(Message("The file \"%1\" cannot be opened.", {name}),
                Message("Is it still there, and are you allowed to read it?"));
  }
  return [file, name](std::span<char> room) -> Result<std::size_t> {
    const qint64 got = file->read(room.data(), static_cast<qint64>(room.size()));
    if (got < 0) return fail(Message("The file \"%1\" cannot be read to its end.", {name}));
    return static_cast<std::size_t>(got);
  };
}

simulator::OpenTrace tracesBeside(const QString &file) {
  const QDir folder = QFileInfo(file).absoluteDir();
  return [folder](const std::string &name) { return bytesOf(folder.filePath(QString::fromStdString(name))); };
}

/// By the platforms that one compares there.
QString groupOf(const simulator::Scenario &scenario) {
  std::set<std::string> platforms;
  for (const auto &lane : scenario.lanes) platforms.insert(simulator::platformOf(lane));
  const auto has = [&platforms](const char *platform) { return platforms.contains(platform); };
  if (platforms.size() > 2) return ScenarioWords::tr("Many platforms");
  if (has("batch")) return ScenarioWords::tr("Batch");
  if (has("lightsail")) return ScenarioWords::tr("Lightsail");
  if (has("fargate") || has("ecs") || has("eks")) return ScenarioWords::tr("Containers");
  if (platforms.size() == 2) return ScenarioWords::tr("Lambda and EC2");
  return has("ec2") ? ScenarioWords::tr("EC2") : ScenarioWords::tr("Lambda");
}

Result<QByteArray> textOf(const QString &path) {
  QFile file(path);
  const std::string name = QFileInfo(path).fileName().toStdString();
  if (QFileInfo(path).isDir()) {
    return fail(Message("\"%1\" is a folder.", {name}), Message("Open one scenario out of it."));
  }
  if (!file.open(QIODevice::ReadOnly)) {
    return fail(Message("The file \"%1\" cannot be opened.", {name}),
                Message("Is it still there, and are you allowed to read it?"));
  }
  if (file.size() > largestFile) {
    return fail(Message("The file \"%1\" is too large for a scenario.", {name}),
                Message("A scenario has at most 16 MB."));
  }
  return file.readAll();
}

Error errorOf(const QString &path, const simulator::Faults &faults) {
  const std::string name = QFileInfo(path).fileName().toStdString();
  const simulator::Fault &first = faults.front();
  const Message what =
      faults.size() == 1
          ? Message("\"%1\" is no scenario that can be run. %2: %3", {name, first.path, first.what.english()})
          : Message("\"%1\" is no scenario that can be run, for %4 reasons. The first, %2: %3",
                    {name, first.path, first.what.english(), std::to_string(faults.size())});
  return {what, first.allowed};
}

LabState stateOf(simulator::ScenarioFile file) {
  LabState state;
  for (const simulator::SavedBranch &saved : file.branches) {
    LabBranch branch{QString::fromStdString(saved.name), static_cast<int>(saved.parent), saved.from, {}, 0};
    for (const simulator::LaneSettings &lane : saved.lanes) {
      const auto forked = std::ranges::find(file.scenario.lanes, simulator::idOf(lane), simulator::idOf);
      branch.changed[static_cast<std::size_t>(forked - file.scenario.lanes.begin())] = lane;
    }
    state.branches.push_back(std::move(branch));
  }
  state.scenario = std::move(file.scenario);
  return state;
}

simulator::ScenarioFile fileOf(const LabState &state) {
  simulator::ScenarioFile file{state.scenario, {}};
  for (std::size_t i = 1; i < state.branches.size(); ++i) {
    const LabBranch &branch = state.branches[i];
    simulator::SavedBranch saved{
        branch.name.toStdString(), static_cast<std::size_t>(std::max(branch.parent, 0)), branch.from, {}};
    for (const auto &[place, lane] : branch.changed) saved.lanes.push_back(lane);
    file.branches.push_back(std::move(saved));
  }
  return file;
}

}  // namespace

QString scenarioSuffix() { return QStringLiteral("stratoscenario"); }

std::vector<ScenarioEntry> scenariosIn(const QString &folder) {
  std::vector<ScenarioEntry> entries;
  const auto files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
  for (const QFileInfo &file : files) {
    const auto text = textOf(file.filePath());
    if (!text) continue;
    const auto scenario = simulator::readScenario({text->constData(), static_cast<std::size_t>(text->size())},
                                                  tracesBeside(file.filePath()));
    if (!scenario) continue;
    ScenarioEntry entry{file.completeBaseName(), QString::fromStdString(scenario->title), {}, groupOf(*scenario)};
    for (const auto &lane : scenario->lanes) entry.lanes.append(QString::fromStdString(simulator::titleOf(lane)));
    entries.push_back(std::move(entry));
  }
  std::ranges::sort(entries, {}, [](const ScenarioEntry &entry) { return std::pair(entry.group, entry.title); });
  return entries;
}

Result<LabState> openScenario(const QString &file, const pricing::PriceBook &prices) {
  const auto text = textOf(file);
  if (!text) return fail(text.error());
  auto read =
      simulator::readScenarioFile({text->constData(), static_cast<std::size_t>(text->size())}, tracesBeside(file));
  if (!read) return fail(errorOf(file, read.error()));
  if (const auto faults = simulator::unknownTypes(*read, prices); !faults.empty()) return fail(errorOf(file, faults));
  return stateOf(std::move(*read));
}

Result<void> saveScenario(const QString &file, const LabState &state) {
  const auto why = replaceFile(file, QByteArray::fromStdString(simulator::writeScenarioFile(fileOf(state))));
  if (!why) return {};
  return fail(Message("\"%1\" could not be saved: %2.", {QFileInfo(file).fileName().toStdString(), why->toStdString()}),
              Message("Choose another folder, or make room on the disk. Nothing is lost here."));
}

Result<simulator::Scenario> withRecording(simulator::Scenario scenario, const QString &file) {
  using Format = simulator::TraceFormat;
  const double meanS = scenario.workload.meanServiceS();
  Error last;
  for (const Format format : {Format::Plain, Format::CommonLog, Format::AzureFunctions2021, Format::AzureFunctions2019,
                              Format::AzureLlm2023}) {
    simulator::TraceWish wish;
    wish.format = format;
    wish.lengthS = scenario.durationS;
    wish.contextTokenMs = 0.2;
    wish.generatedTokenMs = 20.0;
    auto source = bytesOf(file);
    if (!source) return fail(source.error());
    auto trace = simulator::readTrace(wish, std::move(*source));
    if (!trace) {
      if (format == Format::Plain) last = trace.error();
      continue;
    }
    if (trace->times.empty() && trace->rates.empty()) {
      return fail(Message("No request of this recording lies within the scenario's time."),
                  Message("Is it the right file? The scenario takes its first %1 seconds.",
                          {std::to_string(static_cast<long long>(scenario.durationS))}));
    }
    scenario.workload.arrivals = simulator::arrivalsOf(std::move(*trace));
    if (scenario.workload.serviceTime.mean() <= 0) {
      scenario.workload.serviceTime = simulator::Distribution::exponential(meanS > 0 ? meanS : 0.3);
    }
    return scenario;
  }
  return fail(Message("This file is none of the recordings that can be read. Read as a list of times: %1",
                      {last.what.english()}),
              Message("One time in seconds on each line, the log of a web server, or one of Azure's public traces."));
}

}  // namespace strato::ui
