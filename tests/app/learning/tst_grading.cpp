// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/learning/grading.h"
#include "tests/support/suite.h"

namespace tst_grading {

class TestGrading final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void exactlyTheRightChoicesAreRight_data();
  void exactlyTheRightChoicesAreRight();
};

void TestGrading::exactlyTheRightChoicesAreRight_data() {
  QTest::addColumn<std::vector<int>>("chosen");
  QTest::addColumn<std::vector<int>>("key");
  QTest::addColumn<bool>("right");
  using List = std::vector<int>;
  QTest::newRow("the one") << List{2} << List{2} << true;
  QTest::newRow("another one") << List{1} << List{2} << false;
  QTest::newRow("both, in another order") << List{3, 0} << List{0, 3} << true;
  QTest::newRow("one too few") << List{0} << List{0, 3} << false;
  QTest::newRow("one too many") << List{0, 1, 3} << List{0, 3} << false;
  QTest::newRow("the same one twice") << List{0, 0} << List{0, 3} << false;
  QTest::newRow("nothing") << List{} << List{0} << false;
  QTest::newRow("nothing, where nothing is right") << List{} << List{} << true;
}

void TestGrading::exactlyTheRightChoicesAreRight() {
  QFETCH(std::vector<int>, chosen);
  QFETCH(std::vector<int>, key);
  QFETCH(bool, right);
  QCOMPARE(strato::learning::isRight(chosen, key), right);
}

const strato::tests::Suite<TestGrading> suite;

}  // namespace tst_grading

#include "tst_grading.moc"
