// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/small_content.h"
#include "tests/support/suite.h"
#include "ui/models/learn_presenter.h"

namespace tst_learn_presenter {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestLearnPresenter final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void conceptsStandInTheGroupsOfTheContent();

 private:
  void addConcept(const std::string &id, const std::string &group, int order);
  CoursePage page();

  tests::SmallContent m_content;
};

/// The same text as that of the concept that is there, without its questions.
void TestLearnPresenter::addConcept(const std::string &id, const std::string &group, int order) {
  const std::string path = "concepts/" + id + ".md";
  m_content.write(path, m_content.read("concepts/lambda.md"));
  QVERIFY(m_content.replace(path, "id: lambda", "id: " + id));
  QVERIFY(m_content.replace(path, "group: Serverless", "group: " + group));
  QVERIFY(m_content.replace(path, "order: 2", "order: " + std::to_string(order)));
}

CoursePage TestLearnPresenter::page() {
  const auto file = m_content.folder() / "content.sqlite";
  std::filesystem::remove(file);
  if (const auto built = catalog::buildStore(m_content.folder(), file); !built)
    qFatal("%s", built.error().english().c_str());
  const auto store = catalog::Store::open(file);
  tests::ManualClock clock;
  const learning::MemoryRecord record(clock);
  return *presentCourse(*store, record);
}

void TestLearnPresenter::conceptsStandInTheGroupsOfTheContent() {
  addConcept("ec2", "Servers", 3);
  addConcept("api-gateway", "Serverless", 14);
  addConcept("serverless", "Serverless", 1);
  const CoursePage course = page();
  QCOMPARE(course.concepts, 4);
  QStringList lines;
  for (const CourseGroup &group : course.groups) {
    for (const CourseLine &line : group.lines) lines << group.title + u' ' + QString::fromStdString(line.id.value);
  }
  QCOMPARE(lines, QStringList({u"Serverless serverless"_s, u"Serverless lambda"_s, u"Serverless api-gateway"_s,
                               u"Servers ec2"_s}));
  const CourseLine &line = course.groups.at(1).lines.at(0);
  QCOMPARE(line.title, u"AWS Lambda"_s);
  QCOMPARE(line.essence, u"Your code runs when an event arrives."_s);
  QCOMPARE(line.studyMinutes, 10);
  QCOMPARE(course.goOn->id, ConceptId{"serverless"});
}

const strato::tests::Suite<TestLearnPresenter, QCoreApplication> suite;

}  // namespace tst_learn_presenter

#include "tst_learn_presenter.moc"
