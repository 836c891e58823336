// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/traces/trace.h"

#include "app/simulator/traces/formats.h"

namespace strato::simulator {

namespace {

/// Real logs have lines that nobody can read. One in a hundred may be so.
constexpr std::size_t kLinesPerPassedOver = 100;

tl::unexpected<Error> failAt(std::size_t line, const Trouble &trouble) {
  return fail(
      Message("Line %1, column %2: %3", {std::to_string(line), std::to_string(trouble.column), trouble.what.english()}),
      trouble.allowed);
}

template <class Format>
Result<Trace> readAs(const TraceWish &wish, LineReader &lines) {
  Format format(wish);
  Gathering gathering(wish);
  std::size_t read = 0;
  std::size_t passedOver = 0;
  std::optional<std::pair<std::size_t, Trouble>> firstTrouble;
  while (const auto line = lines.next()) {
    if (line->empty()) continue;
    if (++read > Trace::kMostLines) {
      return failAt(lines.number(),
                    {1, Message("The file has more than %1 lines.", {std::to_string(Trace::kMostLines)}),
                     Message("Cut out the part that you need.")});
    }
    const Complaint complaint = read == 1 ? format.first(*line, gathering) : format.row(*line, gathering);
    if (!complaint) continue;
    if (!Format::kPassesOver || complaint->isFinal) return failAt(lines.number(), *complaint);
    ++passedOver;
    if (!firstTrouble) firstTrouble = {lines.number(), *complaint};
  }
  if (lines.trouble()) return fail(*lines.trouble());
  if (passedOver * kLinesPerPassedOver > read) return failAt(firstTrouble->first, firstTrouble->second);
  if (const Complaint complaint = format.end(gathering)) return failAt(lines.number(), *complaint);
  if (gathering.isEmpty()) {
    if (gathering.outside() == 0) return fail(Message("There is no request in this file."));
    return fail(Message("No request lies in the stretch that the scenario wants, but %1 outside of it.",
                        {std::to_string(gathering.outside())}),
                Message("Change \"from_s\" or \"duration_s\"."));
  }
  Trace trace = gathering.take();
  trace.lines = read;
  trace.passedOver = passedOver;
  return trace;
}

}  // namespace

Result<Trace> readTrace(const TraceWish &wish, ByteSource source) {
  LineReader lines(std::move(source));
  switch (wish.format) {
    case TraceFormat::AzureFunctions2019:
      return readAs<AzureFunctions2019>(wish, lines);
    case TraceFormat::AzureFunctions2021:
      return readAs<AzureFunctions2021>(wish, lines);
    case TraceFormat::AzureLlm2023:
      return readAs<AzureLlm2023>(wish, lines);
    case TraceFormat::CommonLog:
      return readAs<CommonLog>(wish, lines);
    case TraceFormat::Plain:
      return readAs<PlainTrace>(wish, lines);
  }
  return fail(Message("This format is not known."));
}

Arrivals arrivalsOf(Trace trace) {
  Arrivals arrivals;
  if (!trace.rates.empty()) {
    arrivals.curve = std::make_shared<const RateCurve>(std::move(trace.rates));
    return arrivals;
  }
  arrivals.kind = Arrivals::Kind::Trace;
  arrivals.times = std::make_shared<const std::vector<Tick>>(std::move(trace.times));
  if (!trace.services.empty()) {
    arrivals.services = std::make_shared<const std::vector<Tick>>(std::move(trace.services));
  }
  return arrivals;
}

}  // namespace strato::simulator
