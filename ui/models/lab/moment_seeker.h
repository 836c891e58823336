// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/models/lab/errand.h"
#include "ui/models/lab/lane_moment.h"

namespace strato::ui {

/// The lanes of the Lab at the time that was last wished for. They are sought beside the window and are all of one
/// time, whichever way it was reached. A wish that is being sought is brought to its end, so that something comes also
/// while one pulls at the time; of those that come meanwhile, the last one is next.
class MomentSeeker final : public QObject {
  Q_OBJECT

 public:
  explicit MomentSeeker(QObject *parent = nullptr);

  /// What is known of lanes that were there before stays; of others nothing is known until it arrives. What is under
  /// way is dropped.
  void setLanes(std::vector<LaneOfRun> lanes);
  /// `jumped`: not just a little further, as time goes.
  void seek(simulator::Tick at, bool jumped);
  [[nodiscard]] bool isSeeking() const { return m_errand.isUnderWay(); }
  /// It leads away from what is there.
  [[nodiscard]] bool isJumping() const { return isSeeking() && (m_sought.jumped || (m_next && m_next->jumped)); }

  [[nodiscard]] const std::vector<LaneOfRun> &lanes() const { return m_lanes; }
  /// One for each lane; null where none has arrived yet.
  [[nodiscard]] const std::vector<LaneMoment> &moments() const { return m_moments; }
  /// Waits until what was wished for is there: for tests and pictures.
  void finish();

 Q_SIGNALS:
  /// Another moment is there; `jumped` where one of the wishes since the last one was a jump.
  void arrived(bool jumped);
  void progressed(double part);  ///< 0 to 1, of what is being sought

 private:
  struct Wish {
    simulator::Tick at = 0;
    bool jumped = false;
  };

  void begin(const Wish &wish);
  void take(std::vector<LaneMoment> found);

  std::vector<LaneOfRun> m_lanes;
  std::vector<LaneMoment> m_moments;
  Wish m_sought;
  std::optional<Wish> m_next;
  Errand<LaneMoment> m_errand;
};

}  // namespace strato::ui
