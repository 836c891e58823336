// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "app/simulator/lane_state.h"
#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

class SceneWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::StageScene)
};

using CountShape = StageCount::Shape;

// What is inside, by platform. They fill the scene's inside, gate and counts.
void showInside(StageScene &scene, const simulator::LambdaSettings &settings, const simulator::LambdaLane &lane);
void showInside(StageScene &scene, const simulator::Ec2Settings &settings, const simulator::Ec2Lane &lane);
void showInside(StageScene &scene, const simulator::FargateSettings &settings, const simulator::FargateLane &lane);
void showInside(StageScene &scene, const simulator::EcsSettings &settings, const simulator::EcsLane &lane);
void showInside(StageScene &scene, const simulator::EksSettings &settings, const simulator::EksLane &lane);
void showInside(StageScene &scene, const simulator::BatchSettings &settings, const simulator::BatchLane &lane);
void showInside(StageScene &scene, const simulator::LightsailSettings &settings, const simulator::LightsailLane &lane);

/// How far something is that began at `since` and will end at `until`.
void setProgress(StageUnit &unit, simulator::Tick since, simulator::Tick until, simulator::Tick now);
[[nodiscard]] StageUnit unitOf(const simulator::Server &server, std::uint32_t place, int room, simulator::Tick now);
void count(StageScene &scene, CountShape shape, qint64 number, const QString &word);
/// Of the units that are there, those that are Spot; nothing where none is.
void countSpot(StageScene &scene);

}  // namespace strato::ui
