// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

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

namespace {

/// A language in which every text is another one, while the content stays in English.
class Shouting final : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char *, const char *text, const char *, int) const override {
    return QString::fromUtf8(text).toUpper();
  }
};

}  // namespace

class TestLearnPresenter final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aWrittenConceptStandsAmongThePlannedOnes();
  void aTranslationDoesNotTearGroupsApart();

 private:
  CoursePage page();

  tests::SmallContent m_content;
};

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

void TestLearnPresenter::aWrittenConceptStandsAmongThePlannedOnes() {
  const CoursePage course = page();
  QCOMPARE(course.written, 1);
  QCOMPARE(course.groups.at(0).title, u"Serverless"_s);
  QCOMPARE(course.groups.at(0).lines.size(), 3);
  QCOMPARE(course.groups.at(0).lines.at(1).entry.id, ConceptId{"lambda"});
  QVERIFY(course.groups.at(0).lines.at(1).isThere());
}

void TestLearnPresenter::aTranslationDoesNotTearGroupsApart() {
  const auto groups = page().groups.size();
  Shouting language;
  QVERIFY(QCoreApplication::installTranslator(&language));
  const CoursePage course = page();
  QCoreApplication::removeTranslator(&language);
  QCOMPARE(course.groups.size(), groups);
  QCOMPARE(course.groups.at(0).title, u"SERVERLESS"_s);
}

const strato::tests::Suite<TestLearnPresenter, QCoreApplication> suite;

}  // namespace tst_learn_presenter

#include "tst_learn_presenter.moc"
