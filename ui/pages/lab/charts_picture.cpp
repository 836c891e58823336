// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/charts_picture.h"

#include <QPainter>
#include <cmath>
#include <span>

#include "ui/pages/lab/strip_painting.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int pictureWidth = 1128;
constexpr int pictureStrip = 132;
constexpr int pictureEdge = 20;

class ChartsPainter {
 public:
  ChartsPainter(QPainter &painter, const ChartsPainting &on, const ReportData &report)
      : m_painter(painter), m_on(on), m_report(report), m_edges(plotEdges(on.look, false)) {}

  void paint() {
    const Look &look = m_on.look;
    const double foot = look.lineHeight(TextSize::Note) + 8;
    const QRectF area = m_on.box.adjusted(m_edges.left, 0, -m_edges.right, -foot);
    const TimeAxis axis{0.0, m_report.durationS, area.left(), area.right()};
    drawTimeGrid(m_painter, look, axis, area.top(), area.bottom());
    drawTimeLabels(m_painter, look, axis, area.bottom() + 4);
    const double each = area.height() / static_cast<double>(std::max<std::size_t>(m_report.strips.size(), 1));
    for (std::size_t i = 0; i < m_report.strips.size(); ++i) {
      const QRectF row(area.left(), area.top() + each * static_cast<double>(i), area.width(), each);
      paintStrip(m_report.strips[i], axis, row.adjusted(0, 6, 0, -5));
      if (i + 1 == m_report.strips.size()) continue;
      m_painter.setPen(QPen(look.tokens.border, 1));
      const double y = std::round(row.bottom()) + 0.5;
      m_painter.drawLine(QPointF(m_on.box.left(), y), QPointF(m_on.box.right(), y));
    }
  }

 private:
  [[nodiscard]] LaneInk inkOf(const ChartLine &line) const {
    if (line.lane < 0 || line.lane >= static_cast<int>(m_on.inks.size())) return {m_on.look.tokens.textMuted, 0};
    return m_on.inks[static_cast<std::size_t>(line.lane)];
  }

  void paintStrip(const ChartStrip &strip, const TimeAxis &axis, const QRectF &box) {
    paintStripScale(m_painter, m_on.look, strip, box);
    const StripPainting painting{m_on.look, axis, box, m_on.dpr};
    const bool compares = strip.what == ChartStrip::What::Capacity;
    const Shortage shortage = compares ? shortageIn(painting, strip) : Shortage();
    hatch(shortage.columns);
    for (const ChartLine &line : strip.lines) paintLine(m_painter, painting, strip, line, inkOf(line));
    nameShortage(m_painter, painting, shortage, box.left() - box.width());
    m_painter.setBrush(Qt::NoBrush);
    paintNames(strip, box);
  }

