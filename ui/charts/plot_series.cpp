// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_series.h"

#include <QPen>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QLogValueAxis>
#include <QtCharts/QValueAxis>

namespace strato::ui {

namespace {

QAbstractAxis *axisFor(bool logarithmic) {
  if (!logarithmic) return new QValueAxis;
  auto *axis = new QLogValueAxis;
  axis->setBase(10);
  return axis;
}

QList<QPointF> listOf(const std::vector<QPointF> &points) { return {points.begin(), points.end()}; }

}  // namespace

PlotSeries::PlotSeries(QChart &chart) : m_chart(chart) {
  chart.legend()->hide();
  chart.setBackgroundVisible(false);
  chart.setPlotAreaBackgroundVisible(false);
  chart.setMargins({});
  chart.setAnimationOptions(QChart::NoAnimation);
}

void PlotSeries::makeAxes(const PlotFrame &frame) {
  if (m_across != nullptr && m_logAcross == frame.logAcross && m_logUp == frame.logUp) return;
  m_chart.removeAllSeries();
  m_bands.clear();
  m_lines.clear();
  for (QAbstractAxis *old : m_chart.axes()) {
    m_chart.removeAxis(old);
    delete old;
  }
  m_across = axisFor(frame.logAcross);
  m_up = axisFor(frame.logUp);
  m_logAcross = frame.logAcross;
  m_logUp = frame.logUp;
  for (QAbstractAxis *axis : {m_across, m_up}) axis->setVisible(false);
  m_chart.addAxis(m_across, Qt::AlignBottom);
  m_chart.addAxis(m_up, Qt::AlignLeft);
}

void PlotSeries::makeSeries(std::size_t bands, std::size_t lines) {
  if (m_bands.size() == bands && m_lines.size() == lines) return;
  m_chart.removeAllSeries();
  m_bands.clear();
  m_lines.clear();
  const auto add = [this](QAbstractSeries *series) {
    m_chart.addSeries(series);
    series->attachAxis(m_across);
    series->attachAxis(m_up);
  };
  for (std::size_t i = 0; i < bands; ++i) {
    auto *upper = new QLineSeries;
    auto *lower = new QLineSeries;
    auto *band = new QAreaSeries(upper, lower);
    upper->setParent(band);
    lower->setParent(band);
    add(m_bands.emplace_back(band));
  }
  for (std::size_t i = 0; i < lines; ++i) add(m_lines.emplace_back(new QLineSeries));
}

void PlotSeries::show(const PlotContent &content, const PlotFrame &frame, const Tokens &tokens) {
  makeAxes(frame);
  makeSeries(content.bands.size(), content.lines.size());
  m_across->setRange(frame.leastAcross, frame.mostAcross);
  m_up->setRange(frame.leastUp, frame.mostUp);
  for (std::size_t i = 0; i < content.bands.size(); ++i) {
    const QColor ink = content.bands[i].paint(tokens);
    m_bands[i]->upperSeries()->replace(listOf(content.bands[i].high));
    m_bands[i]->lowerSeries()->replace(listOf(content.bands[i].low));
    QColor tint = ink;
    tint.setAlphaF(0.14F);  // the grid shows through
    m_bands[i]->setBrush(tint);
    m_bands[i]->setPen(QPen(mix(ink, tokens.surface, 0.7), 1));
  }
  for (std::size_t i = 0; i < content.lines.size(); ++i) {
    const PlotLine &line = content.lines[i];
    QPen pen(line.paint(tokens), line.width);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (line.dashed) pen.setDashPattern({3, 3});
    m_lines[i]->setPen(pen);
    m_lines[i]->replace(listOf(line.points));
  }
  m_chart.setPlotArea(frame.area);
}

}  // namespace strato::ui
