// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/score_table.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include "tests/support/suite.h"

namespace tst_score_table {

using namespace strato::ui;
using namespace Qt::StringLiterals;

class TestScoreTable final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Also where there is little room: the words over a lane's name tell what is not in sight.
  void everyFigureOfEveryLaneIsThere_data() {
    QTest::addColumn<int>("lanes");
    QTest::addColumn<QSize>("size");
    QTest::newRow("two side by side") << 2 << QSize(256, 300);
    QTest::newRow("three side by side") << 3 << QSize(400, 300);
    QTest::newRow("three below each other") << 3 << QSize(220, 300);
    QTest::newRow("four, as at 1280x800") << 4 << QSize(256, 270);
    QTest::newRow("four with much room") << 4 << QSize(330, 400);
    QTest::newRow("four with little room") << 4 << QSize(300, 112);
    QTest::newRow("two with little room") << 2 << QSize(256, 112);
  }
  void everyFigureOfEveryLaneIsThere() {
    QFETCH(int, lanes);
    QFETCH(QSize, size);
    std::vector<LaneFigures> figures(static_cast<std::size_t>(lanes));
    std::vector<LaneInk> inks;
    for (int i = 0; i < lanes; ++i) {
      LaneFigures &lane = figures[static_cast<std::size_t>(i)];
      lane.name = u"Lane %1"_s.arg(i);
      lane.p99S = 1.02 + i;
      lane.peakRps = 1067;
      lane.usd = 0.74;
      lane.usdMonth = 2130;
      lane.requests = 1;
      lane.done = 1;
      inks.push_back({Qt::black, i});
    }
    const Scoreboard board = scoreboardOf(figures);
    ScoreTable table;
    table.resize(size);
    table.setBoard(board, inks);
    table.show();
    QStringList said;
    for (int y = 4; y < table.height(); y += 9) {
      for (int x = 4; x < table.width(); x += 9) {
        const QPoint place(x, y);
        QHelpEvent asks(QEvent::ToolTip, place, table.mapToGlobal(place));
        QApplication::sendEvent(&table, &asks);
        said.append(QToolTip::text());
      }
    }
    for (const ScoreRow &row : board.rows) QVERIFY2(!said.filter(row.name).isEmpty(), qPrintable(row.name));
  }
};

const strato::tests::Suite<TestScoreTable, QApplication> suite;

}  // namespace tst_score_table

#include "tst_score_table.moc"
