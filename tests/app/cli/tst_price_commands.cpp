// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <sstream>

#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"
#include "app/cli/price_book.h"
#include "app/cli/price_commands.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_price_commands {

using namespace strato::cli;
using namespace Qt::StringLiterals;
using strato::Result;
using strato::pricing::PriceBook;

namespace {

Result<PriceBook> shippedBook() {
  strato::catalog::Notes notes;
  const auto text = strato::catalog::readTextFile(strato::tests::inSource("content/prices.yaml"));
  return priceBookOf(strato::catalog::readPrices(text.value(), notes).value());
}

struct Outcome {
  int code = -1;
  QString out;
  QString err;
};

Outcome run(const QString &line, const PriceSource &source = shippedBook) {
  const Program program{"1", priceCommands(source), {}};
  Arguments arguments;
  for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) arguments.push_back(word.toStdString());
  std::ostringstream out;
  std::ostringstream err;
  const auto code = runCommandLine(program, arguments, out, err);
  return {code.value_or(-1), QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

QJsonObject json(const QString &line) {
  return QJsonDocument::fromJson(run(line + u" --json"_s).out.toUtf8()).object();
}

}  // namespace

class TestPriceCommands final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void totalsAreToTheCent_data();
  void totalsAreToTheCent();
  void jsonHasALineForEachItem();
  void theTableExplainsItself();
  void badOptionsAreExplained_data();
  void badOptionsAreExplained();
  void allFaultsAreSaidAtOnce();
  void theBreakEvenIsShownWithBothBills();
  void withoutABreakEvenItSaysHowFarItLooked();
  void memorySizesAreCompared();
  void everyCommandExplainsItself_data();
  void everyCommandExplainsItself();
  void withoutPricesItSaysWhy();
};

void TestPriceCommands::totalsAreToTheCent_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("total");
  const auto row = [](const char *name, const char *line, const char *total) {
    QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(total);
  };
  row("L1", "lambda --requests 3000000 --duration-ms 120 --memory-mb 1536 --free-tier", "2.73");
  row("L2", "lambda --requests 7440000 --duration-ms 2000 --memory-mb 1024 --arch x86", "249.49");
  row("F1", "fargate --tasks 5 --vcpu 1 --memory-gb 2 --storage-gb 30 --seconds 600 --runs 30", "1.26");
  row("F3", "fargate --tasks 10 --vcpu 0.25 --memory-gb 1 --seconds 3600 --runs 30", "4.37");
  row("G2", "api-gateway --kind http --requests 432000000", "418.80");
  row("B1", "alb --hours 720 --lcu 1.08", "22.42");
  row("Lambda, all of it",
      "lambda --requests 0 --duration-ms 0 --memory-mb 1024 --provisioned 1000 --provisioned-hours 2"
      " --provisioned-requests 1200000 --provisioned-duration-ms 1000 --snapstart-cache-hours 744"
      " --snapstart-restores 74400",
      "56.34");  // 30.00 + 0.24 + 11.67 + 4.03 + 10.40
  row("Lambda, scratch space", "lambda --requests 1000000 --duration-ms 1000 --memory-mb 1024 --ephemeral-mb 10240",
      "17.16");
  row("Lambda on Arm", "lambda --requests 1000000 --duration-ms 1000 --memory-mb 1024 --arch arm", "13.53");
  row("Fargate on Windows", "fargate --tasks 5 --vcpu 1 --memory-gb 2 --seconds 600 --runs 30 --os windows", "3.94");
  row("Fargate Spot", "fargate --tasks 1 --vcpu 1 --memory-gb 2 --seconds 360000 --spot-discount 70", "1.48");
  row("Fargate on Arm", "fargate --tasks 1 --vcpu 1 --memory-gb 2 --seconds 360000 --arch arm", "3.95");
  row("EC2", "ec2 --type m5.large --instances 2 --hours 730", "140.16");
  row("EC2 credits", "ec2 --type t3.micro --instances 1 --hours 730 --cpu-percent 60", "44.09");
  row("EC2 Spot", "ec2 --type=m5.large --instances=1 --hours=100 --spot-discount=60", "3.84");
  row("EC2 Savings Plan", "ec2 --type m5.large --instances 1 --hours 100 --savings-plan-discount 50", "4.80");
  row("REST", "api-gateway --kind rest --requests 1000000 --out-gb 10", "4.40");
  row("Lightsail by name", "lightsail --bundle nano --months 2", "10.00");
  row("Lightsail by price", "lightsail --bundle 12 --months 1", "12.00");
  row("EKS", "eks --hours 730", "73.00");
  row("gp3", "gp3 --gb 100 --months 1", "8.00");
}

