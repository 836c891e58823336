// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/memory_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/lab/cost_words.h"

namespace strato::ui {

namespace {

class MemoryTexts {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::MemoryModel)
};

using MT = MemoryTexts;
constexpr int leastMb = 128;
constexpr int mostMb = 10'240;
constexpr int curveSteps = 72;

std::vector<Decimal> closeGrid() {
  std::vector<Decimal> grid;
  for (int i = 0; i <= curveSteps; ++i) {
    const Decimal size = std::llround(leastMb * std::pow(1.0 * mostMb / leastMb, 1.0 * i / curveSteps));
    if (grid.empty() || size > grid.back()) grid.push_back(size);
  }
  return grid;
}

std::vector<MemoryPoint> pointsOf(const pricing::Tuning &tuning) {
  std::vector<MemoryPoint> points;
  for (const pricing::TuningPoint &point : tuning.points) {
    points.push_back({static_cast<int>(point.memoryMb.whole()), asDouble(point.durationMs), point.bill.total});
  }
  return points;
}

QString percentWords(double share) { return QLocale().toString(static_cast<int>(std::lround(std::abs(share) * 100))); }

/// Against half the memory, since that is the step that one would have stopped at.
QString reasonFor(const MemoryPoint &sweet, const std::vector<MemoryPoint> &sizes, const CostWords &words) {
  const MemoryPoint *before = nullptr;
  for (const MemoryPoint &size : sizes) {
    if (size.memoryMb * 2 <= sweet.memoryMb) before = &size;
  }
  if (before == nullptr) return {};
  const double less = 1 - sweet.ms / before->ms;
  const double more = asDouble(sweet.usd) / asDouble(before->usd) - 1;
  const QString memory = words.locale.toString(before->memoryMb);
  const QString head = before->memoryMb * 2 == sweet.memoryMb ? MT::tr("Twice the memory of %1 MB").arg(memory)
                                                              : MT::tr("Against %1 MB").arg(memory);
  if (std::lround(std::abs(more) * 100) == 0)
    return MT::tr("%1: %2 % less time, for the same money.").arg(head, percentWords(less));
  return more > 0
             ? MT::tr("%1: %2 % less time, for %3 % more money.").arg(head, percentWords(less), percentWords(more))
             : MT::tr("%1: %2 % less time, and %3 % less money.").arg(head, percentWords(less), percentWords(more));
}

void say(MemoryPicture &picture, const MemoryWish &wish, const CostWords &words) {
  const QString goal = words.milliseconds(wish.goalMs);
  if (!picture.sweet) {
    const MemoryPoint &fastest = picture.sizes[picture.fastest];
    const double waiting = wish.measuredMs * (100.0 - wish.cpuPercent) / 100.0;
    picture.finding = MT::tr("No size meets %1.").arg(goal);
    picture.reason =
        waiting >= wish.goalMs
            ? MT::tr("The waiting alone takes %1, and memory does not shorten it.").arg(words.milliseconds(waiting))
            : MT::tr("The fastest is %1 MB with %2: one thread gains nothing beyond one vCPU.")
                  .arg(words.locale.toString(fastest.memoryMb), words.milliseconds(fastest.ms));
    return;
  }
  const MemoryPoint &sweet = picture.sizes[*picture.sweet];
  picture.finding =
      MT::tr("%1 MB is the cheapest size that meets %2.").arg(words.locale.toString(sweet.memoryMb), goal);
  picture.reason = reasonFor(sweet, picture.sizes, words);
}

void fillRows(MemoryPicture &picture, const MemoryWish &wish, const CostWords &words) {
  const auto &sizes = picture.sizes;
  std::vector<std::size_t> shown{0, picture.cheapest, picture.fastest, sizes.size() - 1};
  if (picture.sweet) shown.push_back(*picture.sweet);
  for (const int usual : {512, 1024, 1769, 3008}) {
    const auto place = std::ranges::find(sizes, usual, &MemoryPoint::memoryMb);
    if (place != sizes.end()) shown.push_back(static_cast<std::size_t>(place - sizes.begin()));
  }
  std::ranges::sort(shown);
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  for (const std::size_t place : shown) {
    const MemoryPoint &point = sizes[place];
    MemoryRow row{point,
                  MT::tr("%1 MB").arg(words.locale.toString(point.memoryMb)),
                  words.milliseconds(point.ms),
                  words.dollars(point.usd),
                  {},
                  picture.sweet == place,
                  point.ms <= wish.goalMs};
    QStringList remarks;
    if (row.sweet) remarks << MT::tr("sweet spot");
    if (place == picture.cheapest) remarks << MT::tr("cheapest");
    if (place == picture.fastest) remarks << MT::tr("fastest");
    row.remark = remarks.join(QStringLiteral(", "));
    picture.rows.push_back(row);
  }
}

}  // namespace

pricing::Tuning MemoryModel::tuned(const MemoryWish &wish, std::vector<Decimal> grid) const {
  pricing::TuningWish tuning;
  tuning.measured.calls.requests = 1'000'000;
  tuning.measured.calls.durationMs = wish.measuredMs;
  tuning.measured.memoryMb = wish.measuredMb;
  tuning.cpuPercent = wish.cpuPercent;
  tuning.grid = std::move(grid);
  return tuneMemory(m_book, tuning);
}

MemoryPicture MemoryModel::picture(const MemoryWish &wish) const {
  const CostWords words;
  MemoryPicture picture;
  picture.curve = pointsOf(tuned(wish, closeGrid()));
  const pricing::Tuning tuning = tuned(wish, pricing::usualMemorySizes());
  picture.sizes = pointsOf(tuning);
  picture.cheapest = tuning.cheapest;
  picture.fastest = tuning.fastest;
  for (std::size_t i = 0; i < picture.sizes.size(); ++i) {
    const MemoryPoint &point = picture.sizes[i];
    if (point.ms > wish.goalMs) continue;
    if (!picture.sweet || point.usd < picture.sizes[*picture.sweet].usd) picture.sweet = i;
  }
  const pricing::Term &vcpu = *m_book.findTerm("lambda.vcpu-mb");
  picture.vcpuMb = static_cast<int>(vcpu.value.whole());
  picture.vcpuFact = QString::fromStdString(vcpu.fact.value);
  say(picture, wish, words);
  fillRows(picture, wish, words);
  return picture;
}

}  // namespace strato::ui
