// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

namespace strato::ui {

/// A stretch of simulated time and where it lies on the screen.
struct TimeAxis {
  double from = 0.0, to = 1.0;     ///< seconds
  double left = 0.0, right = 1.0;  ///< pixels

  [[nodiscard]] double x(double second) const { return left + (second - from) / (to - from) * (right - left); }
  [[nodiscard]] double second(double x) const { return from + (x - left) / (right - left) * (to - from); }
  [[nodiscard]] bool shows(double second) const { return second >= from && second <= to; }
  /// Round seconds, at least `apart` pixels from each other.
  [[nodiscard]] std::vector<double> ticks(double apart) const;
};

/// The part of the run that all plots show. It moves along with the playhead, in steps, so that the curves rest.
class TimeWindow final : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  [[nodiscard]] double from() const { return m_from; }
  [[nodiscard]] double to() const { return m_from + span(); }
  [[nodiscard]] TimeAxis axis(double left, double right) const { return {from(), to(), left, right}; }

  void setDuration(double seconds);
  /// So many seconds; 0 for the whole run.
  void setSpan(double seconds);
  /// So many seconds pass in one second of the viewer's. Where they would rush through the window, it shows more.
  void setPace(double secondsPerSecond);
  void follow(double second);
  /// More than was asked for is in sight.
  [[nodiscard]] bool isWidened() const { return m_span > 0 && span() > m_span; }

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] double span() const;
  void moveTo(double from);
  void setKeepingMiddle(double &setting, double seconds);

  double m_duration = 1.0;
  double m_span = 600.0;
  double m_pace = 0.0;
  double m_from = 0.0;
};

}  // namespace strato::ui
