// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/catalog/check.h"
#include "app/catalog/coverage.h"
#include "tests/support/places.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"

namespace tst_coverage {

using namespace strato::catalog;
using strato::tests::SmallContent;

namespace {

constexpr const char *claims = R"(claims:
  - id: S01
    notes: "0-3"
    claim: A function ends at some time
    verdict: loose
    facts: [LAM-05]
    taught:
      - { at: lambda#idea, says: It ends after 15 minutes }
      - { at: lambda#corrections, says: after 5 minutes }
)";

class ClaimedContent final {
 public:
  ClaimedContent() { m_content.write("claims.yaml", claims); }

  [[nodiscard]] bool replace(const char *file, const char *from, const char *to) const {
    return m_content.replace(file, from, to);
  }
  [[nodiscard]] Content read() const { return *readContent(m_content.folder()); }

 private:
  SmallContent m_content;
};

QStringList problemsOf(const Coverage &coverage) {
  QStringList lines;
  for (const Problem &problem : coverage.problems) {
    lines.append(QString::fromStdString(problem.file + ":" + std::to_string(problem.line) + ": " +
                                        problem.what.english() + " " + problem.remedy.english()));
  }
  return lines;
}

QStringList placesOf(const Coverage::Entry &entry) {
  QStringList lines;
  for (const Coverage::Place &place : entry.places) {
    lines.append(QString::fromStdString(place.at + " " + place.file + ":" + std::to_string(place.line)));
  }
  return lines;
}

}  // namespace

class TestCoverage final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPlaceIsTheVeryParagraph();
  void everyKindOfPlaceTeaches_data();
  void everyKindOfPlaceTeaches();
  void whatIsNotTaughtIsNamed_data();
  void whatIsNotTaughtIsNamed();
  void claimsAreReadStrictly_data();
  void claimsAreReadStrictly();
  void pairsNeedAPage();
  void misconceptionsNeedAPageAndAQuestion();
  void theShippedContentTeachesAll();
};

void TestCoverage::aPlaceIsTheVeryParagraph() {
  const Coverage coverage = coverageOf(ClaimedContent().read());
  QCOMPARE(problemsOf(coverage), QStringList());
  QCOMPARE(coverage.claims.size(), std::size_t{1});
  const Coverage::Entry &claim = coverage.claims.front();
  QVERIFY(claim.covered);
  QCOMPARE(placesOf(claim), QStringList({QStringLiteral("lambda#idea concepts/lambda.md:30"),
                                         QStringLiteral("lambda#corrections concepts/lambda.md:20")}));
  QCOMPARE(claim.places.front().words, std::string("… It ends after 15 minutes."));
  QCOMPARE(claim.places.back().words, std::string("It ends after 5 minutes: It ends after 15 minutes."));
}

void TestCoverage::everyKindOfPlaceTeaches_data() {
  QTest::addColumn<QString>("at");
  QTest::addColumn<QString>("says");
  QTest::addColumn<QString>("place");
  const auto row = [](const char *at, const char *says, const char *place) {
    QTest::newRow(at) << QString::fromUtf8(at) << QString::fromUtf8(says) << QString::fromUtf8(place);
  };
  row("lambda#for", "It ends within", "concepts/lambda.md:12");
  row("lambda#manages", "Code", "concepts/lambda.md:14");
  row("lambda#scales", "Each serves one call", "concepts/lambda.md:15");
  row("lambda#limits", "None but 15 minutes", "concepts/lambda.md:54");
  row("lambda#costs", "about so much", "concepts/lambda.md:17");
  row("lambda#works", "An object is an event", "concepts/lambda.md:18");
  row("lambda#traps", "It ends after", "concepts/lambda.md:19");
  row("question:lambda-one", "What happens to it", "questions/lambda.yaml:3");
  row("diagram:how-it-works", "at most 15 minutes", "diagrams/how-it-works.yaml:16");
  row("misconception:M01", "runs for ever", "misconceptions.yaml:2");
  row("pair:lambda-server", "as long as you like", "pairs.yaml:2");
}

void TestCoverage::everyKindOfPlaceTeaches() {
  QFETCH(QString, at);
  QFETCH(QString, says);
  QFETCH(QString, place);
  const ClaimedContent content;
  const QString taught = QStringLiteral("at: %1, says: %2").arg(at, says);
  QVERIFY(content.replace("claims.yaml", "at: lambda#idea, says: It ends after 15 minutes", qPrintable(taught)));
  const Coverage coverage = coverageOf(content.read());
  QCOMPARE(problemsOf(coverage), QStringList());
  QCOMPARE(placesOf(coverage.claims.front()).front(), QString(at + u' ' + place));
}

void TestCoverage::whatIsNotTaughtIsNamed_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char *name, const char *from, const char *to, const char *problem) {
    QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(problem);
  };
  row("no such section", "lambda#idea", "lambda#idee",
      "claims.yaml:8: S01: there is no place lambda#idee. Did you mean lambda#idea?");
  row("no such question", "lambda#idea", "question:lambda-ones",
      "claims.yaml:8: S01: there is no place question:lambda-ones. Did you mean question:lambda-one?");
  row("no such concept", "lambda#idea", "elsewhere#idea",
      "claims.yaml:8: S01: there is no place elsewhere#idea. Write it, or name another place.");
  row("place without the fact", "lambda#idea, says: It ends after 15 minutes", "lambda#pairs, says: A function",
      "claims.yaml:8: S01: nothing in lambda#pairs cites LAM-05. Link one of these facts there, or name another "
      "place.");
  row("other words", "15 minutes", "20 minutes",
      "claims.yaml:8: S01: nothing in lambda#idea that cites LAM-05 says \"It ends after 20 minutes\". What cites it "
      "there "
      "begins with \"A function runs when an event arrives, with 128 of memory or …\": copy a few words of it, if it "
      "still teaches this.");
  row("words where the fact is not", "lambda#idea, says: It ends after 15 minutes", "lambda#for, says: always",
      "claims.yaml:8: S01: nothing in lambda#for that cites LAM-05 says \"always\".");
  row("loose and not corrected", "      - { at: lambda#corrections, says: after 5 minutes }\n", "",
      "claims.yaml:2: S01 does not hold as it stands, and nothing corrects it.");
  row("nowhere",
      "    taught:\n      - { at: lambda#idea, says: It ends after 15 minutes }\n"
      "      - { at: lambda#corrections, says: after 5 minutes }\n",
      "", "claims.yaml:2: S01 is taught nowhere.");
}

