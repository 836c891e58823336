// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/catalog/compiler.h"
#include "app/catalog/search_query.h"
#include "app/catalog/store.h"
#include "tests/support/suite.h"

namespace tst_search {

using namespace strato::catalog;

namespace {

QString drawn(const MarkedText &text) {
  QString line;
  for (const Piece &piece : text) {
    const QString words = QString::fromStdString(piece.text);
    line += piece.matched ? QStringLiteral("[%1]").arg(words) : words;
  }
  return line;
}

constexpr const char *facts = R"(topic: serverless
name: Serverless
facts:
  - { id: SLS-01, title: Scaling of functions, text: Each one scales alone., source: { title: a }, trust: D,
      refresh: stable, checked: 2026-11-20 }
  - { id: SLS-02, title: Price, text: You pay for concurrency that you do not use., source: { title: a }, trust: D,
      refresh: stable, checked: 2026-11-20, figures: [ { name: price, value: $3, unit: an hour } ] }
  - { id: SLS-03, title: Café time, text: "A long pause, café and all. Concurrency is no topic here.",
      source: { title: a }, trust: D, refresh: stable, checked: 2026-11-20 }
  - { id: SLS-04, title: Concurrency, text: How many at once., source: { title: a }, trust: D,
      refresh: stable, checked: 2026-11-20 }
)";

constexpr const char *page = R"(---
id: functions
title: Functions
short: Functions
group: Serverless
platform: none
order: 1
essence: Code that runs on events.
minutes: { scan: 1, study: 5 }
words: [ { word: Concurrency, means: How many run at one moment. }, { word: Cold start, means: The first wait. } ]
---

## The idea

A function waits for concurrency.

## Picture it

A kitchen that opens when a guest comes.
)";

constexpr const char *questions = R"(concept: functions
questions:
  - id: functions-one
    tag: Waiting
    kind: single
    level: recall
    stem: There is much concurrency.
    ask: Who waits?
    facts: [SLS-01]
    choices:
      - { text: The kitchen, right: true, why: Secretly it does. }
      - { text: The guest, why: No., right_when: he waited. }
      - { text: The cook, why: No., right_when: she waited. }
)";

}  // namespace

class TestSearch final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void findsEachWordAsItIsTyped_data();
  void findsEachWordAsItIsTyped();
  void groupsHitsByKind();
  void hitsSayWhatAndWhere();
  void titlesComeBeforeTexts();
  void narrowsToOneGroup();
  void countsMoreThanItShows();
  void idsComeFirst();
  void reasonsOfAnswersAreNotFound();
  void nothingTypedIsSyntax_data();
  void nothingTypedIsSyntax();
  void endlessTextIsHarmless();
  void wordsThatAreEverywhereKeepTheOrderOfTheContent();
  void marksBecomePieces();

 private:
  [[nodiscard]] SearchResult search(const QString &text, std::optional<SearchGroup> only = {}, int limit = 10) const {
    const auto result = m_store->search(text.toStdString(), only, limit);
    if (!result) qWarning("%s", result.error().english().c_str());
    return result.value_or(SearchResult{});
  }

  /// "SLS-01 SLS-02" of one group.
  [[nodiscard]] QString ids(const QString &text, SearchGroup group) const {
    QStringList found;
    for (const HitGroup &hits : search(text).groups) {
      if (hits.group != group) continue;
      for (const Hit &hit : hits.hits) found.append(QString::fromStdString(hit.id));
    }
    return found.join(u' ');
  }

  QTemporaryDir m_folder;
  std::optional<Store> m_store;
};

