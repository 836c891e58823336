// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "app/catalog/check.h"
#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "tests/support/places.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"

namespace tst_price_list {

using namespace strato::catalog;
using strato::Decimal;
using strato::tests::SmallContent;

namespace {

constexpr Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};

constexpr const char *smallPrices = R"(region: us-east-1
prices:
  - { key: calls, unit: million calls, per: "1000000", usd: "0.20", fact: LAM-06, checked: 2026-11-20 }
  - key: time
    unit: minute
    tiers:
      - { up_to: "3", usd: "15" }
      - { up_to: "15", usd: "3" }
      - { usd: "0.25" }
    fact: LAM-05
    checked: 2026-11-20
terms:
  - { key: longest, value: "15", fact: LAM-05 }
)";

/// A folder with a price list that is as small as it can be.
SmallContent pricedContent() {
  SmallContent content;
  content.write("prices.yaml", smallPrices);
  return content;
}

QStringList problemsOf(const SmallContent &content, const NeededPrices &needed = {}) {
  QStringList lines;
  const auto report = checkContent(content.folder(), today, needed);
  if (!report) return {QString::fromStdString(report.error().english())};
  for (const Problem &problem : report->problems) {
    lines.append(QString::fromStdString(problem.file + ":" + std::to_string(problem.line) + ": " +
                                        problem.what.english() + " " + problem.remedy.english()));
  }
  return lines;
}

}  // namespace

class TestPriceList final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aGoodListIsFine();
  void everyRuleNamesLineAndRemedy_data();
  void everyRuleNamesLineAndRemedy();
  void aKeyThatIsNeededIsMissed();
  void contentWithoutPricesIsFine();
  void theStoreGivesBackWhatWasWritten();
  void aStoreWithoutPricesSaysSo();
  void contentWithAWrongPriceIsNotBuilt();
  void theShippedListIsRead();
};

void TestPriceList::aGoodListIsFine() { QCOMPARE(problemsOf(pricedContent()), QStringList()); }

void TestPriceList::everyRuleNamesLineAndRemedy_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char *name, const char *from, const char *to, const char *problem) {
    QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(problem);
  };
  row("unknown fact", "fact: LAM-06", "fact: LAM-60", "prices.yaml:3: There is no fact LAM-60. Did you mean LAM-06?");
  row("bad number", "usd: \"0.20\"", "usd: \"$0.20\"",
      "prices.yaml:3: the price calls: \"usd\" must be a number such as \"0.0225\".");
  row("number with a comma", "per: \"1000000\"", "per: \"1,000,000\"", "prices.yaml:3: the price calls: \"per\" must");
  row("negative price", "usd: \"0.20\"", "usd: \"-0.20\"", "prices.yaml:3: the price calls: \"usd\" must be");
  row("no price at all", ", usd: \"0.20\"", "", "prices.yaml:3: the price calls has no \"usd\". Add it.");
  row("price and tiers",
      "    tiers:", "    usd: \"3\"\n    tiers:", "prices.yaml:6: the price time: the key \"usd\" is not known.");
  row("tier order", "up_to: \"15\"", "up_to: \"3\"", "prices.yaml:8: tier 2 of the price time ends before it begins.");
  row("last tier with an end", "{ usd: \"0.25\" }", "{ up_to: \"15\", usd: \"0.25\" }",
      "prices.yaml:9: tier 3 of the price time ends, and nothing follows.");
  row("tier without an end", "{ up_to: \"3\", usd: \"15\" }", "{ usd: \"15\" }",
      "prices.yaml:7: tier 1 of the price time has no \"up_to\". Add it.");
  row("duplicate key", "key: time", "key: calls",
      "prices.yaml:4: The id calls is taken: prices.yaml, line 3 has it too.");
  row("key of a term that is a price's", "key: longest", "key: calls", "The id calls is taken");
  row("bad key", "key: calls", "key: All_Calls", "prices.yaml:3: The key \"All_Calls\" has other characters than");
  row("price that its fact lacks", "usd: \"0.20\"", "usd: \"0.21\"",
      "prices.yaml:3: The number 0.21 of calls does not stand in the fact LAM-06.");
  row("price of a tier that its fact lacks", "usd: \"0.25\"", "usd: \"0.26\"",
      "prices.yaml:4: The number 0.26 of time does not stand in the fact LAM-05.");
  row("bound that the fact lacks", "up_to: \"3\"", "up_to: \"4\"",
      "prices.yaml:4: The number 4 of time does not stand in the fact LAM-05.");
  row("term that its fact lacks", "value: \"15\"", "value: \"16\"",
      "prices.yaml:13: The number 16 of longest does not stand in the fact LAM-05.");
  row("another day than its fact", "LAM-06, checked: 2026-11-20", "LAM-06, checked: 2026-11-19",
      "prices.yaml:3: The price calls and its fact LAM-06 were checked on different days.");
  row("no day", ", checked: 2026-11-20 }", " }", "prices.yaml:3: the price calls has no \"checked\". Add it.");
  row("no region", "region: us-east-1\n", "", "prices.yaml:1: the price list has no \"region\". Add it.");
  row("misspelt key", "unit: minute", "units: minute", "Did you mean \"unit\"?");
}

