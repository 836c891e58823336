// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_memory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace strato::ui {

namespace {

QJsonArray placesToJson(const std::vector<int> &places) {
  QJsonArray array;
  for (const int place : places) array.append(place);
  return array;
}

std::vector<int> placesFromJson(const QJsonValue &value) {
  std::vector<int> places;
  const QJsonArray array = value.toArray();
  for (const auto place : array) places.push_back(place.toInt(-1));
  return places;
}

bool fits(const std::vector<int> &places, std::size_t choices) {
  return std::ranges::all_of(places,
                             [&](int place) { return place >= 0 && static_cast<std::size_t>(place) < choices; });
}

bool fits(const PracticeMemory::Draft &draft, const catalog::Question &question) {
  std::vector<int> sorted = draft.order;
  std::ranges::sort(sorted);
  const bool each = std::ranges::adjacent_find(sorted) == sorted.end();
  const std::size_t choices = question.choices.size();
  return each && sorted.size() == choices && fits(sorted, choices) && fits(draft.chosen, choices) &&
         fits(draft.struck, choices);
}

void replay(std::vector<PracticeItem> &items, const learning::Event &event) {
  if (const auto *answered = std::get_if<learning::Answered>(&event.what)) {
    for (PracticeItem &item : items) {
      if (item.question.id != answered->question || !fits(answered->chosen, item.question.choices.size())) continue;
      item.chosen = answered->chosen;
      item.answer = GivenAnswer{event.sequence, answered->confidence, answered->right, answered->took};
    }
  } else if (const auto *undone = std::get_if<learning::AnswerUndone>(&event.what)) {
    for (PracticeItem &item : items) {
      if (item.answer && item.answer->sequence == undone->answer) item.answer.reset();
    }
  }
}

}  // namespace

std::string PracticeMemory::text() const {
  QJsonArray list;
  for (const Draft &draft : drafts) {
    QJsonObject object{{QStringLiteral("q"), QString::fromStdString(draft.question.value)},
                       {QStringLiteral("o"), placesToJson(draft.order)}};
    if (!draft.chosen.empty()) object.insert(QStringLiteral("c"), placesToJson(draft.chosen));
    if (!draft.struck.empty()) object.insert(QStringLiteral("x"), placesToJson(draft.struck));
    if (draft.spent.count() > 0) object.insert(QStringLiteral("ms"), qint64{draft.spent.count()});
    list.append(object);
  }
  const QJsonObject root{
      {QStringLiteral("since"), qint64{since}}, {QStringLiteral("at"), current}, {QStringLiteral("items"), list}};
  return QJsonDocument(root).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<PracticeMemory> PracticeMemory::parse(const std::string &text) {
  const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
  const QJsonArray list = document.object().value(QStringLiteral("items")).toArray();
  if (list.isEmpty()) return std::nullopt;
  PracticeMemory memory;
  memory.since = document.object().value(QStringLiteral("since")).toInteger();
  memory.current = document.object().value(QStringLiteral("at")).toInt();
  for (const auto value : list) {
    const QJsonObject object = value.toObject();
    memory.drafts.push_back({QuestionId{object.value(QStringLiteral("q")).toString().toStdString()},
                             placesFromJson(object.value(QStringLiteral("o"))),
                             placesFromJson(object.value(QStringLiteral("c"))),
                             placesFromJson(object.value(QStringLiteral("x"))),
                             Milliseconds{object.value(QStringLiteral("ms")).toInteger()}});
  }
  return memory;
}

std::string memoryKey(const QString &source) { return "practice.session." + source.toStdString(); }

std::vector<PracticeItem> recall(const PracticeMemory &memory, const std::vector<learning::Event> &events,
                                 const FindQuestion &find) {
  std::vector<PracticeItem> items;
  for (const PracticeMemory::Draft &draft : memory.drafts) {
    std::optional<catalog::Question> question = find(draft.question);
    if (!question || !fits(draft, *question)) continue;
    items.push_back({std::move(*question), draft.order, draft.chosen, draft.struck, {}, draft.spent});
  }
  for (const learning::Event &event : events) {
    if (event.sequence > memory.since) replay(items, event);
  }
  return items;
}

}  // namespace strato::ui
