// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

#include "app/simulator/run.h"

namespace strato::ui {

/// Work beside the window in parts, one for each lane. Only what was asked for last is handed over; what is no longer
/// wanted is told to stop. When this goes, the work is cancelled and gone too.
template <class Part>
class Errand final {
 public:
  /// Says now and then how far it is and stops where nobody waits any more. On a thread of its own, so that it holds
  /// all that it needs.
  using Work = std::function<Part(const simulator::Progress &)>;
  /// In the order of the work.
  using Done = std::function<void(std::vector<Part>)>;

  Errand() {
    QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { handOver(); });
    QObject::connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, &m_watcher, [this](int steps) {
      if (m_isUnderWay && m_tell) m_tell(static_cast<double>(steps) / m_watcher.progressMaximum());
    });
  }
  ~Errand() { cancel(); }
  Errand(const Errand &) = delete;
  Errand &operator=(const Errand &) = delete;

  void begin(std::vector<Work> parts, Done done) {
    cancel();
    m_done = std::move(done);
    m_isUnderWay = true;
    auto all = std::make_shared<All>(parts.size());
    m_watcher.setFuture(all->promise.future());
    all->promise.start();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      m_threads.start([all, i, work = std::move(parts[i])] {
        int steps = 0;
        all->promise.addResult(work([&](double share) { return all->goesOn(steps, share); }), static_cast<int>(i));
        if (--all->left == 0) all->promise.finish();
      });
    }
  }
  /// Hears how far it is, 0 to 1.
  void setTell(std::function<void(double)> tell) { m_tell = std::move(tell); }
  /// Until its result is handed over.
  [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
  void cancel() {
    m_isUnderWay = false;
    m_watcher.cancel();
  }
  /// Waits for it: for tests and pictures.
  void finish() {
    if (!m_isUnderWay) return;
    m_watcher.waitForFinished();
    QCoreApplication::sendPostedEvents(&m_watcher);
  }

 private:
  struct All {
    explicit All(std::size_t parts) : left(parts) {
      promise.setProgressRange(0, static_cast<int>(parts) * stepsOfPart);
    }
    bool goesOn(int &ofPart, double share) {
      const int now = static_cast<int>(share * stepsOfPart);
      promise.setProgressValue(steps += now - std::exchange(ofPart, now));
      return !promise.isCanceled();
    }
    QPromise<Part> promise;
    std::atomic<std::size_t> left;
    std::atomic<int> steps = 0;
  };
  static constexpr int stepsOfPart = 1000;

  void handOver() {
    if (!m_isUnderWay) return;
    m_isUnderWay = false;
    const QList<Part> found = m_watcher.future().results();
    const Done done = std::exchange(m_done, {});
    done({found.begin(), found.end()});
  }

  Done m_done;
  std::function<void(double)> m_tell;
  bool m_isUnderWay = false;
  QFutureWatcher<Part> m_watcher;
  QThreadPool m_threads;
};

}  // namespace strato::ui
