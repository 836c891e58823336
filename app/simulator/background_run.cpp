// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/background_run.h"

namespace strato::simulator {

BackgroundRun::BackgroundRun(Work work, std::function<void()> done)
    : m_thread([this, work = std::move(work), done = std::move(done)] {
        m_outcome = work([this](double share) {
          m_progress = share;
          return !m_cancelled;
        });
        m_ended = true;
        if (done) done();
      }) {}

BackgroundRun::BackgroundRun(Scenario scenario, int samples, std::function<void()> done)
    : BackgroundRun(Work([scenario = std::move(scenario), samples](const Progress &tell) {
                      return run(scenario, {samples, tell});
                    }),
                    std::move(done)) {}

BackgroundRun::BackgroundRun(Scenario scenario, std::vector<LaneTimeline> begun, std::function<void()> done)
    : BackgroundRun(Work([scenario = std::move(scenario), begun = std::move(begun)](const Progress &tell) mutable {
                      RunOptions options;
                      options.progress = tell;
                      return finish(std::move(begun), scenario, options);
                    }),
                    std::move(done)) {}

BackgroundRun::~BackgroundRun() {
  cancel();
  if (m_thread.joinable()) m_thread.join();
}

BackgroundRun::Outcome BackgroundRun::take() {
  if (m_thread.joinable()) m_thread.join();
  return std::move(m_outcome);
}

}  // namespace strato::simulator
