// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/traces/line_reader.h"
#include "app/simulator/workload.h"

namespace strato::simulator {

/// How a file of recorded traffic is written; see formats.md.
enum class TraceFormat { AzureFunctions2019, AzureFunctions2021, AzureLlm2023, CommonLog, Plain };

/// What is wanted of a trace.
struct TraceWish {
  TraceFormat format = TraceFormat::Plain;
  double fromS = 0.0;     ///< where in the trace the scenario begins
  double lengthS = 3600;  ///< how much of it is wanted
  double scale = 1.0;     ///< what the rates of a counting format are multiplied with
  std::string only;       ///< the owner, application, function or trigger whose lines count; empty for all
  double contextTokenMs = 0.0, generatedTokenMs = 0.0;  ///< how long a token takes; of the LLM format
};

/// Recorded traffic: either the time of each request, or the rate over time.
struct Trace {
  /// More would take more than 64 MB at rest.
  static constexpr std::size_t kMostRequests = 4'000'000;
  static constexpr std::size_t kMostPoints = 1'000'000;
  static constexpr std::size_t kMostLines = 500'000'000;

  std::vector<Tick> times;     ///< in order, from the scenario's beginning
  std::vector<Tick> services;  ///< of the same requests; empty where the format has none
  std::vector<RateCurve::Point> rates;

  std::size_t lines = 0;       ///< that were read
  std::size_t outside = 0;     ///< requests before or behind the stretch that was wanted
  std::size_t passedOver = 0;  ///< lines of a log that nobody can read, as real logs have them
};

/// Reads a trace of any size in little memory, or says in which line and column something is wrong.
[[nodiscard]] Result<Trace> readTrace(const TraceWish &wish, ByteSource source);

[[nodiscard]] Arrivals arrivalsOf(Trace trace);

}  // namespace strato::simulator
