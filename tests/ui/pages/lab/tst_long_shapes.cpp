// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/long_shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QTest>
#include <cmath>

#include "tests/support/suite.h"

namespace tst_long_shapes {

using namespace strato;
using namespace strato::ui;

constexpr QSize canvas(600, 90);
constexpr int rounding = 4;  ///< of 255

template <class Paint>
QImage picture(qreal dpr, Paint paint) {
  QImage image(canvas * dpr, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(dpr);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(QRectF(3, 2, canvas.width() - 6, canvas.height() - 4));
  paint(painter);
  painter.end();
  return image;
}

/// The greatest difference of a channel, of 255.
int difference(const QImage &one, const QImage &other) {
  int most = 0;
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      const QColor a = one.pixelColor(x, y), b = other.pixelColor(x, y);
      most =
          std::max({most, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
    }
  }
  return most;
}

QPolygonF noise(int points) {
  QPolygonF line;
  for (int i = 0; i < points; ++i) {
    line << QPointF(double(i) * canvas.width() / points, 45 + 30 * std::sin(i * i * 0.37) + 8 * std::cos(i * 0.05));
  }
  return line;
}

class TestLongShapes final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pixelsAreThoseOfOneShape_data() {
    QTest::addColumn<int>("points");
    QTest::addColumn<double>("dpr");
    for (const int points : {2, 40, 49, 700, 1300}) {
      for (const double dpr : {1.0, 1.25, 2.0}) {
        QTest::addRow("%d at %g", points, dpr) << points << dpr;
      }
    }
  }
  void pixelsAreThoseOfOneShape() {
    QFETCH(int, points);
    QFETCH(double, dpr);
    const QPolygonF line = noise(points);
    QPen dashed(QColor(40, 90, 200, 140), 1.6);
    dashed.setDashPattern({5, 1.6, 1.2, 1.6});
    QPainterPath path;
    path.addPolygon(line);
    for (const QPen &pen : {QPen(QColor(200, 40, 40, 140), 2.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin), dashed}) {
      const QImage whole = picture(dpr, [&](QPainter &painter) { painter.strokePath(path, pen); });
      const QImage pieces = picture(dpr, [&](QPainter &painter) { strokeLong(painter, line, pen); });
      QVERIFY(difference(whole, picture(dpr, [](QPainter &) {})) > 50);
      QCOMPARE_LE(difference(whole, pieces), rounding);
    }
  }

  void whatLiesBelowALineIsTheSame() {
    const QPolygonF line = noise(700);
    const QColor color(200, 40, 40, 90);
    QPainterPath below;
    below.addPolygon(QPolygonF(line) << QPointF(line.last().x(), 80) << QPointF(line.first().x(), 80));
    QCOMPARE_LE(difference(picture(1, [&](QPainter &painter) { painter.fillPath(below, color); }),
                           picture(1, [&](QPainter &painter) { fillLong(painter, line, 80, color); })),
                rounding);
  }

  void columnsAreTheSame() {
    std::vector<QRectF> columns;
    const QPolygonF line = noise(700);
    for (int i = 0; i + 1 < line.size(); ++i) columns.emplace_back(line[i], QPointF(line[i + 1].x() + 0.5, 88));
    QPainterPath path;
    for (const QRectF &column : columns) path.addRect(column);
    const QBrush brush(QColor(200, 40, 40, 90));
    QCOMPARE_LE(difference(picture(1, [&](QPainter &painter) { painter.fillPath(path, brush); }),
                           picture(1, [&](QPainter &painter) { fillLong(painter, columns, brush); })),
                rounding);
  }

  void nothingIsNothing() {
    const QImage empty = picture(1, [](QPainter &painter) {
      strokeLong(painter, {}, QPen(Qt::red));
      fillLong(painter, QPolygonF(), 80, Qt::red);
      fillLong(painter, std::span<const QRectF>(), Qt::red);
    });
    QCOMPARE(difference(empty, picture(1, [](QPainter &) {})), 0);
  }
};

const strato::tests::Suite<TestLongShapes, QApplication> suite;

}  // namespace tst_long_shapes

#include "tst_long_shapes.moc"