void TestCoverage::whatIsNotTaughtIsNamed() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, problem);
  const ClaimedContent content;
  QVERIFY(content.replace("claims.yaml", qPrintable(from), qPrintable(to)));
  const Coverage coverage = coverageOf(content.read());
  QCOMPARE(coverage.problems.size(), std::size_t{1});
  QVERIFY2(problemsOf(coverage).front().startsWith(problem), qPrintable(problemsOf(coverage).front()));
  QVERIFY(!coverage.claims.front().covered);
  QCOMPARE(Coverage::covered(coverage.claims), 0);
}

void TestCoverage::claimsAreReadStrictly_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("problem");
  QTest::newRow("a gap") << QStringLiteral("S01") << QStringLiteral("S02")
                         << QStringLiteral("Here must stand the claim S01, and not \"S02\".");
  QTest::newRow("no place") << QStringLiteral("lambda#idea") << QStringLiteral("lambda")
                            << QStringLiteral("\"taught\" of S01: \"lambda\" names no place.");
  QTest::newRow("empty id") << QStringLiteral("lambda#idea") << QStringLiteral("\"question:\"")
                            << QStringLiteral("\"taught\" of S01: \"question:\" names no place.");
  QTest::newRow("verdict") << QStringLiteral("loose") << QStringLiteral("lose")
                           << QStringLiteral("S01: \"verdict\" must be right, loose, outdated.");
  QTest::newRow("unknown fact") << QStringLiteral("[LAM-05]") << QStringLiteral("[LAM-05, LAM-99]")
                                << QStringLiteral("There is no fact LAM-99.");
}

void TestCoverage::claimsAreReadStrictly() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, problem);
  const ClaimedContent content;
  QVERIFY(content.replace("claims.yaml", qPrintable(from), qPrintable(to)));
  const CheckReport report = checkContent(content.read(), Date{});
  QVERIFY(std::ranges::any_of(report.problems, [&](const Problem &found) {
    return found.file == "claims.yaml" && found.what.english() == problem.toStdString();
  }));
}

void TestCoverage::pairsNeedAPage() {
  const ClaimedContent content;
  const Coverage shown = coverageOf(content.read());
  QCOMPARE(Coverage::covered(shown.pairs), 1);
  QCOMPARE(placesOf(shown.pairs.front()), QStringList(QStringLiteral("lambda#pairs concepts/lambda.md:21")));
  QVERIFY(content.replace("concepts/lambda.md", "pairs: [lambda-server]\n", ""));
  const Coverage hidden = coverageOf(content.read());
  QCOMPARE(Coverage::covered(hidden.pairs), 0);
  QCOMPARE(problemsOf(hidden),
           QStringList(QStringLiteral("pairs.yaml:2: No page shows the pair lambda-server. Use it where it is met.")));
}

void TestCoverage::misconceptionsNeedAPageAndAQuestion() {
  const ClaimedContent content;
  const Coverage met = coverageOf(content.read());
  QCOMPARE(placesOf(met.misconceptions.front()),
           QStringList({QStringLiteral("lambda#misconceptions concepts/lambda.md:22"),
                        QStringLiteral("question:lambda-one questions/lambda.yaml:3")}));
  QCOMPARE(met.misconceptions.front().count(Target::Question), 1);
  QVERIFY(content.replace("questions/lambda.yaml", ", misconception: M01", ""));
  const Coverage unasked = coverageOf(content.read());
  QVERIFY(!unasked.misconceptions.front().covered);
  QVERIFY(problemsOf(unasked).front().startsWith(
      QStringLiteral("misconceptions.yaml:2: No question has a wrong choice for who believes M01.")));
  QVERIFY(content.replace("concepts/lambda.md", "misconceptions: [M01]\n", ""));
  QCOMPARE(problemsOf(coverageOf(content.read())).size(), 2);
}

void TestCoverage::theShippedContentTeachesAll() {
  const Content content = *readContent(strato::tests::inSource("content"));
  const Coverage coverage = coverageOf(content);
  QCOMPARE(coverage.claims.size(), std::size_t{86});
  QCOMPARE(coverage.pairs.size(), std::size_t{20});
  QCOMPARE(coverage.misconceptions.size(), std::size_t{25});
  QCOMPARE(problemsOf(coverage), QStringList());
  QCOMPARE(Coverage::covered(coverage.claims), 86);
  QCOMPARE(Coverage::covered(coverage.pairs), 20);
  QCOMPARE(Coverage::covered(coverage.misconceptions), 25);
}

const strato::tests::Suite<TestCoverage> suite;

}  // namespace tst_coverage

#include "tst_coverage.moc"
