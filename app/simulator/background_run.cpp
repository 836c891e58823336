// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/background_run.h"

namespace strato::simulator {

BackgroundRun::BackgroundRun(Scenario scenario, int samples, std::function<void()> done)
    : m_thread([this, scenario = std::move(scenario), samples, done = std::move(done)] {
        const Progress tell = [this](double share) {
          m_progress = share;
          return !m_cancelled;
        };
        m_outcome = run(scenario, {samples, tell});
        m_ended = true;
        if (done) done();
      }) {}

BackgroundRun::~BackgroundRun() {
  cancel();
  if (m_thread.joinable()) m_thread.join();
}

BackgroundRun::Outcome BackgroundRun::take() {
  if (m_thread.joinable()) m_thread.join();
  return std::move(m_outcome);
}

}  // namespace strato::simulator
