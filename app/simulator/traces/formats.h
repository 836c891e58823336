// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "app/simulator/traces/columns.h"
#include "app/simulator/traces/gathering.h"

// One small reader a format. Each gets the lines one after the other, `first` for the first that is not empty, and
// `end` behind the last.

namespace strato::simulator {

/// HashOwner,HashApp,HashFunction,Trigger,1,...,1440: how often each function was called in each minute of a day.
class AzureFunctions2019 final {
 public:
  static constexpr bool kPassesOver = false;
  explicit AzureFunctions2019(const TraceWish &wish) : m_only(wish.only) {}
  [[nodiscard]] Complaint first(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint row(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint end(Gathering &gathering) const;

 private:
  static constexpr std::size_t kMinutes = 1440;
  std::string m_only;
  std::size_t m_minutes = 0;
  std::array<std::uint64_t, kMinutes> m_calls{};
};

/// app,func,end_timestamp,duration: each call of two weeks, with its end and its length in seconds.
class AzureFunctions2021 final {
 public:
  static constexpr bool kPassesOver = false;
  explicit AzureFunctions2021(const TraceWish &wish) : m_only(wish.only) {}
  [[nodiscard]] Complaint first(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint row(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint end(Gathering &) const { return std::nullopt; }

 private:
  std::string m_only;
};

/// TIMESTAMP,ContextTokens,GeneratedTokens: each question to a language model.
class AzureLlm2023 final {
 public:
  static constexpr bool kPassesOver = false;
  explicit AzureLlm2023(const TraceWish &wish)
      : m_contextMs(wish.contextTokenMs), m_generatedMs(wish.generatedTokenMs) {}
  [[nodiscard]] Complaint first(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint row(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint end(Gathering &) const { return std::nullopt; }

 private:
  double m_contextMs = 0.0, m_generatedMs = 0.0;
  std::optional<Tick> m_start;
};

/// host - - [01/Jul/1995:00:00:01 -0400] "GET / HTTP/1.0" 200 6245: a web server's log, to the second.
class CommonLog final {
 public:
  static constexpr bool kPassesOver = true;
  explicit CommonLog(const TraceWish &) {}
  [[nodiscard]] Complaint first(std::string_view line, Gathering &gathering) { return row(line, gathering); }
  [[nodiscard]] Complaint row(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint end(Gathering &gathering) const;

 private:
  std::optional<Tick> m_start;
};

/// "seconds,requests_per_second" in each line, or the second of one request.
class PlainTrace final {
 public:
  static constexpr bool kPassesOver = false;
  explicit PlainTrace(const TraceWish &) {}
  [[nodiscard]] Complaint first(std::string_view line, Gathering &gathering);
  [[nodiscard]] Complaint row(std::string_view line, Gathering &gathering) const;
  [[nodiscard]] Complaint end(Gathering &) const { return std::nullopt; }

 private:
  bool m_rates = false;
};

}  // namespace strato::simulator
