// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/simulator/traces/calendar.h"
#include "app/simulator/traces/formats.h"

namespace strato::simulator {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr double kMostTokens = 1e9;

/// "2023-11-16 18:15:46.6805900", with any number of digits behind the point, or none.
std::optional<Tick> dateAndTime(std::string_view text) {
  if (text.size() < 19 || text[4] != '-' || text[7] != '-' || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' ||
      text[16] != ':') {
    return std::nullopt;
  }
  auto instant = instantOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2), digits(text, 11, 2),
                           digits(text, 14, 2), digits(text, 17, 2));
  std::string_view rest = text.substr(19);
  if (!instant || rest.empty()) return instant;
  if (rest.front() != '.' || rest.size() < 2) return std::nullopt;
  Tick unit = kSecond;
  for (const char letter : rest.substr(1)) {
    if (letter < '0' || letter > '9') return std::nullopt;
    unit /= 10;
    *instant += unit * (letter - '0');
  }
  return instant;
}

/// "01/Jul/1995:00:00:01 -0400".
std::optional<Tick> logTime(std::string_view text) {
  if (text.size() != 26 || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[14] != ':' || text[17] != ':' ||
      text[20] != ' ' || (text[21] != '+' && text[21] != '-')) {
    return std::nullopt;
  }
  const auto *const month = std::ranges::find(kMonths, text.substr(3, 3));
  const auto zoneHours = digits(text, 22, 2);
  const auto zoneMinutes = digits(text, 24, 2);
  const auto local = instantOf(digits(text, 7, 4), static_cast<int>(month - kMonths.begin()) + 1, digits(text, 0, 2),
                               digits(text, 12, 2), digits(text, 15, 2), digits(text, 18, 2));
  if (month == kMonths.end() || !local || !zoneHours || !zoneMinutes) return std::nullopt;
  const Tick zone = (*zoneHours * 3600 + *zoneMinutes * 60) * kSecond;
  return text[21] == '-' ? *local + zone : *local - zone;
}

}  // namespace

Complaint AzureLlm2023::first(std::string_view line, Gathering &) {
  if (line == "TIMESTAMP,ContextTokens,GeneratedTokens") return std::nullopt;
  return Trouble{1, Message("%1 is not this format's head.", {quoted(line)}),
                 Message("The first line is TIMESTAMP,ContextTokens,GeneratedTokens.")};
}

Complaint AzureLlm2023::row(std::string_view line, Gathering &gathering) {
  Columns columns(line);
  const auto stamp = columns.next();
  const auto instant = dateAndTime(stamp->text);
  if (!instant) {
    return Trouble{1, Message("%1 is not a time.", {quoted(stamp->text)}),
                   Message("A time such as 2023-11-16 18:15:46.6805900 is allowed.")};
  }
  double context = 0.0;
  double generated = 0.0;
  std::size_t place = columns.place();
  if (const Complaint complaint = readNumber(columns.next(), place, 0.0, kMostTokens, context)) return complaint;
  place = columns.place();
  if (const Complaint complaint = readNumber(columns.next(), place, 0.0, kMostTokens, generated)) return complaint;
  if (!m_start) m_start = instant;
  if (m_contextMs <= 0.0 && m_generatedMs <= 0.0) return gathering.request(*instant - *m_start);
  const double service = std::min(1e6, (context * m_contextMs + generated * m_generatedMs) * 1e-3);
  return gathering.request(*instant - *m_start, ticks(service));
}

Complaint CommonLog::row(std::string_view line, Gathering &gathering) {
  // Hosts and requests may be any bytes; only the time between the first brackets matters.
  const std::size_t open = line.find('[');
  const std::size_t close = open == std::string_view::npos ? open : line.find(']', open);
  const Message allowed("A line such as host - - [01/Jul/1995:00:00:01 -0400] \"GET / HTTP/1.0\" 200 6245 is allowed.");
  if (close == std::string_view::npos) {
    return Trouble{open == std::string_view::npos ? 1 : open + 1, Message("There is no time in brackets."), allowed};
  }
  const std::string_view stamp = line.substr(open + 1, close - open - 1);
  const auto instant = logTime(stamp);
  if (!instant) return Trouble{open + 2, Message("%1 is not a time.", {quoted(stamp)}), allowed};
  if (!m_start) m_start = instant;
  return gathering.request(*instant - *m_start);
}

Complaint CommonLog::end(Gathering &gathering) const {
  gathering.spreadWholeSeconds();
  return std::nullopt;
}

}  // namespace strato::simulator
