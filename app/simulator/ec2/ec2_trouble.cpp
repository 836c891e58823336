// SPDX-License-Identifier: GPL-3.0-or-later
// Instances that fail, zones that are lost, Spot instances that are taken back: who notices when, and what then.
#include <algorithm>
#include <cmath>

#include "app/simulator/ec2/ec2_lane.h"

namespace strato::simulator {

namespace {

/// From the notice to the end of a Spot instance (SPOT-02).
constexpr Tick kSpotNotice = 120 * kSecond;
/// Who is interrupted earlier pays nothing (SPOT-09).
constexpr Tick kFirstHour = 3600 * kSecond;

}  // namespace

Tick Ec2Lane::balancerNotices() const {
  return ticks(m_settings->healthCheck.intervalS * m_settings->healthCheck.unhealthyAfter);
}

/// What will happen to a new instance is drawn when it is ordered.
void Ec2Lane::planLife(std::uint32_t place, Tick now, Tick boot) {
  const Ec2Settings &group = *m_settings;
  if (group.failures) {
    const double lives = group.failures->meanTimeBetweenS * exponential(m_rng);
    planFor(place, now + boot + ticks(lives), Due::Failure);
  }
  if (m_fleet.servers()[place].label.market == 1 && group.spot->reclaimsPerHour > 0.0) {
    planFor(place, now + ticks(3600.0 / group.spot->reclaimsPerHour * exponential(m_rng)), Due::Reclaim);
  }
  if (!group.healthCheck.byBalancer) return;
  // One that boots for longer than it is left alone looks just like a broken one.
  const Tick leftAlone = std::max(ticks(group.healthCheck.graceS), balancerNotices());
  if (boot > leftAlone) planFor(place, now + leftAlone, Due::Replace);
}

void Ec2Lane::actOn(std::uint32_t place, Due due, Tick now, Tally &tally) {
  const Server &server = m_fleet.servers()[place];
  if (!server.exists()) return;
  switch (due) {
    case Due::Failure:
      if (m_settings->failures->application) {
        failApplication(place, now, tally);
      } else {
        failServer(place, now, tally);
      }
      break;
    case Due::TakeOut:
      if (server.state == Server::State::InService) m_fleet.takeOut(place);
      break;
    case Due::Replace:
      if (server.state == Server::State::Draining) break;
      m_fleet.terminate(place, now, tally);
      tally.news.push_back({now, News::Kind::Replaced, m_fleet.inService(), 0});
      reconcile(now, tally);
      break;
    case Due::Reclaim:
      notice(place, now, tally);
      tally.news.push_back({now, News::Kind::SpotNotice, 1, 0});
      break;
    default:
      break;
  }
}

void Ec2Lane::breakDown(std::uint32_t place, Tick now, Tally &tally) {
  m_fleet.breakDown(place, now, tally);
  tally.news.push_back({now, News::Kind::InstanceFailed, m_fleet.measured() + m_fleet.warming(), 0});
  planFor(place, now + balancerNotices(), Due::TakeOut);
}

void Ec2Lane::failServer(std::uint32_t place, Tick now, Tally &tally) {
  const Server &server = m_fleet.servers()[place];
  if (server.state == Server::State::InService && !server.broken) {
    breakDown(place, now, tally);
    planFor(place, now + kStatusCheck, Due::Replace);
  } else if (server.state == Server::State::Booting) {
    planFor(place, now + kStatusCheck, Due::Replace);
  } else if (server.state == Server::State::Draining) {
    m_fleet.terminate(place, now, tally);
  }
}

void Ec2Lane::failApplication(std::uint32_t place, Tick now, Tally &tally) {
  const Server &server = m_fleet.servers()[place];
  if (server.state != Server::State::InService || server.broken) return;
  const Tick leftAloneUntil = server.since + ticks(m_settings->healthCheck.graceS);
  breakDown(place, now, tally);
  // EC2 sees a machine that runs, so a group that listens to EC2 alone keeps it (ASG-05).
  if (m_settings->healthCheck.byBalancer)
    planFor(place, std::max(now + balancerNotices(), leftAloneUntil), Due::Replace);
}

void Ec2Lane::fail(int count, Tick now, Tally &tally) {
  settle(now, tally);
  for (; count > 0; --count) {
    std::uint32_t oldest = kNoServer;
    for (std::uint32_t place = 0; place < m_fleet.servers().size(); ++place) {
      const Server &server = m_fleet.servers()[place];
      if (server.state != Server::State::InService || server.broken) continue;
      if (oldest == kNoServer || server.born < m_fleet.servers()[oldest].born) oldest = place;
    }
    if (oldest == kNoServer) return;
    failServer(oldest, now, tally);
  }
}

void Ec2Lane::failAt(std::uint32_t place, Tick now, Tally &tally) {
  settle(now, tally);
  if (place < m_fleet.servers().size()) failServer(place, now, tally);
}

void Ec2Lane::loseZone(int zone, Tick now, Tally &tally) {
  if (zone < 0 || zone >= m_settings->zones) return;
  settle(now, tally);
  m_lostZones |= 1U << static_cast<unsigned>(zone);
  tally.news.push_back({now, News::Kind::ZoneLost, zone, 0});
  for (std::uint32_t place = 0; place < m_fleet.servers().size(); ++place) {
    const Server &server = m_fleet.servers()[place];
    if (server.exists() && server.label.zone == zone) m_fleet.terminate(place, now, tally);
  }
  plan(now + kStatusCheck, Due::Check);
}

void Ec2Lane::restoreZone(int zone, Tick now, Tally &tally) {
  if (zone < 0 || zone >= m_settings->zones) return;
  settle(now, tally);
  m_lostZones &= ~(1U << static_cast<unsigned>(zone));
  tally.news.push_back({now, News::Kind::ZoneBack, zone, 0});
  balanceZones(now, tally);
}

void Ec2Lane::reclaimSpot(double share, Tick now, Tally &tally) {
  settle(now, tally);
  std::vector<std::uint32_t> spot;
  for (std::uint32_t place = 0; place < m_fleet.servers().size(); ++place) {
    const Server &server = m_fleet.servers()[place];
    const bool member = server.state == Server::State::Booting || server.state == Server::State::InService;
    if (member && server.label.market == 1) spot.push_back(place);
  }
  spot.resize(
      static_cast<std::size_t>(std::ceil(static_cast<double>(spot.size()) * std::clamp(share, 0.0, 1.0) - 1e-9)));
  if (spot.empty()) return;
  tally.news.push_back({now, News::Kind::SpotNotice, static_cast<std::int64_t>(spot.size()), 0});
  for (const std::uint32_t place : spot) notice(place, now, tally);
}

void Ec2Lane::notice(std::uint32_t place, Tick now, Tally &tally) {
  const Server &server = m_fleet.servers()[place];
  if (server.state == Server::State::Draining) return;
  m_fleet.callBack(place);
  if (now + kSpotNotice - server.born < kFirstHour) m_fleet.forgive(place);
  if (server.state == Server::State::InService) {
    m_fleet.drain(place, now, kSpotNotice, tally);
  } else {
    m_fleet.terminate(place, now, tally);
  }
  plan(now + (m_settings->spot->rebalances ? 0 : kSpotNotice), Due::Check);
}

}  // namespace strato::simulator
