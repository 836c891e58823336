// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/explain.h"

#include "app/simulator/explain/sentences.h"

namespace strato::simulator {

namespace {

constexpr std::size_t kMostSentences = 3;

}  // namespace

std::string spanText(Tick span) {
  constexpr std::int64_t minute = 60;
  const std::int64_t whole = std::max<std::int64_t>(1, (span + kSecond - 1) / kSecond);
  return whole < 2 * minute ? std::to_string(whole) + " s" : std::to_string((whole + minute / 2) / minute) + " min";
}

std::vector<Message> explain(const LaneState &state) {
  Sentences out(state);
  std::visit([&out](const auto &lane) { explain(lane, out); }, state.model());
  std::vector<Message> sentences = out.take();
  if (sentences.size() > kMostSentences) sentences.resize(kMostSentences);
  return sentences;
}

}  // namespace strato::simulator
