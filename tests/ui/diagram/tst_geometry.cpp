// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFontMetricsF>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/diagram/diagrams.h"
#include "ui/diagram/geometry.h"
#include "ui/diagram/router.h"

namespace tst_geometry {

using namespace strato;
using namespace strato::ui;

class TestGeometry final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everythingHasItsPlace_data() { sizes(); }
  void everythingHasItsPlace();
  void linesGoRoundNodesAndDoNotCross_data() { sizes(); }
  void linesGoRoundNodesAndDoNotCross();
  void labelsOverlapNothing_data() { sizes(); }
  void labelsOverlapNothing();
  void textFitsItsBox_data() { sizes(); }
  void textFitsItsBox();
  void aNarrowDrawingGivesUpIconsButNotWords();
  void linesThatShareATargetShareAPort();
  void theWayBackRunsBesideTheWayThere();
  void aLineGoesRoundWhatStandsInItsWay();
  void aFrameClosesRoundItsNodes();
  void anUprightNodeHasItsTileAboveItsWords();
  void theSameInputGivesTheSameGeometry();

 private:
  static void sizes();
  static catalog::Diagram chosen();
  static Geometry laidOut(const catalog::Diagram &diagram);
};

void TestGeometry::sizes() {
  QTest::addColumn<QSizeF>("size");
  QTest::addColumn<bool>("german");
  for (const bool german : {false, true}) {
    const auto row = [german](const char *name, double width, double height) {
      QTest::addRow("%s%s", name, german ? ", 30 % longer" : "") << QSizeF(width, height) << german;
    };
    row("narrow", 560, 0);
    row("a small stage", 760, 0);
    row("a card", 990, 560);
    row("a stage", 1080, 700);
    row("low and wide", 1400, 480);
    row("a 4K projector", 3840, 2160);
  }
}

catalog::Diagram TestGeometry::chosen() {
  QFETCH(const bool, german);
  return german ? testing::withLongerWords(testing::shippedDiagram()) : testing::shippedDiagram();
}

Geometry TestGeometry::laidOut(const catalog::Diagram &diagram) {
  QFETCH(QSizeF, size);
  const DiagramFonts fonts = diagramFonts(testing::look());
  if (size.height() <= 0) size.setHeight(heightForWidth(diagram, fonts, size.width()));
  return layOut(diagram, fonts, size);
}

void TestGeometry::everythingHasItsPlace() {
  const catalog::Diagram diagram = chosen();
  const Geometry geometry = laidOut(diagram);
  const QRectF stage(QPointF(), geometry.size);
  QCOMPARE(geometry.nodes.size(), diagram.nodes.size());
  QCOMPARE(geometry.edges.size(), diagram.edges.size());
  for (std::size_t node = 0; node < geometry.nodes.size(); ++node) {
    QVERIFY(stage.contains(geometry.nodes[node].rect));
    for (std::size_t other = 0; other < node; ++other)
      QVERIFY(!geometry.nodes[node].rect.intersects(geometry.nodes[other].rect));
  }
  for (const GroupBox &group : geometry.groups) QVERIFY(stage.contains(group.rect));
  for (const EdgeLine &edge : geometry.edges)
    for (const QPointF &corner : edge.points) QVERIFY(stage.contains(corner));
  QVERIFY2(geometry.zoom * 12 >= 10.5, qPrintable(QString::number(geometry.zoom)));  // the smallest text is legible
}

