// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/support/suite.h"
#include "tests/ui/diagram/diagrams.h"
#include "ui/diagram/render.h"

namespace tst_render {

using namespace strato;
using namespace strato::ui;

class TestRender final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPictureHasTheSizeThatWasAskedFor();
  void theSamePositionGivesTheSameBytes();
  void aFrameInTheMiddleOfAFadeLiesBetweenItsStills();
  void everyThemeLooksDifferent();
  void svgHoldsEveryNodeTitleAsText();
};

void TestRender::aPictureHasTheSizeThatWasAskedFor() {
  const QImage image = renderDiagram(testing::shippedDiagram(), {3, 1}, {1080, 560}, testing::look(), 2);
  QCOMPARE(image.size(), QSize(2160, 1120));
  QCOMPARE(image.devicePixelRatio(), 2.0);
}

void TestRender::theSamePositionGivesTheSameBytes() {
  const catalog::Diagram diagram = testing::shippedDiagram();
  const auto once = [&] { return renderDiagram(diagram, {7, 0.2}, {1080, 560}, testing::look()); };
  QCOMPARE(once(), once());
  QCOMPARE(toSvg(diagram, {7, 0.2}, {1080, 560}, testing::look()),
           toSvg(diagram, {7, 0.2}, {1080, 560}, testing::look()));
}

void TestRender::aFrameInTheMiddleOfAFadeLiesBetweenItsStills() {
  const catalog::Diagram diagram = testing::smallDiagram();
  const auto at = [&](Position position) { return renderDiagram(diagram, position, {900, 120}, testing::look()); };
  QCOMPARE(at({2, 0}), at({2, 0}));
  QVERIFY(at({2, 0.01}) != at({1, 1}));
  QVERIFY(at({2, 0.01}) != at({2, 0.5}));
}

void TestRender::everyThemeLooksDifferent() {
  QSet<QRgb> grounds;
  for (const ThemeId theme : allThemes)
    grounds.insert(renderDiagram(testing::smallDiagram(), {}, {900, 120}, testing::look(theme)).pixel(450, 2));
  QCOMPARE(grounds.size(), 2);  // light grounds are white, the dark one is dark
}

void TestRender::svgHoldsEveryNodeTitleAsText() {
  const catalog::Diagram diagram = testing::shippedDiagram();
  const QByteArray svg = toSvg(diagram, {7, 1}, pictureSize(diagram, testing::look()), testing::look());
  QXmlStreamReader reader(svg);
  QStringList words;
  while (!reader.atEnd()) {
    if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
      words += reader.readElementText().trimmed();
  }
  QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
  for (const auto &node : diagram.nodes)
    QVERIFY2(words.contains(QString::fromStdString(node.title)), node.title.c_str());
  QVERIFY(!svg.contains("<image"));  // no pixels in a vector picture
}

const strato::tests::Suite<TestRender, QApplication> suite;

}  // namespace tst_render

#include "tst_render.moc"
