// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strato::ui {

/// Something that lies across columns (or rows) and needs room there.
struct TrackNeed {
  double from = 0;  ///< in tracks, counted from 0; a fraction lies within a track
  double to = 0;
  double pixels = 0;
};

/// The columns (or rows) of a diagram's grid, in pixels.
class Tracks final {
 public:
  /// The smallest tracks that give each need its room.
  Tracks(int count, double gap, double smallest, std::vector<TrackNeed> needs);

  [[nodiscard]] double total() const;
  /// Grows towards larger tracks of the same number, as far as `wanted` allows.
  void growTowards(const Tracks &wish, double wanted);
  /// Fills up to `wanted`, narrow tracks first.
  void growTo(double wanted);
  /// Where something that begins at a track (or ends at one) lies.
  [[nodiscard]] double begin(double track) const;
  [[nodiscard]] double end(double track) const;

 private:
  std::vector<double> m_sizes;
  double m_gap;
};

}  // namespace strato::ui
