// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/result.h"
#include "app/catalog/concept.h"
#include "app/catalog/diagram.h"
#include "app/catalog/exam.h"
#include "app/catalog/fact.h"
#include "app/catalog/guide.h"
#include "app/catalog/misconception.h"
#include "app/catalog/price_list.h"
#include "app/catalog/question.h"
#include "app/catalog/search.h"
#include "app/database/database.h"

namespace strato::catalog {

/// What a list of concepts shows of one.
struct ConceptEntry {
  ConceptId id;
  std::string title;
  std::string shortName;
  std::string group;
  std::string platform;
  int order = 0;
  std::string essence;
  int scanMinutes = 0;
  int studyMinutes = 0;
  int questions = 0;
  bool operator==(const ConceptEntry &) const = default;
};

struct TopicEntry {
  std::string id;
  std::string name;
  int facts = 0;
  bool operator==(const TopicEntry &) const = default;
};

/// A row of a long list, cheap to fetch.
struct ListEntry {
  std::string id;
  std::string title;
  std::string note;  ///< the figure of a fact, the tag of a question, the meaning of a word
  bool operator==(const ListEntry &) const = default;
};

/// Where a fact is taught.
struct Place {
  ConceptId concept_;
  SectionKey section = SectionKey::Idea;
  bool operator==(const Place &) const = default;
};

/// The compiled content, read-only. Everything it returns was checked when it was built.
class Store final {
 public:
  /// Refuses files that are damaged, foreign, newer or older than this program.
  [[nodiscard]] static Result<Store> open(const std::filesystem::path &file);

  [[nodiscard]] Result<std::vector<TopicEntry>> topics() const;
  [[nodiscard]] Result<std::vector<Fact>> facts(const std::string &topic) const;
  [[nodiscard]] Result<Fact> fact(const FactId &id) const;
  /// Concepts whose text cites the fact, in the order of the course.
  [[nodiscard]] Result<std::vector<Place>> placesOf(const FactId &id) const;

  /// In the order of the course.
  [[nodiscard]] Result<std::vector<ConceptEntry>> concepts() const;
  [[nodiscard]] Result<Concept> concept_(const ConceptId &id) const;
  [[nodiscard]] Result<std::vector<Question>> questionsOf(const ConceptId &id) const;
  [[nodiscard]] Result<Question> question(const QuestionId &id) const;
  [[nodiscard]] Result<Misconception> misconception(const MisconceptionId &id) const;
  [[nodiscard]] Result<std::vector<Misconception>> misconceptions() const;
  [[nodiscard]] Result<Pair> pair(const PairId &id) const;
  [[nodiscard]] Result<std::vector<Pair>> pairs() const;
  [[nodiscard]] Result<Exam> exam(const ExamId &id) const;
  [[nodiscard]] Result<std::vector<Exam>> exams() const;
  [[nodiscard]] Result<Diagram> diagram(const DiagramId &id) const;
  [[nodiscard]] Result<std::vector<Diagram>> diagrams() const;
  [[nodiscard]] Result<Guide> guide(const GuideId &id) const;
  /// In the order in which they are shown.
  [[nodiscard]] Result<std::vector<Guide>> guides() const;
  /// What bills are counted from. Fails where the content has none, as a pack of lessons.
  [[nodiscard]] Result<PriceList> prices() const;

  [[nodiscard]] Result<int> count(ItemKind kind) const;
  /// A page of all items of a kind, in the order of the content; `owner` narrows it to a topic or concept.
  [[nodiscard]] Result<std::vector<ListEntry>> list(ItemKind kind, int offset, int limit,
                                                    const std::string &owner = {}) const;

  /// What is found as a person types; `limit` counts for each group. See search.h.
  [[nodiscard]] Result<SearchResult> search(const std::string &text, std::optional<SearchGroup> only, int limit) const;

 private:
  explicit Store(database::Database database) : m_database(std::move(database)) {}

  template <class Value, class Read>
  Result<std::vector<Value>> readAll(ItemKind kind, const std::string &owner, Read read) const;
  template <class Value, class Read>
  Result<Value> readOne(ItemKind kind, const std::string &id, Read read) const;

  database::Database m_database;
};

/// A store to work with, and why it is not the preferred one if it is not.
struct OpenedStore {
  Store store;
  std::optional<Error> explanation;
};

/// Opens the preferred store; where that fails, the shipped one.
[[nodiscard]] Result<OpenedStore> openOrShipped(const std::filesystem::path &preferred,
                                                const std::filesystem::path &shipped);

}  // namespace strato::catalog
