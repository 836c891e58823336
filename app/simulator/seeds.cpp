// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/seeds.h"

#include <array>
#include <atomic>
#include <cmath>
#include <mutex>
#include <numeric>
#include <thread>

namespace strato::simulator {

namespace {

/// The 97.5 % quantile of Student's t for 1 to 30 degrees of freedom.
constexpr std::array<double, 30> kStudent = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                                             2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
                                             2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};

double studentFor(std::size_t freedom) {
  if (freedom <= kStudent.size()) return kStudent[freedom - 1];
  // The first terms of the expansion around the normal quantile; right to three digits here.
  constexpr double z = 1.959964;
  return z + (z * z * z + z) / (4.0 * static_cast<double>(freedom));
}

}  // namespace

Estimate estimateOf(const std::vector<double> &values) {
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  if (values.size() < 2) return {mean, mean, mean};
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double half = studentFor(values.size() - 1) * std::sqrt(squares / (count - 1.0) / count);
  return {mean, mean - half, mean + half};
}

Result<std::optional<std::vector<std::vector<LaneReport>>>> runSeeds(const Scenario &scenario, int count,
                                                                     const Progress &progress) {
  std::vector<std::vector<LaneReport>> reports(static_cast<std::size_t>(count));
  std::atomic<int> next = 0;
  std::atomic<bool> stopped = false;
  std::mutex mutex;
  int done = 0;
  std::optional<Error> trouble;

  const auto work = [&] {
    for (int index = next++; index < count && !stopped; index = next++) {
      Scenario own = scenario;
      own.seed += static_cast<std::uint64_t>(index);
      auto result = run(own, {1, [&stopped](double) { return !stopped; }});
      const std::scoped_lock lock(mutex);
      if (!result) {
        trouble = result.error();
        stopped = true;
      } else if (*result) {
        reports[static_cast<std::size_t>(index)] = std::move((*result)->reports);
        ++done;
        if (progress && !progress(static_cast<double>(done) / count)) stopped = true;
      }
    }
  };
  {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::min(cores, static_cast<unsigned>(count)); ++i) threads.emplace_back(work);
    work();
  }
  if (trouble) return fail(*trouble);
  if (stopped && done < count) return std::nullopt;
  return reports;
}

}  // namespace strato::simulator
