// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_source.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "app/catalog/store.h"
#include "ui/models/concept_page.h"
#include "ui/models/practice_stars.h"

namespace strato::ui {

namespace {

struct SourceWords {
  Q_DECLARE_TR_FUNCTIONS(PracticeSource)
};

FindQuestion finder(const catalog::Store &store) {
  return [&store](const QuestionId &id) -> std::optional<catalog::Question> {
    auto question = store.question(id);
    return question ? std::optional(std::move(*question)) : std::nullopt;
  };
}

/// The same order each time for the same question and number of answers.
Rng chanceFor(const QuestionId &question, int answered) {
  auto seed = static_cast<std::uint64_t>(answered);
  for (const char letter : question.value) seed = seed * 31 + static_cast<unsigned char>(letter);
  return Rng(seed);
}

std::optional<PracticeSource> namedSource(const QString &name, const PracticeDesk &desk) {
  const auto all = allQuestions(desk.shelves);
  if (name == mixedSource) return PracticeSource{name, SourceWords::tr("Mixed practice"), all, false};
  if (name == missedSource) {
    return PracticeSource{name, SourceWords::tr("Missed last time"), wrongLastTime(all, desk.standings), true};
  }
  if (name == starredSource) return PracticeSource{name, SourceWords::tr("Starred questions"), desk.starred, true};
  return std::nullopt;
}

}  // namespace

Result<PracticeDesk> readPracticeDesk(const catalog::Store &store, const learning::Record &record) {
  auto shelves = readShelves(store);
  if (!shelves) return fail(shelves.error());
  auto standings = record.questions();
  if (!standings) return fail(standings.error());
  return PracticeDesk{std::move(*shelves), std::move(*standings), starredQuestions(record)};
}

std::optional<PracticeSource> sourceOf(const Address &address, const PracticeDesk &desk, const catalog::Store &store) {
  if (auto named = namedSource(address.item, desk)) return named;
  const std::string item = address.item.toStdString();
  if (const PracticeShelf *shelf = shelfOf(desk.shelves, {item})) {
    if (address.place != checkPlace) {
      return PracticeSource{address.item, SourceWords::tr("Practise %1").arg(shelf->shortName), shelf->questions,
                            false};
    }
    const auto concept_ = store.concept_(shelf->id);
    if (!concept_) return std::nullopt;
    return PracticeSource{address.item + u'#' + checkPlace, SourceWords::tr("Check yourself: %1").arg(shelf->shortName),
                          concept_->check, true};
  }
  const auto question = store.question({item});
  if (!question) return std::nullopt;
  return PracticeSource{address.item, SourceWords::tr("One question"), {question->id}, true};
}

Address practiceAddress(const QString &source) { return Address::parse(QStringLiteral("practice/") + source); }

std::optional<PracticeStart> newSession(const PracticeSource &source, const PracticeDesk &desk,
                                        const catalog::Store &store, const learning::Record &record,
                                        std::size_t length) {
  const FindQuestion find = finder(store);
  PracticeStart start;
  start.source = source.text;
  const auto questions = source.inOrder ? source.bank : nextQuestions(source.bank, desk.standings, length);
  for (const QuestionId &id : questions) {
    auto question = find(id);
    if (!question) continue;
    const int answered = timesAnswered(id, desk.standings);
    Rng chance = chanceFor(id, answered);
    start.items.push_back(practiceItem(std::move(*question), answered > 0 ? &chance : nullptr));
  }
  if (start.items.empty()) return std::nullopt;
  const auto events = record.events();
  if (events && !events->empty()) start.since = events->back().sequence;
  return start;
}

std::optional<PracticeStart> keptSession(const QString &source, const catalog::Store &store,
                                         const learning::Record &record) {
  const auto text = record.preference(memoryKey(source));
  if (!text || !*text) return std::nullopt;
  const auto memory = PracticeMemory::parse(**text);
  const auto events = record.events();
  if (!memory || !events) return std::nullopt;
  PracticeStart start{source, recall(*memory, *events, finder(store)), memory->current, memory->since};
  if (start.items.empty()) return std::nullopt;
  return start;
}

}  // namespace strato::ui