void TestPriceCommands::totalsAreToTheCent() {
  QFETCH(QString, line);
  QFETCH(QString, total);
  const Outcome outcome = run(u"price "_s + line);
  QVERIFY2(outcome.code == fine, qPrintable(outcome.err));
  QCOMPARE(outcome.err, QString());
  QCOMPARE(json(u"price "_s + line)[u"total_usd"_s].toString(), total);
  QVERIFY2(outcome.out.contains(QRegularExpression(u"\nTotal +"_s + QRegularExpression::escape(total))),
           qPrintable(outcome.out));
}

void TestPriceCommands::jsonHasALineForEachItem() {
  const QJsonObject bill = json(u"price lambda --requests 3000000 --duration-ms 120 --memory-mb 1536 --free-tier"_s);
  const QJsonArray lines = bill[u"lines"_s].toArray();
  QCOMPARE(lines.size(), 2);
  const QJsonObject requests = lines[0].toObject();
  QCOMPARE(requests[u"item"_s].toString(), u"Requests"_s);
  QCOMPARE(requests[u"quantity"_s].toString(), u"2"_s);
  QCOMPARE(requests[u"unit"_s].toString(), u"million requests"_s);
  QCOMPARE(requests[u"unit_price_usd"_s].toString(), u"0.2"_s);
  QCOMPARE(requests[u"usd"_s].toString(), u"0.40"_s);
  QCOMPARE(requests[u"fact"_s].toString(), u"LAM-40"_s);
  QCOMPARE(lines[1].toObject()[u"unit_price_usd"_s].toString(), u"0.0000166667"_s);
}

void TestPriceCommands::theTableExplainsItself() {
  const Outcome outcome = run(u"price alb --hours 720 --lcu 1.08"_s);
  QCOMPARE(outcome.out,
           u"Item            Quantity               Unit price       USD  Fact    As of       How it was counted\n"
           "Load balancer        720  hour      x     $0.0225  =  16.20  ELB-11  2026-09-20  720 h\n"
           "Capacity units     777.6  LCU-hour  x      $0.008  =   6.22  ELB-11  2026-09-20  720 h x 1.08 LCU\n"
           "Total                                                 22.42\n"
           "\n"
           "US dollars in us-east-1, before tax. Each line is rounded to the cent, then they are added.\n"_s);
}

