// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/sweep_settings.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

using simulator::BatchSettings;
using simulator::Distribution;
using simulator::DynamicPolicy;
using simulator::Ec2Settings;
using simulator::EcsSettings;
using simulator::EksSettings;
using simulator::FargateSettings;
using simulator::LambdaSettings;
using simulator::LaneSettings;
using simulator::LightsailSettings;
using simulator::Metric;
using simulator::TargetTracking;

class SettingTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::SweepSetting)
};

using ST = SettingTexts;

struct Bounds {
  double least, most, step, from, to;
};

int asWhole(double value) { return static_cast<int>(std::lround(value)); }

/// A setting of one platform, by two functions on that platform's settings.
template <class Lane, class Get, class Set>
SweepSetting settingOf(const char *id, QString name, QString unit, const Bounds &bounds, Get get, Set set) {
  return {QString::fromLatin1(id),
          std::move(name),
          std::move(unit),
          bounds.least,
          bounds.most,
          bounds.step,
          bounds.from,
          bounds.to,
          [get](const LaneSettings &lane) -> std::optional<double> {
            const Lane *own = std::get_if<Lane>(&lane);
            return own == nullptr ? std::nullopt : std::optional<double>(get(*own));
          },
          [set](LaneSettings &lane, double value) {
            if (Lane *own = std::get_if<Lane>(&lane)) set(*own, value);
          }};
}

template <class Size>
void setLeast(Size &size, double value) {
  size.min = asWhole(value);
  size.max = std::max(size.max, size.min);
  size.desired = std::clamp(size.desired, size.min, size.max);
}

template <class Size>
void setMost(Size &size, double value) {
  size.max = asWhole(value);
  size.min = std::min(size.min, size.max);
  size.desired = std::clamp(size.desired, size.min, size.max);
}

std::optional<double> optionalNumber(const std::optional<int> &value) {
  return value ? std::optional<double>(*value) : std::nullopt;
}

/// The target of the first policy that follows one.
template <class Policies>
auto *trackingOf(Policies &policies) {
  using Tracking = std::conditional_t<std::is_const_v<Policies>, const TargetTracking, TargetTracking>;
  for (auto &policy : policies) {
    if (auto *tracking = std::get_if<TargetTracking>(&policy)) return static_cast<Tracking *>(tracking);
  }
  return static_cast<Tracking *>(nullptr);
}

std::optional<double> targetOf(const std::vector<DynamicPolicy> &policies) {
  const TargetTracking *tracking = trackingOf(policies);
  return tracking == nullptr ? std::nullopt : std::optional<double>(tracking->target);
}

void setTarget(std::vector<DynamicPolicy> &policies, double value) {
  if (TargetTracking *tracking = trackingOf(policies)) tracking->target = value;
}

QString targetUnit(const TargetTracking &tracking) {
  return tracking.metric == Metric::CpuPercent ? ST::tr("% CPU") : ST::tr("requests a minute each");
}

Bounds targetBounds(const TargetTracking &tracking) {
  if (tracking.metric == Metric::CpuPercent) return {5, 95, 1, 30, 80};
  return {1, 1e6, 1, std::max(1.0, std::round(tracking.target / 2)), std::round(tracking.target * 2)};
}

