// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_target.h"

#include <algorithm>

#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

namespace {

const StageUnit &selfOf(const StageUnit &unit) { return unit; }

const StageUnit &selfOf(const StageHost &host) { return host.self; }

/// -1: gone.
template <class Thing>
int indexOfSame(const std::vector<Thing> &before, int index, const std::vector<Thing> &now) {
  if (index < 0 || static_cast<std::size_t>(index) >= before.size()) return -1;
  const StageUnit &was = selfOf(before[static_cast<std::size_t>(index)]);
  const auto found = std::find_if(now.begin(), now.end(), [&was](const Thing &thing) {
    return selfOf(thing).place == was.place && selfOf(thing).life == was.life;
  });
  return found == now.end() ? -1 : static_cast<int>(found - now.begin());
}

template <class Thing>
Being beingIn(const std::vector<Thing> &things, int index) {
  const auto at = static_cast<std::size_t>(index);
  return index >= 0 && at < things.size() ? selfOf(things[at]).being : Being::Absent;
}

}  // namespace

StageTarget sameThing(const StageTarget &target, const StageScene &before, const StageScene &now) {
  using Kind = StageTarget::Kind;
  StageTarget same = target;
  if (target.kind == Kind::Unit) same.index = indexOfSame(before.units, target.index, now.units);
  if (target.kind == Kind::Host || target.kind == Kind::HostUnit)
    same.index = indexOfSame(before.hosts, target.index, now.hosts);
  if (target.kind == Kind::HostUnit && same.index >= 0)
    same.inner = indexOfSame(before.hosts[static_cast<std::size_t>(target.index)].units, target.inner,
                             now.hosts[static_cast<std::size_t>(same.index)].units);
  const bool gone = target.kind == Kind::HostUnit                            ? same.index < 0 || same.inner < 0
                    : target.kind == Kind::Unit || target.kind == Kind::Host ? same.index < 0
                                                                             : false;
  return gone ? StageTarget{} : same;
}

bool movesWithZoom(const StageTarget &target) {
  using Kind = StageTarget::Kind;
  switch (target.kind) {
    case Kind::Cell:
    case Kind::Unit:
    case Kind::Host:
    case Kind::HostUnit:
    case Kind::Free:
    case Kind::Group:
      return true;
    default:
      return false;
  }
}

Being beingOf(const StageTarget &target, const StageScene &scene) {
  switch (target.kind) {
    case StageTarget::Kind::Cell: {
      const auto at = static_cast<std::size_t>(target.index);
      return at < scene.cells.size() ? scene.cells[at].being : Being::Absent;
    }
    case StageTarget::Kind::Unit:
      return beingIn(scene.units, target.index);
    case StageTarget::Kind::Host:
      return beingIn(scene.hosts, target.index);
    case StageTarget::Kind::HostUnit: {
      const auto at = static_cast<std::size_t>(target.index);
      return at < scene.hosts.size() ? beingIn(scene.hosts[at].units, target.inner) : Being::Absent;
    }
    default:
      return Being::Absent;
  }
}

}  // namespace strato::ui