void TestPriceCommands::badOptionsAreExplained_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("sentence");
  const auto row = [](const char *line, const char *sentence) {
    QTest::newRow(line) << QString::fromLatin1(line) << QString::fromUtf8(sentence);
  };
  row("lambda --duration-ms 1 --memory-mb 128",
      "--requests is missing; it takes a whole number from 0 to 1000000000000.");
  row("lambda --requests 1.5 --duration-ms 1 --memory-mb 128", "--requests cannot be \"1.5\"; it takes a whole number");
  row("lambda --requests -1 --duration-ms 1 --memory-mb 128", "--requests cannot be \"-1\"");
  row("lambda --requests 1e6 --duration-ms 1 --memory-mb 128", "--requests cannot be \"1e6\"");
  row("lambda --requests 1 --duration-ms 900001 --memory-mb 128",
      "--duration-ms cannot be \"900001\"; it takes a number from 0 to 900000.");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 64",
      "--memory-mb cannot be \"64\"; it takes a whole number from 128 to 10240.");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --arch risc",
      "--arch cannot be \"risc\"; it takes x86 or arm.");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --arch", "--arch needs a value behind it.");
  row("lambda --requests --duration-ms 1 --memory-mb 128", "--requests needs a value behind it.");
  row("lambda --requests 1 --requests 2 --duration-ms 1 --memory-mb 128", "--requests stands twice");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --memry-mb 4",
      "There is no option --memry-mb here. Did you mean --memory-mb?");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 5", "\"5\" stands alone");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --free-tier=no", "--free-tier takes no value.");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --provisioned-hours 2",
      "--provisioned-hours says nothing without --provisioned");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --provisioned 2",
      "--provisioned-hours is missing; it takes a number from 0 to 1000000.");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --snapstart-restores 2",
      "--snapstart-restores says nothing without --snapstart-cache-hours");
  row("lambda --requests 1 --duration-ms 1 --memory-mb 128 --ephemeral-mb 100", "from 512 to 10240.");
  row("fargate --tasks 1 --vcpu 0.1 --memory-gb 1 --seconds 60",
      "--vcpu cannot be \"0.1\"; it takes a number from 0.25");
  row("fargate --tasks 1 --vcpu 8 --memory-gb 16 --seconds 60 --os windows",
      "--vcpu cannot be \"8\"; it takes a number from 1 to 4.");
  row("fargate --tasks 1 --vcpu 1 --memory-gb 2 --seconds 60 --os windows --arch arm", "Windows on x86 only");
  row("fargate --tasks 1 --vcpu 1 --memory-gb 2 --seconds 60 --os beos", "it takes linux or windows.");
  row("fargate --tasks 1 --vcpu 1 --memory-gb 2 --seconds 60 --spot-discount 101", "it takes a number from 0 to 100.");
  row("ec2 --instances 1 --hours 1", "--type is missing; it takes one of c6i.large, c7g.large,");
  row("ec2 --type m5.huge --instances 1 --hours 1", "--type cannot be \"m5.huge\"; it takes one of c6i.large,");
  row("ec2 --type m5.large --instances 1 --hours 1 --spot-discount 1 --savings-plan-discount 1",
      "A Savings Plan does not cover Spot");
  row("api-gateway --requests 1", "--kind is missing; it takes rest or http.");
  row("break-even --duration-ms 1 --memory-mb 128", "--against is missing; it takes ec2 or fargate.");
  row("break-even --duration-ms 1 --memory-mb 128 --against ec2", "--type is missing; it takes one of");
  row("break-even --duration-ms 1 --memory-mb 128 --against ec2 --type m5.large --vcpu 1",
      "--vcpu belongs to --against fargate; leave it out.");
  row("break-even --duration-ms 1 --memory-mb 128 --against fargate --vcpu 1", "--memory-gb is missing");
  row("break-even --duration-ms 1 --memory-mb 128 --against fargate --vcpu 1 --memory-gb 2 --type m5.large",
      "--type belongs to --against ec2; leave it out.");
  row("memory-tuning --duration-ms 1 --memory-mb 128", "--cpu-share is missing; it takes a number from 0 to 100.");
  row("memory-tuning --duration-ms 1 --memory-mb 128 --cpu-share 5 --grid 128,64",
      "--grid cannot have \"64\"; it takes whole numbers from 128 to 10240 with commas between them.");
  row("lightsail --bundle 6 --months 1",
      "--bundle cannot be \"6\"; it takes one of nano, micro, small, medium, large, xlarge.");
}

void TestPriceCommands::badOptionsAreExplained() {
  QFETCH(QString, line);
  QFETCH(QString, sentence);
  const Outcome outcome = run(u"price "_s + line + u" --json"_s);
  QCOMPARE(outcome.code, wrongUsage);
  QCOMPARE(outcome.out, QString());
  QVERIFY2(outcome.err.contains(sentence), qPrintable(outcome.err));
  QVERIFY(outcome.err.contains(u"Usage: stratoscope price "_s));
}

void TestPriceCommands::allFaultsAreSaidAtOnce() {
  const Outcome outcome = run(u"price lambda --requests many --memory-mb 1 --arch z80 --cheap"_s);
  QCOMPARE(outcome.code, wrongUsage);
  QCOMPARE(outcome.out, QString());
  QCOMPARE(outcome.err.count(u"stratoscope: "_s), 5);
  for (const QString &option : {u"--requests"_s, u"--duration-ms"_s, u"--memory-mb"_s, u"--arch"_s, u"--cheap"_s})
    QVERIFY2(outcome.err.contains(option), qPrintable(outcome.err));
}

