// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/distribution.h"

#include <numeric>

namespace strato::simulator {

Distribution Distribution::constant(double seconds) { return {Kind::Constant, seconds, 0.0, seconds, 0.0}; }

Distribution Distribution::exponential(double mean) { return {Kind::Exponential, mean, 0.0, mean, 0.0}; }

Distribution Distribution::logNormalMs(double mu, double sigma) {
  Distribution distribution(Kind::LogNormal, mu - std::log(1000.0), sigma, mu, sigma);
  distribution.m_isOfLogarithm = true;
  return distribution;
}

Distribution Distribution::logNormal(double mean, double cv) {
  const double variance = std::log(1.0 + cv * cv);
  return {Kind::LogNormal, std::log(mean) - 0.5 * variance, std::sqrt(variance), mean, cv};
}

Distribution Distribution::gamma(double mean, double cv) {
  if (cv <= 0.0) return constant(mean);
  return {Kind::Gamma, 1.0 / (cv * cv), mean * cv * cv, mean, cv};
}

Distribution Distribution::empirical(std::vector<double> seconds) {
  Distribution distribution(Kind::Empirical, 0.0, 0.0, 0.0, 0.0);
  distribution.m_values = std::make_shared<const std::vector<double>>(std::move(seconds));
  return distribution;
}

double Distribution::mean() const {
  switch (m_kind) {
    case Kind::Constant:
    case Kind::Exponential:
      return m_a;
    case Kind::LogNormal:
      return std::exp(m_a + 0.5 * m_b * m_b);
    case Kind::Gamma:
      return m_a * m_b;
    case Kind::Empirical:
      return std::accumulate(m_values->begin(), m_values->end(), 0.0) / static_cast<double>(m_values->size());
  }
  return 0.0;
}

double Distribution::cv() const {
  switch (m_kind) {
    case Kind::Constant:
      return 0.0;
    case Kind::Exponential:
      return 1.0;
    case Kind::LogNormal:
      return std::sqrt(std::exp(m_b * m_b) - 1.0);
    case Kind::Gamma:
      return 1.0 / std::sqrt(m_a);
    case Kind::Empirical: {
      const double middle = mean();
      double squares = 0.0;
      for (const double value : *m_values) squares += (value - middle) * (value - middle);
      return middle > 0.0 ? std::sqrt(squares / static_cast<double>(m_values->size())) / middle : 0.0;
    }
  }
  return 0.0;
}

Distribution Distribution::times(double factor) const {
  switch (m_kind) {
    case Kind::Constant:
      return constant(m_first * factor);
    case Kind::Exponential:
      return exponential(m_first * factor);
    case Kind::LogNormal:
      return m_isOfLogarithm ? logNormalMs(m_first + std::log(factor), m_second)
                             : logNormal(m_first * factor, m_second);
    case Kind::Gamma:
      return gamma(m_first * factor, m_second);
    case Kind::Empirical: {
      std::vector<double> values = *m_values;
      for (double &value : values) value *= factor;
      return empirical(std::move(values));
    }
  }
  return *this;
}

double Distribution::sampleSlow(Rng &rng) const {
  switch (m_kind) {
    case Kind::LogNormal:
      return std::exp(m_a + m_b * standardNormal(rng));
    case Kind::Gamma:
      return m_b * standardGamma(rng, m_a);
    case Kind::Empirical:
      return (*m_values)[rng.below(m_values->size())];
    default:
      return m_a;
  }
}

}  // namespace strato::simulator
