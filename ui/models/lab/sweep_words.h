// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/sweep_model.h"

namespace strato::ui {

struct SweepReason {
  QString title;
  QString body;
};

/// Why the second of two neighbours does worse than the first, as far as their alarms tell. Both are empty where they
/// do not.
[[nodiscard]] SweepReason reasonFor(const SweepColumn &better, const SweepColumn &worse, const LaneField &setting);

/// The sentences of a sweep. Every number in them was measured.
namespace sweepTexts {

[[nodiscard]] QString waiting(SweepMeasure measure, const LaneField &setting);
[[nodiscard]] QString turn(const SweepColumn &better, const SweepColumn &worse, bool moreShouldHelp,
                           const LaneField &setting);
[[nodiscard]] QString trend(const SweepColumn &first, const SweepColumn &last, SweepMeasure measure,
                            const LaneField &setting);
[[nodiscard]] QString costWaiting();
[[nodiscard]] QString costTrend(const std::vector<SweepColumn> &columns, const LaneField &setting);
[[nodiscard]] QString smallest(const SweepColumn &column, const LaneField &setting);
[[nodiscard]] QString cheapest(const SweepColumn &column, const LaneField &setting);
[[nodiscard]] QString kept(const SweepColumn &column, const SweepGoal &goal, int seeds, const LaneField &setting);
[[nodiscard]] QString none();
[[nodiscard]] QString nearest(const SweepColumn &column, const SweepGoal &goal, int seeds, const LaneField &setting);

}  // namespace sweepTexts

}  // namespace strato::ui