  /// As lines and not as a pattern, which a drawing in a file would not have.
  void hatch(std::span<const QRectF> columns) {
    constexpr double pitch = 6.0;
    QColor tint = m_on.look.tokens.bad;
    tint.setAlphaF(0.10F);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(tint);
    std::vector<QLineF> lines;
    for (const QRectF &box : columns) {
      m_painter.drawRect(box);
      double sum = std::ceil((box.left() + box.top()) / pitch) * pitch;
      for (; sum < box.right() + box.bottom(); sum += pitch) {
        const double from = std::max(box.left(), sum - box.bottom());
        const double to = std::min(box.right(), sum - box.top());
        if (from < to) lines.emplace_back(from, sum - from, to, sum - to);
      }
    }
    QColor ink = m_on.look.tokens.bad;
    ink.setAlphaF(0.5F);
    m_painter.setPen(QPen(ink, 1.1, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    m_painter.setBrush(Qt::NoBrush);
  }

  void paintNames(const ChartStrip &strip, const QRectF &box) {
    const Look &look = m_on.look;
    const double left = m_on.box.left();
    const double right = box.left() - 16;
    const double row = look.lineHeight(TextSize::Note);
    double y = box.top() - 3;
    const QFont strong = look.font(TextSize::Note, Weight::Strong);
    m_painter.setFont(strong);
    m_painter.setPen(look.tokens.text);
    m_painter.drawText(QRectF(left, y, right - left, row), Qt::AlignLeft | Qt::AlignVCenter, strip.title);
    const double used = widthOf(strip.title, strong) + 5;
    m_painter.setFont(look.font(TextSize::Note));
    m_painter.setPen(look.tokens.textMuted);
    m_painter.drawText(QRectF(left + used, y, right - left - used, row), Qt::AlignLeft | Qt::AlignVCenter, strip.unit);
    for (const ChartLine &line : strip.lines) {
      if (line.rank != 0) continue;
      y += row;
      if (y + row > box.bottom() + 8) break;
      paintSample(line, QPointF(left + 6, y + row / 2));
      m_painter.setPen(look.tokens.textSecondary);
      const QRectF place(left + 20, y, right - left - 20, row);
      const QFontMetrics metrics(look.font(TextSize::Note));
      m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(line.name, Qt::ElideRight, static_cast<int>(place.width())));
    }
  }

  void paintSample(const ChartLine &line, const QPointF &centre) {
    if (line.kind == ChartLine::Kind::Rings) {
      m_painter.setPen(QPen(m_on.look.tokens.state(State::Cold), 1.6));
      m_painter.drawEllipse(centre, 3.5, 3.5);
      return;
    }
    m_painter.setPen(inkOf(line).pen(2));
    m_painter.drawLine(centre - QPointF(6, 0), centre + QPointF(6, 0));
    if (line.lane < 0) return;
    drawLaneMark(m_painter, centre, 3.2, inkOf(line));
    m_painter.setBrush(Qt::NoBrush);
  }

  QPainter &m_painter;
  const ChartsPainting &m_on;
  const ReportData &m_report;
  PlotEdges m_edges;
};

}  // namespace

void paintCharts(QPainter &painter, const ChartsPainting &on, const ReportData &report) {
  ChartsPainter(painter, on, report).paint();
}

int captionHeight(const Look &look) { return look.lineHeight(TextSize::Title) + look.lineHeight(TextSize::Label) + 12; }

int paintCaption(QPainter &painter, const Look &look, const QRectF &box, const QString &title, const QString &words) {
  const auto line = [&](double y, TextSize size, Weight weight, const QColor &ink, const QString &text) {
    const QFont font = look.font(size, weight);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(box.left(), y, box.width(), look.lineHeight(size)), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, static_cast<int>(box.width())));
  };
  line(box.top(), TextSize::Title, Weight::Strong, look.tokens.text, title);
  line(box.top() + look.lineHeight(TextSize::Title), TextSize::Label, Weight::Regular, look.tokens.textSecondary,
       words);
  return captionHeight(look);
}

LabPicture chartsPicture(const ReportData &report, const std::vector<LaneInk> &inks, const Look &look) {
  const int strips = static_cast<int>(report.strips.size()) * look.scaled(pictureStrip);
  const int foot = look.lineHeight(TextSize::Note);
  const QSize size(look.scaled(pictureWidth), captionHeight(look) + strips + 2 * foot + 2 * pictureEdge + 20);
  return {report.title, size, look.tokens.surface, [report, inks, look, size, foot](QPainter &painter, qreal dpr) {
            const QRectF all = QRectF(QPointF(), QSizeF(size)).adjusted(pictureEdge, 16, -pictureEdge, -12);
            const int top = paintCaption(painter, look, all, report.title, report.traffic);
            paintCharts(painter, {look, all.adjusted(0, top, 0, -foot - 8), inks, dpr}, report);
            painter.setFont(look.font(TextSize::Note));
            painter.setPen(look.tokens.textMuted);
            painter.drawText(QRectF(all.left(), all.bottom() - foot, all.width(), foot),
                             Qt::AlignLeft | Qt::AlignVCenter, report.made + QStringLiteral(". ") + report.prices);
          }};
}

}  // namespace strato::ui