void TestGeometry::linesGoRoundNodesAndDoNotCross() {
  const catalog::Diagram diagram = chosen();
  const Geometry geometry = laidOut(diagram);
  std::vector<Polyline> lines;
  for (std::size_t edge = 0; edge < geometry.edges.size(); ++edge) {
    const auto &points = geometry.edges[edge].points;
    QVERIFY(points.size() >= 2);
    for (std::size_t point = 1; point < points.size(); ++point) {
      const bool level = qFuzzyCompare(points[point].y(), points[point - 1].y());
      QVERIFY(level || qFuzzyCompare(points[point].x(), points[point - 1].x()));
      const QRectF piece = QRectF(points[point - 1], points[point]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
      for (std::size_t node = 0; node < geometry.nodes.size(); ++node)
        QVERIFY2(
            !piece.intersects(geometry.nodes[node].rect.adjusted(1, 1, -1, -1)),
            qPrintable(QString::fromStdString(diagram.edges[edge].id + " runs through " + diagram.nodes[node].id)));
    }
    lines.push_back(points);
  }
  QCOMPARE(crossingsOf(lines), 0);
}

void TestGeometry::labelsOverlapNothing() {
  const catalog::Diagram diagram = chosen();
  const Geometry geometry = laidOut(diagram);
  for (std::size_t edge = 0; edge < geometry.edges.size(); ++edge) {
    const QRectF label = geometry.edges[edge].label.box;
    QVERIFY2(diagram.edges[edge].label.empty() == label.isEmpty(), diagram.edges[edge].id.c_str());
    if (label.isEmpty()) continue;
    QVERIFY(QRectF(QPointF(), geometry.size).contains(label));
    for (const NodeBox &node : geometry.nodes) QVERIFY(!node.rect.intersects(label));
    for (const GroupBox &group : geometry.groups) QVERIFY(!group.title.box.intersects(label));
    for (std::size_t other = 0; other < geometry.edges.size(); ++other) {
      QVERIFY(other == edge || !geometry.edges[other].label.box.intersects(label));
      const auto &points = geometry.edges[other].points;
      for (std::size_t point = 1; point < points.size(); ++point)
        QVERIFY(!QRectF(points[point - 1], points[point]).normalized().adjusted(-1, -1, 1, 1).intersects(label));
    }
  }
}

void TestGeometry::textFitsItsBox() {
  const DiagramFonts fonts = diagramFonts(testing::look());
  const Geometry geometry = laidOut(chosen());
  const auto fits = [](const PlacedText &text, const QFont &font) {
    return widestOf(text.lines, font) <= text.box.width() + 0.01 &&
           static_cast<double>(text.lines.size()) * lineHeight(font) <= text.box.height() + 0.01;
  };
  for (const NodeBox &node : geometry.nodes) {
    QVERIFY(fits(node.title, fonts.nodeTitle));
    QVERIFY(node.rect.contains(node.title.box));
    for (const auto &[state, text] : node.seconds) {
      QVERIFY2(fits(text, fonts.nodeRole), qPrintable(text.lines.join(u'|')));
      QVERIFY2(node.rect.contains(text.box), qPrintable(text.lines.join(u'|')));
      QVERIFY(!node.tile.intersects(text.box));
    }
  }
  for (const EdgeLine &edge : geometry.edges)
    if (!edge.label.isEmpty()) QVERIFY(fits(edge.label, fonts.edgeLabel));
  for (const GroupBox &group : geometry.groups) {
    QVERIFY(fits(group.title, fonts.groupTitle));
    QVERIFY(group.rect.contains(group.title.box));
    for (const NodeBox &node : geometry.nodes) QVERIFY(!node.rect.intersects(group.title.box));
  }
}

void TestGeometry::aNarrowDrawingGivesUpIconsButNotWords() {
  const catalog::Diagram diagram = testing::shippedDiagram();
  const DiagramFonts fonts = diagramFonts(testing::look());
  const auto at = [&](double width) { return layOut(diagram, fonts, {width, heightForWidth(diagram, fonts, width)}); };
  QCOMPARE(at(1400).density, Density::Roomy);
  QCOMPARE(at(560).density, Density::Narrow);
  QVERIFY(!at(1400).nodes.front().tile.isEmpty());
  QVERIFY(at(560).nodes.front().tile.isEmpty());
  QCOMPARE(at(560).nodes.front().title.lines.join(u' '), at(1400).nodes.front().title.lines.join(u' '));
}

void TestGeometry::linesThatShareATargetShareAPort() {
  const catalog::Diagram diagram = testing::shippedDiagram();
  const Geometry geometry = layOut(diagram, diagramFonts(testing::look()), {1080, 700});
  const auto &end = [&](const char *id) {
    return geometry.edges[static_cast<std::size_t>(edgeIndex(diagram, id))].points.back();
  };
  QCOMPARE(end("out1"), end("out2"));
  QCOMPARE(end("out2"), end("out3"));
  QVERIFY(end("event") != end("load"));
}

void TestGeometry::theWayBackRunsBesideTheWayThere() {
  const Geometry geometry = layOut(testing::smallDiagram(), diagramFonts(testing::look()), {900, 200});
  const auto &there = geometry.edges[0].points;
  const auto &back = geometry.edges[2].points;
  QCOMPARE(there.size(), std::size_t{2});
  QVERIFY(there.front() != back.back());
  QVERIFY(there.back() != back.front());
  QCOMPARE(crossingsOf({there, back}), 0);
}

void TestGeometry::aLineGoesRoundWhatStandsInItsWay() {
  RoutingProblem problem;
  problem.bounds = QRectF(0, 0, 600, 300);
  problem.shapes = {QRectF(20, 120, 100, 60), QRectF(250, 100, 100, 100), QRectF(480, 120, 100, 60)};
  problem.solid = {true, true, true};
  problem.links = {{0, 2}};
  const Polyline line = routeLinks(problem).front();
  QVERIFY(line.size() > 2);
  for (std::size_t point = 1; point < line.size(); ++point)
    QVERIFY(!QRectF(line[point - 1], line[point]).normalized().adjusted(-1, -1, 1, 1).intersects(problem.shapes[1]));
}

void TestGeometry::aFrameClosesRoundItsNodes() {
  catalog::Diagram diagram = testing::smallDiagram();
  diagram.rows = 4;
  for (auto &node : diagram.nodes) node.at.row = 2;
  diagram.groups = {{"pool", "A pool", {3, 0}, {2, 4}}};
  const Geometry geometry = layOut(diagram, diagramFonts(testing::look()), {900, 400});
  const GroupBox &frame = geometry.groups.front();
  QVERIFY(frame.rect.contains(geometry.nodes[1].rect));
  QVERIFY(frame.title.box.bottom() <= geometry.nodes[1].rect.top());
  QCOMPARE(frame.rect.bottom() - geometry.nodes[1].rect.bottom(), geometry.nodes[1].rect.left() - frame.rect.left());
}

void TestGeometry::anUprightNodeHasItsTileAboveItsWords() {
  catalog::Diagram diagram = testing::smallDiagram();
  diagram.rows = 2;
  diagram.nodes[1].size = {2, 2};
  const Geometry geometry = layOut(diagram, diagramFonts(testing::look()), {900, 300});
  QVERIFY(geometry.nodes[1].tile.bottom() < geometry.nodes[1].title.box.top());
  QVERIFY(geometry.nodes[0].tile.right() < geometry.nodes[0].title.box.left());
}

void TestGeometry::theSameInputGivesTheSameGeometry() {
  const catalog::Diagram diagram = testing::shippedDiagram();
  const DiagramFonts fonts = diagramFonts(testing::look());
  QVERIFY(layOut(diagram, fonts, {1080, 700}) == layOut(diagram, fonts, {1080, 700}));
}

const strato::tests::Suite<TestGeometry, QApplication> suite;

}  // namespace tst_geometry

#include "tst_geometry.moc"
