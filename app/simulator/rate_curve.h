// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace strato::simulator {

/// A cosine between two rates that comes again, such as a day.
struct RateWave {
  double low = 0.0, high = 0.0;
  double periodS = 86400.0;
  double peakAtS = 0.0;
};

/// Requests a second over time: straight lines between points. Two points at one time are a jump. Before the first
/// point and behind the last one the rate is that point's.
class RateCurve final {
 public:
  struct Point {
    double at = 0.0;    ///< seconds
    double rate = 0.0;  ///< requests a second
    bool operator==(const Point &) const = default;
  };

  RateCurve() = default;
  /// The times must not decrease, and there must be a point.
  explicit RateCurve(std::vector<Point> points) : m_points(std::move(points)) {}
  /// A wave as straight lines, of five minutes where it is a day's, up to a time.
  RateCurve(const RateWave &wave, double untilS);

  [[nodiscard]] const std::vector<Point> &points() const { return m_points; }
  /// What it was made of.
  [[nodiscard]] const std::optional<RateWave> &wave() const { return m_wave; }
  [[nodiscard]] double at(double second) const;
  /// Requests to be expected from the start to a time.
  [[nodiscard]] double area(double second) const;

  /// A place on the curve that only moves forward.
  struct Cursor {
    double second = 0.0;
    std::size_t next = 0;  ///< the first point that is not behind it
  };
  [[nodiscard]] Cursor cursorAt(double second) const;
  /// Moves to where the area since the cursor has grown by `area`. False where it never does.
  bool advance(Cursor &cursor, double area) const;

 private:
  std::vector<Point> m_points;
  std::optional<RateWave> m_wave;
};

}  // namespace strato::simulator
