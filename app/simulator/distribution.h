// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "app/simulator/chance.h"
#include "app/simulator/tick.h"

namespace strato::simulator {

/// How long something takes: a service, a cold start, a boot. A small value; samples are in seconds.
class Distribution final {
 public:
  enum class Kind { Constant, Exponential, LogNormal, Gamma, Empirical };

  Distribution() = default;  ///< always 0
  [[nodiscard]] static Distribution constant(double seconds);
  [[nodiscard]] static Distribution exponential(double mean);
  /// Of the logarithm of milliseconds, as the cold starts are published.
  [[nodiscard]] static Distribution logNormalMs(double mu, double sigma);
  [[nodiscard]] static Distribution logNormal(double mean, double cv);
  [[nodiscard]] static Distribution gamma(double mean, double cv);
  /// Each of the values, which must not be empty, as likely as the other.
  [[nodiscard]] static Distribution empirical(std::vector<double> seconds);

  [[nodiscard]] Kind kind() const { return m_kind; }
  // What it was made with.
  /// Mu or the mean; the value of a constant.
  [[nodiscard]] double first() const { return m_first; }
  /// Sigma or the cv.
  [[nodiscard]] double second() const { return m_second; }
  /// By logNormalMs().
  [[nodiscard]] bool isOfLogarithm() const { return m_isOfLogarithm; }
  /// Of Empirical.
  [[nodiscard]] const std::vector<double> &values() const { return *m_values; }
  [[nodiscard]] double mean() const;
  /// The standard deviation as a part of the mean.
  [[nodiscard]] double cv() const;
  /// All of it takes so many times as long.
  [[nodiscard]] Distribution times(double factor) const;

  [[nodiscard]] double sample(Rng &rng) const {
    switch (m_kind) {
      case Kind::Constant:
        return m_a;
      case Kind::Exponential:
        return m_a * simulator::exponential(rng);
      default:
        return sampleSlow(rng);
    }
  }
  [[nodiscard]] Tick sampleTicks(Rng &rng) const { return ticks(sample(rng)); }

 private:
  Distribution(Kind kind, double a, double b, double first, double second)
      : m_kind(kind), m_a(a), m_b(b), m_first(first), m_second(second) {}
  [[nodiscard]] double sampleSlow(Rng &rng) const;

  Kind m_kind = Kind::Constant;
  bool m_isOfLogarithm = false;
  double m_a = 0.0;  ///< seconds, or mu of the logarithm of seconds, or gamma's shape
  double m_b = 0.0;  ///< sigma, or gamma's scale
  double m_first = 0.0;
  double m_second = 0.0;
  std::shared_ptr<const std::vector<double>> m_values;
};

}  // namespace strato::simulator
