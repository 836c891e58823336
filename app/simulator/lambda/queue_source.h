// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "app/simulator/reminders.h"

namespace strato::simulator {

/// An SQS queue that feeds the function.
struct QueueSourceSettings {
  int batchSize = 10;
  double windowS = 0.0;                ///< how long an incomplete batch may wait for more
  double visibilityS = 0.0;            ///< after that a message that failed can be seen again
  std::optional<int> receives;         ///< so often a message is tried; then it goes to the dead-letter queue
  std::optional<int> mostConcurrency;  ///< batches at once
  bool reportsItems = false;           ///< only the messages that failed come back, and not their whole batch
};

struct QueueMessage {
  Tick arrivedAt = 0;
  Tick service = 0;
  std::uint32_t receives = 0;
  bool fails = false;
};

using Batch = std::vector<QueueMessage>;

/// The queue and Lambda's pollers: they hand out batches, a few at first and more each minute. A copyable value.
class QueueSource final {
 public:
  explicit QueueSource(const QueueSourceSettings &settings) { follow(settings, 0); }
  /// How batches are made from now on.
  void follow(const QueueSourceSettings &settings, Tick now);

  void put(const QueueMessage &message, Tick now);
  /// It failed; it is seen again after the visibility timeout.
  void putBack(const QueueMessage &message, Tick now);

  [[nodiscard]] bool reportsItems() const { return m_reportsItems; }
  /// It was tried often enough.
  [[nodiscard]] bool givesUp(const QueueMessage &message) const { return message.receives >= m_receives; }

  /// The next time at which something can be handed out that cannot be now; kNever where nothing is to come.
  [[nodiscard]] Tick nextAt() const { return m_next; }
  /// Brings what is visible again back into the line.
  void settle(Tick now);
  /// A batch can be taken now.
  [[nodiscard]] bool isDue(Tick now) const;
  [[nodiscard]] Batch take(Tick now);
  void batchDone(Tick now);
  /// The function took nothing: the pollers wait a little before they try again.
  void refused(Tick now);

  /// Batches that may run at once at that time.
  [[nodiscard]] std::int64_t concurrency(Tick now) const;
  [[nodiscard]] std::size_t bytes() const;

 private:
  void plan(Tick now);

  std::size_t m_batchSize = 1;
  Tick m_window = 0;
  Tick m_visibility = 0;
  std::int64_t m_most = 0;
  std::uint32_t m_receives = 0;
  bool m_reportsItems = false;

  struct Seen {
    QueueMessage message;
    Tick since = 0;
  };
  std::deque<Seen> m_line;
  Reminders<QueueMessage> m_hidden;  ///< by when they can be seen again
  std::int64_t m_running = 0;
  Tick m_busySince = kNever;  ///< there has been something to do since then
  Tick m_patientUntil = 0;
  Tick m_next = kNever;
};

}  // namespace strato::simulator