void TestSearch::initTestCase() {
  const std::filesystem::path folder = m_folder.path().toStdString();
  const auto write = [&](const char *path, const char *text) {
    std::filesystem::create_directories((folder / path).parent_path());
    QFile file(QString::fromStdString((folder / path).string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  };
  write("content/facts/serverless.yaml", facts);
  write("content/concepts/functions.md", page);
  write("content/questions/functions.yaml", questions);
  const auto built = buildStore(folder / "content", folder / "s");
  QVERIFY2(built.has_value(), built ? "" : built.error().english().c_str());
  auto store = Store::open(folder / "s");
  QVERIFY(store.has_value());
  m_store.emplace(std::move(*store));
}

void TestSearch::findsEachWordAsItIsTyped_data() {
  QTest::addColumn<QString>("whole");
  QTest::addColumn<QString>("id");
  QTest::newRow("as it stands") << QStringLiteral("scaling") << QStringLiteral("SLS-01");
  QTest::newRow("in capitals") << QStringLiteral("CONCURRENCY") << QStringLiteral("SLS-04");
  QTest::newRow("without accent") << QStringLiteral("cafe") << QStringLiteral("SLS-03");
  QTest::newRow("two words in any order") << QStringLiteral("pause long") << QStringLiteral("SLS-03");
  QTest::newRow("by its topic") << QStringLiteral("serverless price") << QStringLiteral("SLS-02");
}

void TestSearch::findsEachWordAsItIsTyped() {
  QFETCH(QString, whole);
  QFETCH(QString, id);
  for (qsizetype length = 1; length <= whole.size(); ++length) {
    const QString found = ids(whole.left(length), SearchGroup::Facts);
    QVERIFY2(found.contains(id), qPrintable(whole.left(length) + QStringLiteral(" finds ") + found));
  }
}

void TestSearch::groupsHitsByKind() {
  QCOMPARE(ids(QStringLiteral("concurrency"), SearchGroup::Concepts), QStringLiteral("functions/idea"));
  QCOMPARE(ids(QStringLiteral("concurrency"), SearchGroup::Questions), QStringLiteral("functions-one"));
  QCOMPARE(ids(QStringLiteral("concurrency"), SearchGroup::Words), QStringLiteral("functions/1"));
  QCOMPARE(ids(QStringLiteral("scales"), SearchGroup::Facts), QStringLiteral("SLS-01"));
  QCOMPARE(ids(QStringLiteral("scaled"), SearchGroup::Facts), QStringLiteral("SLS-01"));
  QVERIFY(search(QStringLiteral("zebra")).groups.empty());
  QVERIFY(search({}).groups.empty());
}

void TestSearch::hitsSayWhatAndWhere() {
  const SearchResult result = search(QStringLiteral("concurrency"));
  QCOMPARE(result.groups.size(), std::size_t{4});
  const auto fact = std::ranges::find(result.groups[0].hits, "SLS-02", &Hit::id);
  QVERIFY(fact != result.groups[0].hits.end());
  QVERIFY(fact->kind == ItemKind::Fact);
  QCOMPARE(fact->owner, std::string("Serverless"));
  QCOMPARE(fact->note, std::string("$3 an hour"));
  QCOMPARE(drawn(fact->context), QStringLiteral("You pay for [concurrency] that you do not use. · price: $3 an hour"));
  const Hit &section = result.groups[1].hits[0];
  QVERIFY(section.kind == ItemKind::Section);
  QVERIFY(section.section == SectionKey::Idea);
  QCOMPARE(section.concept_.value, std::string("functions"));
  QCOMPARE(drawn(section.title), QStringLiteral("The idea"));
  const Hit &word = result.groups[3].hits[0];
  QCOMPARE(drawn(word.title), QStringLiteral("[Concurrency]"));
  QCOMPARE(drawn(word.context), QStringLiteral("How many run at one moment."));
  QCOMPARE(word.concept_.value, std::string("functions"));
}

void TestSearch::titlesComeBeforeTexts() {
  const QString found = ids(QStringLiteral("concurrency"), SearchGroup::Facts);
  QVERIFY2(found.startsWith(QStringLiteral("SLS-04 ")), qPrintable(found));
}

void TestSearch::narrowsToOneGroup() {
  const SearchResult result = search(QStringLiteral("concurrency"), SearchGroup::Words);
  QCOMPARE(result.groups.size(), std::size_t{1});
  QVERIFY(result.groups[0].group == SearchGroup::Words);
}

void TestSearch::countsMoreThanItShows() {
  const SearchResult result = search(QStringLiteral("concurrency"), SearchGroup::Facts, 1);
  QCOMPARE(result.groups[0].hits.size(), std::size_t{1});
  QCOMPARE(result.groups[0].total, 3);
  QVERIFY(!result.groups[0].atLeast);
}

void TestSearch::idsComeFirst() {
  QCOMPARE(ids(QStringLiteral("SLS-03"), SearchGroup::Facts), QStringLiteral("SLS-03"));
  QCOMPARE(ids(QStringLiteral("sls-03"), SearchGroup::Facts), QStringLiteral("SLS-03"));
  QCOMPARE(ids(QStringLiteral("sls-"), SearchGroup::Facts), QStringLiteral("SLS-01 SLS-02 SLS-03 SLS-04"));
  QVERIFY(search(QStringLiteral("sls-03"), SearchGroup::Words).groups.empty());
}

void TestSearch::reasonsOfAnswersAreNotFound() {
  QCOMPARE(ids(QStringLiteral("secretly"), SearchGroup::Questions), QString());
  QCOMPARE(ids(QStringLiteral("kitchen"), SearchGroup::Questions), QStringLiteral("functions-one"));
}

void TestSearch::nothingTypedIsSyntax_data() {
  QTest::addColumn<QString>("text");
  for (const char *text : {"\"",
                           "\"\"\"",
                           "concurrency\"",
                           "*",
                           "a*",
                           "^",
                           "concurrency OR",
                           "AND",
                           "NOT concurrency",
                           "NEAR(a b)",
                           "title:price",
                           "{title} : price",
                           "(",
                           "))",
                           "-",
                           "--",
                           "'",
                           "';drop table item",
                           "a-",
                           "\\",
                           "%",
                           "+",
                           "🙂",
                           "concurrency 🙂",
                           "\x01\x02",
                           "…",
                           "   ",
                           "10,240",
                           "$3"}) {
    QTest::newRow(text) << QString::fromUtf8(text);
  }
}

void TestSearch::nothingTypedIsSyntax() {
  QFETCH(QString, text);
  QVERIFY(m_store->search(text.toStdString(), {}, 5).has_value());
}

void TestSearch::endlessTextIsHarmless() {
  QElapsedTimer timer;
  timer.start();
  QVERIFY(m_store->search(std::string(10'000, 'a'), {}, 5).has_value());
  std::string words;
  for (int i = 0; i < 5'000; ++i) words += "a ";
  QVERIFY(m_store->search(words, {}, 5).has_value());
  QVERIFY(m_store->search(std::string("a\0b", 3), {}, 5).has_value());
  QVERIFY(m_store->search("\xFF\xFE broken", {}, 5).has_value());
  QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void TestSearch::wordsThatAreEverywhereKeepTheOrderOfTheContent() {
  Content content;
  std::string text = "topic: many\nname: Many\nfacts:\n";
  for (int i = 1; i <= 2500; ++i) {
    const std::string title = i == 2400 ? "Everywhere" : i > 2450 ? "Rare" : "Some";
    text += "- { id: MNY-" + std::to_string(i) + ", title: " + title +
            ", text: Everywhere, source: { title: a }, trust: D, refresh: stable, checked: 2026-11-20 }\n";
  }
  content.files.push_back({"facts/many.yaml", FileKind::Facts, text, {}});
  content.facts = readFacts(text, content.files.front().notes);
  const std::filesystem::path file = m_folder.path().toStdString() + "/many";
  QVERIFY(writeStore(content, file).has_value());
  const auto store = Store::open(file);
  QVERIFY(store.has_value());

  const auto everywhere = store->search("everywhere", {}, 3);
  const HitGroup &group = everywhere->groups.at(0);
  QCOMPARE(group.hits.size(), std::size_t{3});
  QCOMPARE(group.hits[0].id, std::string("MNY-2400"));
  QCOMPARE(group.hits[1].id, std::string("MNY-1"));
  QCOMPARE(group.hits[2].id, std::string("MNY-2"));
  QCOMPARE(group.total, 1000);
  QVERIFY(group.atLeast);

  const auto both = store->search("everywhere rare", {}, 3);
  QCOMPARE(both->groups.at(0).total, 50);
  QVERIFY(!both->groups.at(0).atLeast);
  QCOMPARE(both->groups.at(0).hits[0].id, std::string("MNY-2451"));
}

void TestSearch::marksBecomePieces() {
  QVERIFY(marked("a \x01matched\x02 word") == (MarkedText{{"a ", false}, {"matched", true}, {" word", false}}));
  QVERIFY(marked("").empty());
  QCOMPARE(firstCharacters("é🙂ab", 3), std::string("é🙂a"));
}

const strato::tests::Suite<TestSearch> suite;

}  // namespace tst_search

#include "tst_search.moc"