std::vector<SweepSetting> lambdaSettings() {
  using L = LambdaSettings;
  return {settingOf<L>(
              "memory_mb", ST::tr("Memory"), ST::tr("MB"), {128, 10'240, 1, 512, 3072},
              [](const L &l) { return std::optional<double>(l.memoryMb); },
              [](L &l, double v) { l.memoryMb = asWhole(v); }),
          settingOf<L>(
              "reserved", ST::tr("Reserved concurrency"), ST::tr("at once"), {0, 100'000, 1, 50, 400},
              [](const L &l) { return optionalNumber(l.reservedConcurrency); },
              [](L &l, double v) {
                l.reservedConcurrency = asWhole(v);
                // What is kept ready is a part of what is reserved.
                l.provisioned.atStart = std::min(l.provisioned.atStart, asWhole(v));
                for (auto &change : l.provisioned.changes) change.count = std::min(change.count, asWhole(v));
              }),
          settingOf<L>(
              "provisioned", ST::tr("Provisioned concurrency"), ST::tr("ready"), {0, 100'000, 1, 0, 200},
              [](const L &l) { return std::optional<double>(l.provisioned.atStart); },
              [](L &l, double v) {
                l.snapStart.reset();  // the two rule each other out
                l.provisioned.atStart = std::min(asWhole(v), l.reservedConcurrency.value_or(asWhole(v)));
              }),
          settingOf<L>(
              "idle_timeout_s", ST::tr("Idle environments live"), ST::tr("s"), {1, 7200, 1, 60, 900},
              [](const L &l) { return l.idleTimeoutS; }, [](L &l, double v) { l.idleTimeoutS = v; }),
          settingOf<L>(
              "timeout_s", ST::tr("Timeout of the function"), ST::tr("s"), {0.1, 900, 0.1, 0.5, 5},
              [](const L &l) { return std::optional<double>(l.timeoutS); }, [](L &l, double v) { l.timeoutS = v; })};
}

std::vector<SweepSetting> machineSettings(const Ec2Settings &lane) {
  using E = Ec2Settings;
  std::vector<SweepSetting> settings{
      settingOf<E>(
          "min", ST::tr("Smallest fleet"), ST::tr("machines"), {0, 1000, 1, 2, 12},
          [](const E &e) { return std::optional<double>(e.min); }, [](E &e, double v) { setLeast(e, v); }),
      settingOf<E>(
          "max", ST::tr("Largest fleet"), ST::tr("machines"), {1, 1000, 1, 2, 16},
          [](const E &e) { return std::optional<double>(e.max); }, [](E &e, double v) { setMost(e, v); })};
  if (const TargetTracking *tracking = trackingOf(lane.scaling)) {
    settings.push_back(settingOf<E>(
        "target", ST::tr("Target"), targetUnit(*tracking), targetBounds(*tracking),
        [](const E &e) { return targetOf(e.scaling); }, [](E &e, double v) { setTarget(e.scaling, v); }));
  }
  settings.push_back(settingOf<E>(
      "warmup_s", ST::tr("Warm-up"), ST::tr("s"), {0, 3600, 1, 0, 300},
      [](const E &e) { return std::optional<double>(e.warmupS); }, [](E &e, double v) { e.warmupS = v; }));
  settings.push_back(settingOf<E>(
      "boot_s", ST::tr("Boot, always as long"), ST::tr("s"), {0, 3600, 1, 15, 240},
      [](const E &e) { return std::optional<double>(e.boot.mean()); },
      [](E &e, double v) { e.boot = Distribution::constant(v); }));
  settings.push_back(settingOf<E>(
      "slots_per_instance", ST::tr("At once on a machine"), ST::tr("requests"), {1, 10'000, 1, 8, 64},
      [](const E &e) { return std::optional<double>(e.slotsPerInstance); },
      [](E &e, double v) { e.slotsPerInstance = asWhole(v); }));
  settings.push_back(settingOf<E>(
      "client_timeout_s", ST::tr("Clients leave after"), ST::tr("s"), {0.1, 3600, 0.1, 1, 30},
      [](const E &e) { return e.clientTimeoutS; }, [](E &e, double v) { e.clientTimeoutS = v; }));
  return settings;
}

/// What Fargate, ECS and EKS share.
template <class Lane>
std::vector<SweepSetting> containerSettings(const QString &unit) {
  return {settingOf<Lane>(
              "min", ST::tr("Smallest service"), unit, {0, 5000, 1, 2, 16},
              [](const Lane &l) { return std::optional<double>(l.service.min); },
              [](Lane &l, double v) { setLeast(l.service, v); }),
          settingOf<Lane>(
              "max", ST::tr("Largest service"), unit, {1, 5000, 1, 4, 32},
              [](const Lane &l) { return std::optional<double>(l.service.max); },
              [](Lane &l, double v) { setMost(l.service, v); }),
          settingOf<Lane>(
              "start_s", ST::tr("Start, always as long"), ST::tr("s"), {0, 3600, 1, 5, 120},
              [](const Lane &l) { return std::optional<double>(l.service.start.mean()); },
              [](Lane &l, double v) { l.service.start = Distribution::constant(v); }),
          settingOf<Lane>(
              "slots_each", ST::tr("At once in each"), ST::tr("requests"), {1, 10'000, 1, 4, 32},
              [](const Lane &l) { return std::optional<double>(l.service.slotsEach); },
              [](Lane &l, double v) { l.service.slotsEach = asWhole(v); }),
          settingOf<Lane>(
              "client_timeout_s", ST::tr("Clients leave after"), ST::tr("s"), {0.1, 3600, 0.1, 1, 30},
              [](const Lane &l) { return l.service.clientTimeoutS; },
              [](Lane &l, double v) { l.service.clientTimeoutS = v; })};
}

template <class Lane>
std::vector<SweepSetting> serviceSettings(const Lane &lane) {
  auto settings = containerSettings<Lane>(ST::tr("tasks"));
  const TargetTracking *tracking = lane.scaling ? trackingOf(lane.scaling->policies) : nullptr;
  if (tracking == nullptr) return settings;
  settings.insert(settings.begin() + 2,
                  settingOf<Lane>(
                      "target", ST::tr("Target"), targetUnit(*tracking), targetBounds(*tracking),
                      [](const Lane &l) { return l.scaling ? targetOf(l.scaling->policies) : std::nullopt; },
                      [](Lane &l, double v) {
                        if (l.scaling) setTarget(l.scaling->policies, v);
                      }));
  return settings;
}

template <class Lane>
void addHostSettings(std::vector<SweepSetting> &settings, const QString &least, const QString &most,
                     const QString &unit) {
  settings.push_back(settingOf<Lane>(
      "hosts.min", least, unit, {0, 1000, 1, 1, 10}, [](const Lane &l) { return std::optional<double>(l.hosts.min); },
      [](Lane &l, double v) { setLeast(l.hosts, v); }));
  settings.push_back(settingOf<Lane>(
      "hosts.max", most, unit, {1, 1000, 1, 2, 16}, [](const Lane &l) { return std::optional<double>(l.hosts.max); },
      [](Lane &l, double v) { setMost(l.hosts, v); }));
  settings.push_back(settingOf<Lane>(
      "hosts.boot_s", ST::tr("Boot, always as long"), ST::tr("s"), {0, 3600, 1, 15, 240},
      [](const Lane &l) { return std::optional<double>(l.hosts.boot.mean()); },
      [](Lane &l, double v) { l.hosts.boot = Distribution::constant(v); }));
}

std::vector<SweepSetting> podSettings(const EksSettings &lane) {
  auto settings = containerSettings<EksSettings>(ST::tr("pods"));
  if (lane.pods) {
    settings.insert(
        settings.begin() + 2,
        settingOf<EksSettings>(
            "pods.target", ST::tr("Target"), lane.pods->metric == Metric::CpuPercent ? ST::tr("% CPU") : QString(),
            {5, 95, 1, 30, 80},
            [](const EksSettings &l) { return l.pods ? std::optional<double>(l.pods->target) : std::nullopt; },
            [](EksSettings &l, double v) {
              if (l.pods) l.pods->target = v;
            }));
  }
  addHostSettings<EksSettings>(settings, ST::tr("Fewest nodes"), ST::tr("Most nodes"), ST::tr("nodes"));
  return settings;
}

std::vector<SweepSetting> jobSettings() {
  using B = BatchSettings;
  return {settingOf<B>(
              "max_vcpus", ST::tr("Most vCPUs"), ST::tr("vCPUs"), {1, 100'000, 1, 32, 512},
              [](const B &b) { return std::optional<double>(b.environment.maxVcpus); },
              [](B &b, double v) {
                b.environment.maxVcpus = std::max(asWhole(v), b.environment.vcpusPerInstance);
                b.environment.minVcpus = std::min(b.environment.minVcpus, b.environment.maxVcpus);
              }),
          settingOf<B>(
              "min_vcpus", ST::tr("Fewest vCPUs"), ST::tr("vCPUs"), {0, 100'000, 1, 0, 128},
              [](const B &b) { return std::optional<double>(b.environment.minVcpus); },
              [](B &b, double v) {
                b.environment.minVcpus = asWhole(v);
                b.environment.maxVcpus = std::max(b.environment.minVcpus, b.environment.maxVcpus);
              }),
          settingOf<B>(
              "boot_s", ST::tr("Boot, always as long"), ST::tr("s"), {0, 3600, 1, 15, 240},
              [](const B &b) { return std::optional<double>(b.environment.boot.mean()); },
              [](B &b, double v) { b.environment.boot = Distribution::constant(v); }),
          settingOf<B>(
              "attempts", ST::tr("Attempts"), ST::tr("a job"), {1, 10, 1, 1, 5},
              [](const B &b) { return std::optional<double>(b.job.attempts); },
              [](B &b, double v) { b.job.attempts = asWhole(v); })};
}

std::vector<SweepSetting> nodeSettings() {
  using L = LightsailSettings;
  return {
      settingOf<L>(
          "nodes", ST::tr("Nodes"), ST::tr("nodes"), {1, 100, 1, 1, 8},
          [](const L &l) { return std::optional<double>(l.nodes); },
          [](L &l, double v) {
            l.nodes = asWhole(v);
            l.loadBalancer = l.loadBalancer || l.nodes > 1;
          }),
      settingOf<L>(
          "burst_percent", ST::tr("Burst capacity at first"), ST::tr("%"), {0, 100, 1, 0, 100},
          [](const L &l) { return std::optional<double>(l.burstPercent); }, [](L &l, double v) { l.burstPercent = v; }),
      settingOf<L>(
          "client_timeout_s", ST::tr("Clients leave after"), ST::tr("s"), {0.1, 3600, 0.1, 1, 30},
          [](const L &l) { return l.clientTimeoutS; }, [](L &l, double v) { l.clientTimeoutS = v; })};
}

struct SettingsOf {
  using List = std::vector<SweepSetting>;
  List operator()(const LambdaSettings & /*lane*/) const { return lambdaSettings(); }
  List operator()(const Ec2Settings &lane) const { return machineSettings(lane); }
  List operator()(const FargateSettings &lane) const { return serviceSettings(lane); }
  List operator()(const EcsSettings &lane) const {
    List settings = serviceSettings(lane);
    addHostSettings<EcsSettings>(settings, ST::tr("Fewest machines"), ST::tr("Most machines"), ST::tr("machines"));
    return settings;
  }
  List operator()(const EksSettings &lane) const { return podSettings(lane); }
  List operator()(const BatchSettings & /*lane*/) const { return jobSettings(); }
  List operator()(const LightsailSettings & /*lane*/) const { return nodeSettings(); }
};

}  // namespace

std::vector<SweepSetting> sweepSettingsOf(const LaneSettings &lane) { return std::visit(SettingsOf{}, lane); }

}  // namespace strato::ui
