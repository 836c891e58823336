// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/study_wish.h"

#include <QString>
#include <algorithm>
#include <map>

namespace strato::ui {
namespace {

constexpr auto examKey = "exam";
constexpr auto examDayKey = "exam.day";
constexpr auto minutesKey = "minutes-a-day";
constexpr auto askedKey = "home.asked";
constexpr auto welcomedKey = "home.welcomed";
constexpr auto conceptViewKey = "learn.view";

using Written = std::map<std::string, std::string>;

Written written(const StudyWish &wish) {
  Written values;
  values[examKey] = wish.exam ? wish.exam->value : std::string{};
  values[examDayKey] = wish.examDay ? wish.examDay->toString(Qt::ISODate).toStdString() : std::string{};
  values[minutesKey] = std::to_string(wish.minutesADay);
  values[askedKey] = wish.asked ? "yes" : "no";
  values[welcomedKey] = wish.welcomed ? "yes" : "no";
  return values;
}

}  // namespace

Result<StudyWish> readStudyWish(const learning::Record &record) {
  Written values;
  for (const auto &[key, usual] : written({})) {
    const auto value = record.preference(key);
    if (!value) return fail(value.error());
    values[key] = value->value_or(usual);
  }
  StudyWish wish;
  if (!values[examKey].empty()) wish.exam = ExamId{values[examKey]};
  const QDate day = QDate::fromString(QString::fromStdString(values[examDayKey]), Qt::ISODate);
  if (day.isValid()) wish.examDay = day;
  const int minutes = QString::fromStdString(values[minutesKey]).toInt();
  if (minutes > 0) wish.minutesADay = std::clamp(minutes, 5, 240);
  wish.asked = values[askedKey] == "yes";
  wish.welcomed = values[welcomedKey] == "yes";
  return wish;
}

Result<void> keepStudyWish(learning::Record &record, const StudyWish &before, const StudyWish &after) {
  const Written old = written(before);
  for (const auto &[key, value] : written(after)) {
    if (old.at(key) == value) continue;
    const auto kept = record.append(learning::PreferenceSet{key, value});
    if (!kept) return fail(kept.error());
  }
  return {};
}

ReadingMode readReadingMode(const learning::Record &record) {
  const auto value = record.preference(conceptViewKey);
  return value && *value == "study" ? ReadingMode::Study : ReadingMode::Scan;
}

Result<void> keepReadingMode(learning::Record &record, ReadingMode view) {
  const auto kept =
      record.append(learning::PreferenceSet{conceptViewKey, view == ReadingMode::Study ? "study" : "scan"});
  if (!kept) return fail(kept.error());
  return {};
}

}  // namespace strato::ui
