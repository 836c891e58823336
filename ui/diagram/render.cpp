// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/render.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <cmath>

#include "ui/diagram/diagram_painter.h"

namespace strato::ui {

namespace {

constexpr int pictureWidth = 1120;

const std::vector<Journey> &journeysAt(const std::vector<StepTimes> &times, const DiagramScene &scene) {
  static const std::vector<Journey> none;
  return times.empty() ? none : times[static_cast<std::size_t>(scene.step)].journeys;
}

}  // namespace

QImage renderDiagram(const catalog::Diagram &diagram, Position position, const QSize &size, const Look &look,
                     double scale) {
  const Geometry geometry = layOut(diagram, diagramFonts(look), size);
  const std::vector<StepTimes> times = timesOf(diagram);
  const DiagramScene scene = sceneAt(diagram, times, position);
  const DiagramPainter drawing(diagram, geometry, look);

  QImage image(size * scale, QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  image.fill(look.tokens.surface);
  QImage fading = image;
  const auto draw = [&](QImage &layer, const Still &still) {
    QPainter painter(&layer);
    painter.scale(geometry.zoom, geometry.zoom);
    drawing.drawStill(painter, still);
  };
  draw(image, scene.before);
  draw(fading, scene.now);
  QPainter painter(&image);
  painter.setOpacity(scene.blend);
  painter.drawImage(QPointF(), fading);
  painter.setOpacity(1);
  painter.scale(geometry.zoom, geometry.zoom);
  drawing.drawMoving(painter, scene, journeysAt(times, scene));
  painter.end();
  return image;
}

QByteArray toSvg(const catalog::Diagram &diagram, Position position, const QSize &size, const Look &look) {
  const Geometry geometry = layOut(diagram, diagramFonts(look), size);
  const std::vector<StepTimes> times = timesOf(diagram);
  const DiagramScene scene = sceneAt(diagram, times, position);
  const DiagramPainter drawing(diagram, geometry, look);

  QByteArray svg;
  QBuffer buffer(&svg);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  generator.setResolution(96);
  generator.setTitle(QString::fromStdString(diagram.title));
  generator.setDescription(QString::fromStdString(diagram.summary));
  QPainter painter(&generator);
  painter.fillRect(QRect(QPoint(), size), look.tokens.surface);
  painter.scale(geometry.zoom, geometry.zoom);
  drawing.drawStill(painter, scene.now);
  drawing.drawMoving(painter, scene, journeysAt(times, scene));
  painter.end();
  return svg.replace("font-family=\"Stratoscope Sans\"", "font-family=\"Inter, 'Stratoscope Sans', sans-serif\"");
}

QSize pictureSize(const catalog::Diagram &diagram, const Look &look) {
  const int height = static_cast<int>(std::ceil(heightForWidth(diagram, diagramFonts(look), pictureWidth)));
  return {pictureWidth, height};
}

}  // namespace strato::ui