void TestPriceList::everyRuleNamesLineAndRemedy() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, problem);
  const SmallContent content = pricedContent();
  QVERIFY(content.replace("prices.yaml", from.toStdString(), to.toStdString()));
  const QStringList problems = problemsOf(content);
  QVERIFY2(problems.join(u'\n').contains(problem), qPrintable(problems.join(u'\n')));
}

void TestPriceList::aKeyThatIsNeededIsMissed() {
  QCOMPARE(problemsOf(pricedContent(), {"calls", "longest", "time"}), QStringList());
  QCOMPARE(problemsOf(pricedContent(), {"calls", "memory"}),
           QStringList{QStringLiteral(
               "prices.yaml:0: The price list has no memory, which the price engine counts with. Add it.")});
}

void TestPriceList::contentWithoutPricesIsFine() { QCOMPARE(problemsOf(SmallContent(), {"calls"}), QStringList()); }

void TestPriceList::theStoreGivesBackWhatWasWritten() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.path().toStdString() + "/content.sqlite";
  QVERIFY(buildStore(pricedContent().folder(), file, {"calls"}));
  const auto store = Store::open(file);
  const PriceList list = store.value().prices().value();
  QCOMPARE(list.region, std::string("us-east-1"));
  QCOMPARE(list.prices.size(), std::size_t{2});
  QVERIFY(list.prices[0].per == Decimal(1'000'000));
  QCOMPARE(list.prices[0].tiers[0].usd.text(), std::string("0.2"));
  QCOMPARE(list.prices[1].tiers.size(), std::size_t{3});
  QVERIFY(list.prices[1].tiers[1].upTo == Decimal(15));
  QVERIFY(!list.prices[1].tiers[2].upTo);
  QCOMPARE(list.terms[0].key, std::string("longest"));
  QVERIFY(list == readContent(pricedContent().folder()).value().prices);
}

void TestPriceList::aStoreWithoutPricesSaysSo() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.path().toStdString() + "/content.sqlite";
  QVERIFY(buildStore(SmallContent().folder(), file));
  QCOMPARE(QString::fromStdString(Store::open(file).value().prices().error().what.english()),
           QStringLiteral("The content has no prices with the id prices."));
}

void TestPriceList::contentWithAWrongPriceIsNotBuilt() {
  const QTemporaryDir folder;
  const SmallContent content = pricedContent();
  const std::filesystem::path file = folder.path().toStdString() + "/content.sqlite";
  QVERIFY(!buildStore(content.folder(), file, {"memory"}));
  QVERIFY(content.replace("prices.yaml", "\"0.20\"", "\"0.21\""));
  QVERIFY(!buildStore(content.folder(), file));
  QVERIFY(!std::filesystem::exists(file));
}

void TestPriceList::theShippedListIsRead() {
  const auto content = readContent(strato::tests::inSource("content"));
  QVERIFY(content.value().prices);
  QVERIFY(content->prices->prices.size() > 40);
}

const strato::tests::Suite<TestPriceList> suite;

}  // namespace tst_price_list

#include "tst_price_list.moc"
