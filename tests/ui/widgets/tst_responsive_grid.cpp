// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

#include "tests/support/suite.h"
#include "ui/theme/theme.h"
#include "ui/widgets/responsive_grid.h"

namespace tst_responsive_grid {

using namespace strato::ui;

namespace {

class Cell final : public QWidget {
 public:
  explicit Cell(int height) : m_height(height) {}
  QSize sizeHint() const override { return {50, m_height}; }

 private:
  int m_height;
};

class CountedSpace final : public QSpacerItem {
 public:
  explicit CountedSpace(int &alive) : QSpacerItem(10, 10), m_alive(alive) { ++m_alive; }
  ~CountedSpace() override { --m_alive; }
  CountedSpace(const CountedSpace &) = delete;
  CountedSpace &operator=(const CountedSpace &) = delete;

 private:
  int &m_alive;
};

}  // namespace

class TestResponsiveGrid final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cellsStandBesideEachOtherOnlyWhereThereIsRoom_data();
  void cellsStandBesideEachOtherOnlyWhereThereIsRoom();
  void theBreakpointsGrowWithTheText();
  void aRowIsAsHighAsItsHighest();
  void whatIsHiddenTakesNoPlace();
  void heightLeftOverRaisesTheLowestRowsFirst();
  void aGridThatGoesTakesAllItemsWithIt();

 private:
  Theme m_theme;
  std::unique_ptr<QWidget> m_window;
  ResponsiveGrid *m_grid = nullptr;
  std::vector<Cell *> m_cells;
};

void TestResponsiveGrid::init() {
  m_theme.setAppearance({ThemeId::Light, 1.0, true});
  m_window = std::make_unique<QWidget>();
  m_grid = new ResponsiveGrid(m_window.get(), 16);
  m_cells.clear();
  for (const int height : {100, 60, 40}) {
    m_cells.push_back(new Cell(height));
    m_grid->addWidget(m_cells.back(), {12, 6, 4});
  }
}

void TestResponsiveGrid::cellsStandBesideEachOtherOnlyWhereThereIsRoom_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("inTheFirstRow");
  QTest::newRow("wide") << 1060 << 3;
  QTest::newRow("medium") << 1059 << 2;
  QTest::newRow("still medium") << 720 << 2;
  QTest::newRow("narrow") << 719 << 1;
}

void TestResponsiveGrid::cellsStandBesideEachOtherOnlyWhereThereIsRoom() {
  QFETCH(int, width);
  QFETCH(int, inTheFirstRow);
  m_window->resize(width, 400);
  m_window->show();
  const auto row = std::ranges::count_if(m_cells, [](const Cell *cell) { return cell->y() == 0; });
  QCOMPARE(static_cast<int>(row), inTheFirstRow);
  QCOMPARE(m_cells[static_cast<std::size_t>(inTheFirstRow) - 1]->geometry().right() + 1, width);
}

void TestResponsiveGrid::theBreakpointsGrowWithTheText() {
  m_window->resize(1060, 400);
  m_window->show();
  QCOMPARE(m_cells[2]->y(), 0);
  m_theme.setAppearance({ThemeId::Light, 1.5, true});
  m_grid->activate();
  QVERIFY(m_cells[1]->y() > 0);  // 1060 px hold as little as 707 px do at the usual size
}

void TestResponsiveGrid::aRowIsAsHighAsItsHighest() {
  m_window->resize(800, 400);
  m_window->show();
  QCOMPARE(m_cells[0]->height(), 100);
  QCOMPARE(m_cells[1]->height(), 100);
  QCOMPARE(m_cells[2]->geometry(), QRect(0, 116, 392, 40));
  QCOMPARE(m_grid->heightForWidth(800), 100 + 16 + 40);
}

void TestResponsiveGrid::whatIsHiddenTakesNoPlace() {
  m_cells[0]->hide();
  m_window->resize(800, 400);
  m_window->show();
  QCOMPARE(m_cells[1]->pos(), QPoint(0, 0));
  QCOMPARE(m_grid->heightForWidth(800), 60);
}

void TestResponsiveGrid::heightLeftOverRaisesTheLowestRowsFirst() {
  m_grid->setFillUpTo(120);
  m_window->resize(800, 100 + 16 + 40 + 50);
  m_window->show();
  QCOMPARE(m_cells[0]->height(), 100);
  QCOMPARE(m_cells[2]->height(), 90);
  m_window->resize(800, 1000);  // more than is wanted: no row is higher than was said
  QCOMPARE(m_cells[0]->height(), 120);
  QCOMPARE(m_cells[2]->geometry(), QRect(0, 136, 392, 120));
}

void TestResponsiveGrid::aGridThatGoesTakesAllItemsWithIt() {
  int alive = 0;
  m_grid->addLayout(new QVBoxLayout, {12, 12, 12});
  for (int i = 0; i < 4; ++i) m_grid->addItem(new CountedSpace(alive));
  QCOMPARE(alive, 4);
  m_window.reset();
  QCOMPARE(alive, 0);
}

const strato::tests::Suite<TestResponsiveGrid, QApplication> suite;

}  // namespace tst_responsive_grid

#include "tst_responsive_grid.moc"
