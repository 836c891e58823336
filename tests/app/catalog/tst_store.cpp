// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/base/rng.h"
#include "app/catalog/compiler.h"
#include "app/catalog/content.h"
#include "app/catalog/store.h"
#include "app/database/database.h"
#include "tests/support/places.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"

namespace tst_store {

using namespace strato::catalog;
using strato::database::Database;
using strato::database::Mode;
using strato::tests::SmallContent;

namespace {

const std::filesystem::path realContent = strato::tests::inSource("content");

QByteArray bytesOf(const std::filesystem::path &path) {
  QFile file(QString::fromStdString(path.string()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setBytes(const std::filesystem::path &path, const QByteArray &bytes) {
  QFile file(QString::fromStdString(path.string()));
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(bytes), bytes.size());
}

QString explanationOf(const std::filesystem::path &path) {
  const auto store = Store::open(path);
  return store ? QStringLiteral("it opened") : QString::fromStdString(store.error().what.english());
}

/// Everything a store holds, item by item, or the first error.
template <class Value>
bool holds(const strato::Result<Value> &found, const Value &wanted) {
  return found.has_value() && *found == wanted;
}

bool holdsAll(const Store &store, const Content &content) {
  bool same = true;
  for (const Fact &fact : content.facts) same = same && holds(store.fact(fact.id), fact);
  for (const Concept &page : content.concepts) same = same && holds(store.concept_(page.id), page);
  for (const Question &question : content.questions) same = same && holds(store.question(question.id), question);
  for (const Misconception &item : content.misconceptions) same = same && holds(store.misconception(item.id), item);
  for (const Pair &pair : content.pairs) same = same && holds(store.pair(pair.id), pair);
  for (const Exam &exam : content.exams) same = same && holds(store.exam(exam.id), exam);
  for (const Diagram &diagram : content.diagrams) same = same && holds(store.diagram(diagram.id), diagram);
  return same;
}

}  // namespace

class TestStore final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void holdsTheRealContentAsItWasRead();
  void listsWhatItHolds();
  void knowsWhereAFactIsTaught();
  void anUnknownIdIsExplained();
  void theSameContentMakesTheSameBytes();
  void contentWithErrorsIsNotBuilt();
  void aFailedBuildLeavesTheOldStoreAlone();
  void damageIsExplained_data();
  void damageIsExplained();
  void aChangedTextIsNoticed();
  void noFlippedByteIsTakenForContent();
  void theShippedStoreStandsIn();
  void aMissingShippedStoreIsExplained();

 private:
  [[nodiscard]] std::filesystem::path path(const char *name) const {
    return std::filesystem::path(m_folder->path().toStdString()) / name;
  }

  std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStore::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestStore::holdsTheRealContentAsItWasRead() {
  const auto content = readContent(realContent);
  QVERIFY(content.has_value());
  const auto built = buildStore(realContent, path("content.sqlite"));
  QVERIFY2(built.has_value(), built ? "" : built.error().english().c_str());
  const auto store = Store::open(path("content.sqlite"));
  QVERIFY(store.has_value());
  QVERIFY(holdsAll(*store, *content));
  QCOMPARE(store->count(ItemKind::Fact).value(), static_cast<int>(content->facts.size()));
  QCOMPARE(store->count(ItemKind::Question).value(), static_cast<int>(content->questions.size()));
}

void TestStore::listsWhatItHolds() {
  const SmallContent content;
  QVERIFY(buildStore(content.folder(), path("s")).has_value());
  const auto store = Store::open(path("s"));
  QVERIFY(store->topics() == std::vector<TopicEntry>({{"lambda", "AWS Lambda", 2}}));
  QCOMPARE(store->facts("lambda")->size(), std::size_t{2});
  QCOMPARE(store->facts("nothing")->size(), std::size_t{0});
  QVERIFY(store->concepts() == std::vector<ConceptEntry>({{{"lambda"},
                                                           "AWS Lambda",
                                                           "Lambda",
                                                           "Serverless",
                                                           "lambda",
                                                           2,
                                                           "Your code runs when an event arrives.",
                                                           1,
                                                           10,
                                                           3}}));
  QCOMPARE(store->questionsOf({"lambda"})->size(), std::size_t{3});
  QCOMPARE(store->questionsOf({"ec2"})->size(), std::size_t{0});
  QVERIFY(store->list(ItemKind::Question, 1, 1) ==
          std::vector<ListEntry>({{"lambda-two", "Which two are true?", "Limits"}}));
  QVERIFY(
      store->list(ItemKind::Fact, 0, 10, "lambda") ==
      std::vector<ListEntry>({{"LAM-05", "Longest run of a function", "15 min"}, {"LAM-06", "Price of a call", ""}}));
}

void TestStore::knowsWhereAFactIsTaught() {
  const SmallContent content;
  QVERIFY(buildStore(content.folder(), path("s")).has_value());
  const auto places = Store::open(path("s"))->placesOf({"LAM-05"});
  QVERIFY(places.has_value());
  QVERIFY(std::ranges::find(*places, Place{{"lambda"}, SectionKey::Limits}) != places->end());
  QVERIFY(std::ranges::find(*places, Place{{"lambda"}, SectionKey::Pairs}) == places->end());
  QVERIFY(Store::open(path("s"))->placesOf({"LAM-06"})->empty());
}

void TestStore::anUnknownIdIsExplained() {
  const SmallContent content;
  QVERIFY(buildStore(content.folder(), path("s")).has_value());
  const auto fact = Store::open(path("s"))->fact({"LAM-99"});
  QCOMPARE(fact.error().what.english(), std::string("The content has no fact with the id LAM-99."));
}

void TestStore::theSameContentMakesTheSameBytes() {
  const SmallContent content;
  const SmallContent elsewhere;
  QVERIFY(buildStore(content.folder(), path("one")).has_value());
  QVERIFY(buildStore(content.folder(), path("two")).has_value());
  QVERIFY(buildStore(elsewhere.folder(), path("three")).has_value());
  const QByteArray first = bytesOf(path("one"));
  QVERIFY(first.size() > 4096);
  QVERIFY(first == bytesOf(path("two")));
  QVERIFY(first == bytesOf(path("three")));

  QVERIFY(elsewhere.replace("pairs.yaml", "Does it wait", "Does it rest"));
  QVERIFY(buildStore(elsewhere.folder(), path("three")).has_value());
  QVERIFY(first != bytesOf(path("three")));
}

void TestStore::contentWithErrorsIsNotBuilt() {
  const SmallContent content;
  QVERIFY(content.replace("pairs.yaml", "Does it wait for work?", "\"\""));
  const auto built = buildStore(content.folder(), path("s"));
  QVERIFY(!built.has_value());
  QCOMPARE(built.error().what.english(),
           std::string(
               "The content has errors. The first is in pairs.yaml, line 9: lambda-server: \"separator\" is empty."));
  QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestStore::aFailedBuildLeavesTheOldStoreAlone() {
  const SmallContent content;
  QVERIFY(buildStore(content.folder(), path("s")).has_value());
  const QByteArray before = bytesOf(path("s"));
  QVERIFY(content.replace("pairs.yaml", "Does it wait for work?", "\"\""));
  QVERIFY(!buildStore(content.folder(), path("s")).has_value());
  QVERIFY(bytesOf(path("s")) == before);
  QVERIFY(!buildStore(SmallContent().folder(), path("no folder") / "s").has_value());
}

void TestStore::damageIsExplained_data() {
  QTest::addColumn<QString>("sql");
  QTest::addColumn<QString>("explanation");
  const auto row = [](const char *name, const char *sql, const char *explanation) {
    QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(explanation);
  };
  row("another program's", "PRAGMA application_id = 7", " is not a content file of Stratoscope.");
  row("newer", "PRAGMA user_version = 99", " was made for a newer Stratoscope.");
  row("older", "PRAGMA user_version = 0", " was made for an older Stratoscope.");
  row("one table more", "CREATE TABLE more(x)", " has other tables than Stratoscope makes.");
  row("a table less", "DROP TABLE cite", " has other tables than Stratoscope makes.");
  row("a view", "CREATE VIEW v AS SELECT 1", " has other tables than Stratoscope makes.");
  row("a trigger", "CREATE TRIGGER t AFTER INSERT ON item BEGIN SELECT 1; END",
      " has other tables than Stratoscope makes.");
  row("a row less", "DELETE FROM item WHERE id = 'LAM-05'", " is damaged.");
  row("a number changed", "UPDATE item SET body = replace(body, '15', '16') WHERE id = 'LAM-05'", " is damaged.");
  row("no sum", "DELETE FROM digest", " is damaged.");
}

void TestStore::damageIsExplained() {
  QFETCH(QString, sql);
  QFETCH(QString, explanation);
  const SmallContent content;
  QVERIFY(buildStore(content.folder(), path("s")).has_value());
  {
    auto database = Database::open(path("s"), Mode::ReadWrite);
    QVERIFY(database.has_value());
    QVERIFY(database->run(sql.toStdString()).has_value());
    QVERIFY(database->close().has_value());
  }
  const QString found = explanationOf(path("s"));
  QVERIFY2(found.endsWith(explanation), qPrintable(found));
}

void TestStore::aChangedTextIsNoticed() {
  const SmallContent content;
  QVERIFY(buildStore(content.folder(), path("s")).has_value());
  QByteArray bytes = bytesOf(path("s"));
  const qsizetype at = bytes.indexOf("One call may run for 15 minutes");
  QVERIFY(at > 0);
  bytes[at + 22] = '9';
  setBytes(path("s"), bytes);
  QVERIFY(explanationOf(path("s")).endsWith(QStringLiteral(" is damaged.")));

  setBytes(path("empty"), {});
  QVERIFY(explanationOf(path("empty")).endsWith(QStringLiteral(" is empty.")));
  setBytes(path("text"), "This is a letter to my aunt, and it is longer than the head of a database, as letters are.");
  QVERIFY(explanationOf(path("text")).endsWith(QStringLiteral(" is damaged.")));
  QVERIFY(explanationOf(path("missing")).contains(QStringLiteral("cannot be opened: No such file")));
}

void TestStore::noFlippedByteIsTakenForContent() {
  const SmallContent small;
  QVERIFY(buildStore(small.folder(), path("s")).has_value());
  const auto content = readContent(small.folder());
  const QByteArray good = bytesOf(path("s"));
  strato::Rng rng(20261120);
  int refused = 0;
  constexpr int rounds = 400;
  for (int round = 0; round < rounds; ++round) {
    QByteArray bad = good;
    if (round % 8 == 0) {
      bad.truncate(static_cast<qsizetype>(rng.below(static_cast<std::uint64_t>(good.size()))));
    } else {
      const auto at = static_cast<qsizetype>(rng.below(static_cast<std::uint64_t>(good.size())));
      bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(1 + rng.below(255)));
    }
    setBytes(path("bad"), bad);
    const auto store = Store::open(path("bad"));
    if (!store) {
      QVERIFY(!store.error().what.english().empty());
      ++refused;
      continue;
    }
    // What opens has its items whole; only the index may be hurt, and then a search says so or finds what it can.
    QVERIFY2(holdsAll(*store, *content), qPrintable(QString::number(round)));
    static_cast<void>(store->search("lambda", {}, 5));
  }
  qInfo("%d of %d damaged stores were refused, the others had all their items", refused, rounds);
  QVERIFY(refused > rounds / 10);
}

void TestStore::theShippedStoreStandsIn() {
  const SmallContent content;
  QVERIFY(buildStore(content.folder(), path("shipped")).has_value());
  setBytes(path("mine"), "nonsense");

  const auto preferred = openOrShipped(path("shipped"), path("mine"));
  QVERIFY(preferred && !preferred->explanation);
  const auto standIn = openOrShipped(path("mine"), path("shipped"));
  QVERIFY(standIn && standIn->explanation);
  QCOMPARE(standIn->store.count(ItemKind::Fact).value(), 2);
  QCOMPARE(standIn->explanation->what.english(),
           "The content file " + path("mine").string() +
               " is damaged. The content that came with Stratoscope is shown instead.");
  const auto noWish = openOrShipped({}, path("shipped"));
  QVERIFY(noWish && !noWish->explanation);
}

void TestStore::aMissingShippedStoreIsExplained() {
  const auto store = openOrShipped({}, path("shipped"));
  QVERIFY(!store);
  QVERIFY(store.error().english().find("cannot be opened") != std::string::npos);
}

const strato::tests::Suite<TestStore> suite;

}  // namespace tst_store

#include "tst_store.moc"
