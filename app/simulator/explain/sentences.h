// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/lane_state.h"

namespace strato::simulator {

/// What the clock does is worth a sentence so long before.
inline constexpr Tick kSoon = 60 * kSecond;

/// "45 s", and from two minutes on "3 min"; never 0.
[[nodiscard]] std::string spanText(Tick span);

/// What is said about a moment, the most important first.
class Sentences final {
 public:
  explicit Sentences(const LaneState &state) : m_state(&state) {}

  [[nodiscard]] Tick now() const { return m_state->now(); }
  [[nodiscard]] const Tally &tally() const { return m_state->tally(); }
  /// Requests, environments or slots, where each of those counted stands for several.
  [[nodiscard]] std::int64_t real(std::int64_t counted) const { return counted * m_state->bundle(); }
  /// How long it takes until then.
  [[nodiscard]] std::string until(Tick time) const { return spanText(time - now()); }

  void say(Message sentence) { m_sentences.push_back(std::move(sentence)); }
  /// Nothing of none.
  void count(std::int64_t number, Message one, Message many) {
    if (number > 0) say(number == 1 ? std::move(one) : std::move(many));
  }
  [[nodiscard]] bool empty() const { return m_sentences.empty(); }
  [[nodiscard]] std::vector<Message> take() { return std::move(m_sentences); }

 private:
  const LaneState *m_state;
  std::vector<Message> m_sentences;
};

void explain(const LambdaLane &lane, Sentences &out);
void explain(const Ec2Lane &lane, Sentences &out);
void explain(const FargateLane &lane, Sentences &out);
void explain(const EcsLane &lane, Sentences &out);
void explain(const EksLane &lane, Sentences &out);
void explain(const BatchLane &lane, Sentences &out);
void explain(const LightsailLane &lane, Sentences &out);

}  // namespace strato::simulator
