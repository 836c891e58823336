// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/suite.h"
#include "ui/models/study_layout.h"

namespace tst_study_layout {

using namespace strato::ui;

class TestStudyLayout final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theUsualWindowHasTheUsualColumns();
  void theColumnsAlwaysFit_data();
  void theColumnsAlwaysFit();
  void aNarrowWindowHasOneColumn();
  void aWideWindowKeepsTheTextInTheMiddle();
  void largeTextNeedsAWiderWindow();
  void notesStandWhereTheyWish();
  void notesMakeRoomForEachOther();
  void notesMakeRoomForWhatTakesTheWholeWidth();
};

void TestStudyLayout::theUsualWindowHasTheUsualColumns() {
  QCOMPARE(studyColumns(1464, 1), (StudyColumns{true, 216, 48, 720, 432, 0}));
}

void TestStudyLayout::theColumnsAlwaysFit_data() {
  QTest::addColumn<int>("width");
  for (const int width : {400, 920, 1099, 1100, 1144, 1300, 1464, 1784, 3700}) {
    QTest::addRow("%d", width) << width;
  }
}

void TestStudyLayout::theColumnsAlwaysFit() {
  QFETCH(int, width);
  const StudyColumns columns = studyColumns(width, 1);
  QVERIFY(columns.left >= 0);
  QVERIFY(columns.left + columns.total() <= width);
  QVERIFY(columns.reading >= std::min(width, 500));
}

void TestStudyLayout::aNarrowWindowHasOneColumn() {
  QCOMPARE(studyColumns(920, 1), (StudyColumns{false, 0, 0, 720, 0, 100}));
}

void TestStudyLayout::aWideWindowKeepsTheTextInTheMiddle() {
  const StudyColumns columns = studyColumns(3700, 1);
  QCOMPARE(columns.reading, 720);
  QCOMPARE(columns.left, (3700 - 1464) / 2);
}

void TestStudyLayout::largeTextNeedsAWiderWindow() {
  QVERIFY(!studyColumns(1464, 1.5).wide);
  QCOMPARE(studyColumns(2196, 1.5).reading, 1080);
}

void TestStudyLayout::notesStandWhereTheyWish() {
  QVERIFY((placeNotes({{10, 40}, {100, 20}}, 16) == std::vector<int>{10, 100}));
  QVERIFY(placeNotes({}, 16).empty());
}

void TestStudyLayout::notesMakeRoomForEachOther() {
  QVERIFY((placeNotes({{10, 40}, {20, 30}, {0, 5}}, 16) == std::vector<int>{10, 66, 112}));
}

void TestStudyLayout::notesMakeRoomForWhatTakesTheWholeWidth() {
  const std::vector<TakenSpan> figure{{100, 600}};
  QVERIFY((placeNotes({{0, 84}}, 16, figure) == std::vector<int>{0}));
  QVERIFY((placeNotes({{0, 85}}, 16, figure) == std::vector<int>{616}));
  QVERIFY((placeNotes({{0, 40}, {40, 60}, {620, 10}}, 16, figure) == std::vector<int>{0, 616, 692}));
}

const strato::tests::Suite<TestStudyLayout> suite;

}  // namespace tst_study_layout

#include "tst_study_layout.moc"
