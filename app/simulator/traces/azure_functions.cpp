// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/traces/formats.h"

namespace strato::simulator {

namespace {

constexpr std::uint64_t kMostCallsAMinute = 1'000'000'000;
constexpr double kLongestTimeS = 1e9;
constexpr double kLongestServiceS = 1e6;

Complaint expectWord(Columns &columns, std::string_view word, const Message &allowed) {
  const std::size_t place = columns.place();
  const auto column = columns.next();
  if (column && column->text == word) return std::nullopt;
  return Trouble{
      place,
      column ? Message("%1 is not this format's head.", {quoted(column->text)}) : Message("The head ends too early."),
      allowed};
}

}  // namespace

Complaint AzureFunctions2019::first(std::string_view line, Gathering &) {
  const Message head("The first line is HashOwner,HashApp,HashFunction,Trigger,1,2 and so on, up to 1440.");
  Columns columns(line);
  for (const char *word : {"HashOwner", "HashApp", "HashFunction", "Trigger"}) {
    if (const Complaint complaint = expectWord(columns, word, head)) return complaint;
  }
  for (std::size_t place = columns.place(); const auto column = columns.next(); place = columns.place()) {
    if (m_minutes == kMinutes || column->text != std::to_string(m_minutes + 1)) {
      return Trouble{place, Message("%1 is not the next minute.", {quoted(column->text)}), head};
    }
    ++m_minutes;
  }
  if (m_minutes == 0) return Trouble{columns.place(), Message("There are no minutes."), head};
  return std::nullopt;
}

Complaint AzureFunctions2019::row(std::string_view line, Gathering &) {
  Columns columns(line);
  bool wanted = m_only.empty();
  for (int i = 0; i < 4; ++i) {
    const auto name = columns.next();
    if (!name) return Trouble{columns.place(), Message("A column is missing."), Message("Four names come first.")};
    wanted = wanted || name->text == m_only;
  }
  if (!wanted) return std::nullopt;
  for (std::size_t minute = 0; minute < m_minutes; ++minute) {
    const std::size_t place = columns.place();
    std::uint64_t calls = 0;
    if (const Complaint complaint = readNumber(columns.next(), place, std::uint64_t{0}, kMostCallsAMinute, calls)) {
      return complaint;
    }
    m_calls[minute] += calls;
  }
  const std::size_t place = columns.place();
  if (!columns.next()) return std::nullopt;
  return Trouble{place, Message("There are more columns than the head has."), {}};
}

Complaint AzureFunctions2019::end(Gathering &gathering) const {
  constexpr double minuteS = 60.0;
  for (std::size_t minute = 0; minute < m_minutes; ++minute) {
    const double perSecond = static_cast<double>(m_calls[minute]) / minuteS;
    const double begins = static_cast<double>(minute) * minuteS;
    if (const Complaint complaint = gathering.rate(begins, perSecond)) return complaint;
    if (const Complaint complaint = gathering.rate(begins + minuteS, perSecond)) return complaint;
  }
  // Behind the last minute there is nothing any more.
  return m_minutes > 0 ? gathering.rate(static_cast<double>(m_minutes) * minuteS, 0.0) : std::nullopt;
}

Complaint AzureFunctions2021::first(std::string_view line, Gathering &) {
  const Message head("The first line is app,func,end_timestamp,duration.");
  Columns columns(line);
  for (const char *word : {"app", "func", "end_timestamp", "duration"}) {
    if (const Complaint complaint = expectWord(columns, word, head)) return complaint;
  }
  return std::nullopt;
}

Complaint AzureFunctions2021::row(std::string_view line, Gathering &gathering) {
  Columns columns(line);
  bool wanted = m_only.empty();
  for (int i = 0; i < 2; ++i) {
    const auto name = columns.next();
    if (!name) return Trouble{columns.place(), Message("A column is missing."), Message("Two names come first.")};
    wanted = wanted || name->text == m_only;
  }
  double ended = 0.0;
  double lasted = 0.0;
  std::size_t place = columns.place();
  if (const Complaint complaint = readNumber(columns.next(), place, 0.0, kLongestTimeS, ended)) return complaint;
  place = columns.place();
  if (const Complaint complaint = readNumber(columns.next(), place, 0.0, kLongestServiceS, lasted)) return complaint;
  if (!wanted) return std::nullopt;
  // A call that ran when the recording began started before it; ticks() is for times from 0 on.
  const Tick service = ticks(lasted);
  return gathering.request(ticks(ended) - service, service);
}

}  // namespace strato::simulator
