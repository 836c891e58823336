// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/entrance/entrance.h"

#include "app/simulator/clients/back_off.h"

namespace strato::simulator {

namespace {

Tick patienceOf(const EntrancePlan &plan) {
  if (!plan.clientsWait) return kNever;
  Tick patience = plan.front ? ticks(plan.front->timeoutS()) : kNever;
  // Who leaves the lane's queue after a while does not wait longer once it is served.
  if (plan.laneTimeoutS) patience = std::min(patience, ticks(*plan.laneTimeoutS));
  if (plan.clients.timeoutS) patience = std::min(patience, ticks(*plan.clients.timeoutS));
  return patience;
}

}  // namespace

Entrance::Entrance(EntrancePlan plan, Tally &tally)
    : m_plan(std::make_shared<const EntrancePlan>(std::move(plan))),
      m_rng(streamOf(m_plan->seed, "clients " + m_plan->laneId)),
      m_front(m_plan->front ? Front(*m_plan->front, tally.warmup()) : Front(tally.warmup())),
      m_patience(patienceOf(*m_plan)),
      m_warmup(tally.warmup()),
      m_classes((m_plan->classes ? m_plan->classes->size() : 0) + 1) {
  if (!m_plan->incidents.empty()) m_disturbance = Disturbance(m_plan->incidents, m_plan->seed);
  if (m_plan->laneTimeoutS) m_laneTimeout = ticks(*m_plan->laneTimeoutS);
  tally.handOn();
}

Tick Entrance::nextAt() const {
  Tick retry = m_again.nextAt();
  if (retry != kNever) retry = std::max(retry, m_last + 1);
  return std::min({m_disturbance.nextAt(), nextLeave(), nextImpatience(), retry});
}

std::size_t Entrance::bytes() const {
  return m_inside.bytes() + (m_impatient.size() + m_leaving.size()) * sizeof(Tick) + m_pausing.size() * sizeof(Ticket) +
         m_freePausing.size() * sizeof(std::uint32_t) + m_again.bytes() + m_classes.size() * sizeof(ClassCounts);
}

Tick Entrance::admit(Ticket &ticket, Tally &tally) {
  const Tick now = ticket.arrivedAt;
  m_last = now;
  if (ticket.firstAt >= m_warmup) ++(ticket.tries == 1 ? m_users.offered : m_users.retries);
  if (m_plan->clients.retries > 0) m_storm.see(now, ticket.tries > 1, tally.news);
  tally.tried(now);
  if (now >= m_warmup) ++m_classes[ticket.kind].requests;
  if (!m_front.open(now)) {
    if (!m_throttled) tally.news.push_back({now, News::Kind::FrontThrottled, 0, 0});
    m_throttled = true;
    answer(ticket, {now, 0, now, Outcome::Throttled}, tally);
    return -1;
  }
  const Disturbance::Effect effect = m_disturbance.effectOn(ticket.service);
  ticket.fails = effect.fails;
  m_inside.insert(ticket);
  if (m_patience != kNever) m_impatient.push_back(now);
  if (m_laneTimeout != kNever) m_leaving.push_back(now);
  return effect.service;
}

Ticket Entrance::takeRetry() {
  const Agenda::Entry entry = m_again.take();
  m_freePausing.push_back(entry.what);
  Ticket ticket = m_pausing[entry.what];
  ticket.arrivedAt = admissible(entry.at);
  return ticket;
}

void Entrance::loseOne(Tick now, Tally &tally) {
  const Tick arrivedAt = m_impatient.front();
  m_impatient.pop_front();
  Ticket *ticket = m_inside.find(arrivedAt);
  if (ticket == nullptr || ticket->answered) return;
  ticket->answered = true;
  if (m_plan->front && !m_tooSlow && m_patience == ticks(m_plan->front->timeoutS())) {
    m_tooSlow = true;
    tally.news.push_back({now, News::Kind::FrontTimedOut, m_patience / kSecond, 0});
  }
  m_front.close(now);
  answer(*ticket, {arrivedAt, 0, now, Outcome::TimedOut}, tally);
  dropHeads();
}

void Entrance::collectAll(Tally &tally) {
  // Answering asks nothing of the lane, so that nothing is added meanwhile.
  for (Ended ended : tally.ended) {
    Ticket *found = m_inside.find(ended.arrivedAt);
    if (found == nullptr) continue;
    const Ticket ticket = *found;
    m_inside.erase(found);
    if (ticket.answered) continue;
    if (ticket.fails && ended.how == Outcome::Completed) ended.how = Outcome::Failed;
    m_front.close(ended.at);
    answer(ticket, ended, tally);
  }
  tally.ended.clear();
  dropHeads();
}

void Entrance::answer(const Ticket &ticket, const Ended &ended, Tally &tally) {
  const Tick added = m_front.addedLatency();
  const Tick latency = ended.at + added - ticket.arrivedAt;
  const bool good = ended.how == Outcome::Completed;
  tally.answered(ended, latency);
  if (ticket.arrivedAt >= m_warmup) {
    ClassCounts &counts = m_classes[ticket.kind];
    ++(good ? counts.completed : counts.refused);
    // Where there are no classes, the only histogram is the one of what people waited.
    if (good && m_plan->classes) counts.latency.add(latency);
  }
  const bool counts = ticket.firstAt >= m_warmup;
  if (good) {
    if (!counts) return;
    ++m_users.served;
    m_classes.back().latency.add(ended.at + added - ticket.firstAt);
    return;
  }
  // Who only hands something in hears of a refusal, and of nothing that happens later.
  const bool hears = m_plan->clientsWait || ended.at == ticket.arrivedAt;
  if (!hears || ticket.tries > m_plan->clients.retries) {
    if (counts) ++m_users.givenUp;
    return;
  }
  Ticket again = ticket;
  ++again.tries;
  again.fails = again.answered = false;
  if (m_freePausing.empty()) {
    m_freePausing.push_back(static_cast<std::uint32_t>(m_pausing.size()));
    m_pausing.emplace_back();
  }
  const std::uint32_t place = m_freePausing.back();
  m_freePausing.pop_back();
  m_pausing[place] = again;
  m_again.add(ended.at + added + backOff(m_plan->clients, ticket.tries, m_rng), place);
}

void Entrance::dropHeads() {
  const auto isOver = [this](Tick arrivedAt) {
    const Ticket *ticket = m_inside.find(arrivedAt);
    return ticket == nullptr || ticket->answered;
  };
  while (!m_impatient.empty() && isOver(m_impatient.front())) m_impatient.pop_front();
  while (!m_leaving.empty() && m_inside.find(m_leaving.front()) == nullptr) m_leaving.pop_front();
}

}  // namespace strato::simulator
