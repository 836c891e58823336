// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tour/painted_text.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

namespace strato::ui {

namespace {

/// Takes all painting and keeps the words.
class TextRecorder final : public QPaintEngine {
 public:
  TextRecorder() : QPaintEngine(QPaintEngine::AllFeatures) {}

  bool begin(QPaintDevice *) override { return true; }
  bool end() override { return true; }
  void updateState(const QPaintEngineState &) override {}
  void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
  void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
  void drawPath(const QPainterPath &) override {}
  void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
  void drawTextItem(const QPointF &baseline, const QTextItem &item) override {
    const QRectF box(baseline.x(), baseline.y() - item.ascent(), item.width(), item.ascent() + item.descent());
    texts.push_back({item.text(), painter()->transform().mapRect(box)});
  }
  [[nodiscard]] Type type() const override { return User; }

  std::vector<PaintedText> texts;
};

class RecordingDevice final : public QPaintDevice {
 public:
  explicit RecordingDevice(const QWidget &widget) : m_widget(widget) {}

  [[nodiscard]] QPaintEngine *paintEngine() const override { return &engine; }

  mutable TextRecorder engine;

 protected:
  [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
    switch (metric) {
      case PdmWidth:
        return m_widget.width();
      case PdmHeight:
        return m_widget.height();
      case PdmDpiX:
      case PdmPhysicalDpiX:
        return m_widget.logicalDpiX();
      case PdmDpiY:
      case PdmPhysicalDpiY:
        return m_widget.logicalDpiY();
      case PdmDevicePixelRatio:
        return 1;
      case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
      default:
        return QPaintDevice::metric(metric);
    }
  }

 private:
  const QWidget &m_widget;
};

}  // namespace

std::vector<PaintedText> paintedText(QWidget &widget) {
  RecordingDevice device(widget);
  widget.render(&device, QPoint(), QRegion(), QWidget::RenderFlags());
  return device.engine.texts;
}

}  // namespace strato::ui
