// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <cstdint>

namespace strato::ui {

struct StageScene;
enum class Being : std::uint8_t;

/// What lies under the mouse or has the focus on a stage, by its index in the scene.
struct StageTarget {
  enum class Kind : std::uint8_t {
    Nothing,
    Outside,   ///< what arrives
    Line,      ///< what waits
    Lost,      ///< the tray of the refused
    Gate,      ///< the meter
    Cell,      ///< cells[index]
    Unit,      ///< units[index]
    Host,      ///< hosts[index]
    HostUnit,  ///< hosts[index].units[inner]
    Free,      ///< a place that may be filled
    Pending,   ///< units that found no room
    Bucket,
    Zone,  ///< zone number `index`
    Group  ///< `inner` cells, units or hosts from index on
  };

  Kind kind = Kind::Nothing;
  int index = -1;
  int inner = -1;

  [[nodiscard]] bool isNothing() const { return kind == Kind::Nothing; }
  bool operator==(const StageTarget &) const = default;
};

/// Where a thing is now that was the target in an earlier scene; nothing where it is gone.
[[nodiscard]] StageTarget sameThing(const StageTarget &target, const StageScene &before, const StageScene &now);
/// In the part that zooming and panning move; what stands around it stays.
[[nodiscard]] bool movesWithZoom(const StageTarget &target);
/// How it stands; Absent for what has no state.
[[nodiscard]] Being beingOf(const StageTarget &target, const StageScene &scene);

}  // namespace strato::ui

Q_DECLARE_METATYPE(strato::ui::StageTarget)