void TestPriceCommands::theBreakEvenIsShownWithBothBills() {
  const QString line = u"price break-even --duration-ms 100 --memory-mb 1024 --against ec2 --type t3.micro"_s;
  const QJsonObject found = json(line + u" --alb-lcu 0.5 --rps-per-instance 2"_s);
  const QString requests = found[u"break_even_requests"_s].toString();
  QCOMPARE(found[u"instances"_s].toString(), u"9"_s);
  QCOMPARE(found[u"fleet"_s][u"total_usd"_s].toString(), u"87.68"_s);  // 68.33 + 16.43 + 2.92
  QCOMPARE(found[u"fleet"_s][u"lines"_s].toArray().size(), 3);
  // The bill by the request is the one that "price lambda" makes.
  const QString lambda = u"price lambda --duration-ms 100 --memory-mb 1024 --requests "_s;
  QCOMPARE(json(lambda + requests), found[u"by_request"_s].toObject());
  QCOMPARE(json(lambda + QString::number(requests.toLongLong() - 1))[u"total_usd"_s].toString(), u"87.67"_s);
  const QString text = run(line).out;
  QVERIFY2(text.startsWith(u"From 4,06"_s) && text.contains(u"\nThe fleet:\n"_s), qPrintable(text));
  const QString front = run(line + u" --front http"_s).out;  // an API before it: earlier
  QVERIFY2(front.startsWith(u"From 2,64"_s) && front.contains(u"HTTP API calls"_s), qPrintable(front));
}

void TestPriceCommands::withoutABreakEvenItSaysHowFarItLooked() {
  const QString line =
      u"price break-even --duration-ms 100 --memory-mb 128 --against fargate --vcpu 1 --memory-gb 2"
      " --rps-per-instance 0.001"_s;
  const Outcome outcome = run(line);
  QCOMPARE(outcome.code, fine);
  QVERIFY2(outcome.out.startsWith(u"There is no break-even up to 13,140,000 requests a month"_s),
           qPrintable(outcome.out));
  QVERIFY(json(line)[u"break_even_requests"_s].isNull());
  QCOMPARE(json(line)[u"searched_to_requests"_s].toString(), u"13140000"_s);
}

void TestPriceCommands::memorySizesAreCompared() {
  const QString line =
      u"price memory-tuning --duration-ms 8000 --memory-mb 128 --cpu-share 60 --grid 2048,128,512,256"_s;
  const QJsonObject tuning = json(line);
  QCOMPARE(tuning[u"cheapest_mb"_s].toString(), u"128"_s);
  QCOMPARE(tuning[u"fastest_mb"_s].toString(), u"2048"_s);
  QCOMPARE(tuning[u"knee_mb"_s].toString(), u"512"_s);
  QCOMPARE(tuning[u"points"_s].toArray().size(), 4);
  QCOMPARE(tuning[u"points"_s][1][u"duration_ms"_s].toString(), u"5600"_s);
  QCOMPARE(tuning[u"points"_s][0][u"total_usd"_s].toString(), u"16.87"_s);  // a million calls of 1 GB-second
  QVERIFY(run(line).out.contains(u"      512  0.29        4,400"_s));
  QVERIFY(run(u"price memory-tuning --duration-ms 900000 --memory-mb 512 --cpu-share 100"_s)
              .out.contains(u"over the limit of 900 s"_s));
}

void TestPriceCommands::everyCommandExplainsItself_data() {
  QTest::addColumn<QString>("name");
  for (const Command &command : priceCommands(shippedBook)) {
    QTest::newRow(command.name.c_str()) << QString::fromStdString(command.name);
  }
}

void TestPriceCommands::everyCommandExplainsItself() {
  QFETCH(QString, name);
  const Outcome outcome = run(name + u" --help"_s);
  QCOMPARE(outcome.code, fine);
  QVERIFY(outcome.out.startsWith(u"Usage: stratoscope "_s + name + u" --"_s));
  QCOMPARE(run(name).code, wrongUsage);  // each needs something
}

void TestPriceCommands::withoutPricesItSaysWhy() {
  const auto nothing = []() -> Result<PriceBook> { return PriceBook::make("us-east-1", {}, {}); };
  const Outcome outcome = run(u"price eks --hours 1"_s, nothing);
  QCOMPARE(outcome.code, problemsFound);
  QCOMPARE(outcome.out, QString());
  QVERIFY(outcome.err.contains(u"lacks what bills are counted from: lambda.requests, "_s));
  QVERIFY(outcome.err.contains(u"ebs.gp3, lambda.free-requests, "_s));
}

const strato::tests::Suite<TestPriceCommands> suite;

}  // namespace tst_price_commands

#include "tst_price_commands.moc"
