// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/trace_fields.h"

#include <algorithm>

#include "app/simulator/file/ranges.h"

namespace strato::simulator {

namespace {

/// A stranger's scenario reaches no further than the folder that it lies in.
bool isBeside(const std::string &name) {
  if (name.empty() || name.size() > 255 || name.front() == '/') return false;
  if (std::ranges::any_of(name, [](char letter) { return letter == '\\' || letter == ':' || letter == '\0'; })) {
    return false;
  }
  return ("/" + name + "/").find("/../") == std::string::npos;
}

TraceWish readWish(Fields &fields, double durationS) {
  static const std::vector<std::string> formats = {"azure-functions-2019", "azure-functions-2021", "azure-llm-2023",
                                                   "common-log", "plain"};
  TraceWish wish;
  wish.format = static_cast<TraceFormat>(fields.oneOf("format", formats, std::nullopt));
  wish.lengthS = durationS;
  wish.fromS = fields.number("from_s", kTime, 0.0);
  // What a format does not have is no field of it, so that finish() names it.
  const bool named = wish.format == TraceFormat::AzureFunctions2019 || wish.format == TraceFormat::AzureFunctions2021;
  if (named) wish.only = fields.text("only", "");
  if (wish.format == TraceFormat::AzureFunctions2019 || wish.format == TraceFormat::Plain) {
    wish.scale = fields.number("scale", {0.0, 1e6}, 1.0);
  }
  if (wish.format == TraceFormat::AzureLlm2023) {
    wish.contextTokenMs = fields.number("context_token_ms", {0.0, 1e6}, 0.0);
    wish.generatedTokenMs = fields.number("generated_token_ms", {0.0, 1e6}, 0.0);
  }
  return wish;
}

}  // namespace

Arrivals readTraceFile(Fields &fields, double durationS, const OpenTrace &open) {
  const std::size_t faults = fields.faultCount();
  const std::string name = fields.text("file", "");
  const TraceWish wish = readWish(fields, durationS);
  Arrivals nothing;
  nothing.kind = Arrivals::Kind::Trace;
  nothing.times = std::make_shared<const std::vector<Tick>>();
  if (fields.faultCount() > faults) return nothing;
  if (!isBeside(name)) {
    fields.complain("file", Message("This names no file beside the scenario."),
                    Message("A name such as \"traffic.csv\" or \"traces/traffic.csv\" is allowed."));
    return nothing;
  }
  if (!open) {
    fields.complain("file", Message("Files cannot be read here."), Message("Give the times in \"times_s\" instead."));
    return nothing;
  }
  const auto source = open(name);
  if (!source) {
    fields.complain("file", source.error().what, source.error().remedy);
    return nothing;
  }
  auto trace = readTrace(wish, *source);
  if (trace) return arrivalsOf(std::move(*trace));
  fields.complain("file", trace.error().what, trace.error().remedy);
  return nothing;
}

}  // namespace strato::simulator
