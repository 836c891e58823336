// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/simulator/file/scenario_file.h"
#include "tests/support/suite.h"

namespace tst_lambda_fields {

using namespace strato::simulator;

namespace {

std::string withLambda(const std::string &fields) {
  return R"({"format": "stratoscope-scenario/1", "workload": {"arrivals": {"kind": "poisson", "rate_rps": 1},
             "service_time": {"kind": "constant", "value_s": 1}}, "lanes": [{"platform": "lambda", )" +
         fields + "}]}";
}

LambdaSettings read(const std::string &fields) {
  const auto scenario = readScenario(withLambda(fields));
  return scenario ? std::get<LambdaSettings>(scenario->lanes.front()) : LambdaSettings();
}

}  // namespace

class TestLambdaFields final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aQueueIsRead();
  void aQueueHasTheValuesThatAwsAdvises();
  void aPlanIsRead();
  void snapStartIsReadAndFreeForJava();
  void faultsSayWhereAndWhatIsAllowed_data();
  void faultsSayWhereAndWhatIsAllowed();
};

void TestLambdaFields::aQueueIsRead() {
  const LambdaSettings function = read(R"("invocation": "queue", "timeout_s": 30, "queue": {"batch_size": 100,
    "window_s": 2, "visibility_s": 60, "receives": null, "max_concurrency": 7, "report_items": true})");
  QCOMPARE(function.invocation, Invocation::Queue);
  QVERIFY(function.queue.has_value());
  QCOMPARE(function.queue->batchSize, 100);
  QCOMPARE(function.queue->windowS, 2.0);
  QCOMPARE(function.queue->visibilityS, 60.0);
  QVERIFY(!function.queue->receives);
  QCOMPARE(function.queue->mostConcurrency, std::optional(7));
  QVERIFY(function.queue->reportsItems);
}

void TestLambdaFields::aQueueHasTheValuesThatAwsAdvises() {
  for (const char *queue : {"", R"(, "queue": {})"}) {
    const LambdaSettings function = read(std::string(R"("invocation": "queue", "timeout_s": 30)") + queue);
    QVERIFY(function.queue.has_value());
    QCOMPARE(function.queue->batchSize, 10);
    QCOMPARE(function.queue->visibilityS, 180.0);
    QCOMPARE(function.queue->receives, std::optional(5));
  }
}

void TestLambdaFields::aPlanIsRead() {
  const LambdaSettings function = read(R"("concurrency": {"provisioned": 2, "provisioned_schedule":
    {"every_s": 86400, "changes": [[28800, 50], [64800, 2]]}})");
  QCOMPARE(function.provisioned.atStart, 2);
  QCOMPARE(function.provisioned.countAt(ticks(30'000)), 50);
  QCOMPARE(function.provisioned.countAt(ticks(86'400 + 30'000)), 50);
  QCOMPARE(function.provisioned.countAt(ticks(86'400)), 2);
}

void TestLambdaFields::snapStartIsReadAndFreeForJava() {
  const std::string restore = R"("snapstart": {"restore": {"kind": "constant", "value_s": 0.3}})";
  QVERIFY(read(R"("runtime": "java21", )" + restore).snapStart->free);
  QVERIFY(!read(R"("runtime": "python3.13", )" + restore).snapStart->free);
}

void TestLambdaFields::faultsSayWhereAndWhatIsAllowed_data() {
  QTest::addColumn<QString>("fields");
  QTest::addColumn<QString>("fault");
  QTest::newRow("nothing reads the queue") << R"("queue": {})"
                                           << "$.lanes[0].queue: Nothing reads this queue.";
  QTest::newRow("visible too soon") << R"("invocation": "queue", "timeout_s": 30, "queue": {"visibility_s": 20})"
                                    << "$.lanes[0].queue.visibility_s: 20 is not possible here. A number from 30";
  QTest::newRow("batch too large") << R"("invocation": "queue", "queue": {"batch_size": 10001})"
                                   << "A whole number from 1 to 10000";
  QTest::newRow("unknown name") << R"("invocation": "queue", "queue": {"batchsize": 5})"
                                << "Did you mean \"batch_size\"?";
  QTest::newRow("SnapStart and Go")
      << R"("runtime": "go", "snapstart": {"restore": {"kind": "constant", "value_s": 1}})"
      << "SnapStart does not know the runtime go.";
  QTest::newRow("SnapStart and provisioned")
      << R"("concurrency": {"provisioned": 1}, "snapstart": {"restore": {"kind": "constant", "value_s": 1}})"
      << "rule each other out";
  QTest::newRow("SnapStart without a time") << R"("snapstart": {})"
                                            << "$.lanes[0].snapstart.restore: This is missing";
  QTest::newRow("a plan that goes back") << R"("concurrency": {"provisioned_schedule": {"changes": [[9, 1], [5, 2]]}})"
                                         << "provisioned_schedule.changes: The seconds do not fit.";
  QTest::newRow("a plan beyond its day")
      << R"("concurrency": {"provisioned_schedule": {"every_s": 100, "changes": [[100, 1]]}})"
      << "provisioned_schedule.changes: The seconds do not fit.";
  QTest::newRow("half an environment") << R"("concurrency": {"provisioned_schedule": {"changes": [[9, 1.5]]}})"
                                       << "This is no number of environments.";
  QTest::newRow("more than may exist")
      << R"("concurrency": {"reserved": 10, "provisioned_schedule": {"changes": [[9, 11]]}})"
      << "At most 10 are allowed here.";
}

void TestLambdaFields::faultsSayWhereAndWhatIsAllowed() {
  QFETCH(QString, fields);
  QFETCH(QString, fault);
  const auto scenario = readScenario(withLambda(fields.toStdString()));
  QVERIFY(!scenario.has_value());
  QCOMPARE(scenario.error().size(), 1U);
  const QString said = QString::fromStdString(scenario.error().front().english());
  QVERIFY2(said.contains(fault), qPrintable(said));
}

const strato::tests::Suite<TestLambdaFields> suite;

}  // namespace tst_lambda_fields

#include "tst_lambda_fields.moc"
