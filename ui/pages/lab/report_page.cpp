// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/report_page.h"

#include <QBuffer>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <cmath>

#include "ui/pages/lab/charts_card.h"
#include "ui/pages/lab/charts_picture.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double pageWidth = 820;  ///< so that the smallest words are of 7.7 points
constexpr double marginMm = 12;
constexpr double leastCharts = 420;  ///< with room for the names of four lanes
constexpr double mostCharts = 620;
constexpr double scoreNames = 150;
constexpr double between = 14;
constexpr std::size_t eventColumns = 2;

class ReportPainter {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::ReportPage)

 public:
  ReportPainter(QPainter &painter, const QSizeF &page, const ReportData &report, std::vector<LaneInk> inks, qreal dpr)
      : m_painter(painter), m_page(page), m_report(report), m_inks(std::move(inks)), m_dpr(dpr), m_look(paperLook()) {}

  void paint() {
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintTitle();
    paintLanes();
    paintScore();
    const double footTop = paintFoot();
    paintChartBlock(footTop - between);
    paintEvents(footTop - between);
  }

 private:
  [[nodiscard]] double line(TextSize size) const { return m_look.lineHeight(size); }
  [[nodiscard]] double eventRow() const { return line(TextSize::Note) + 1; }

  /// One line of words, cut where there is no room.
  void write(const QRectF &box, const QString &words, TextSize size, Weight weight, const QColor &ink,
             Qt::Alignment align = Qt::AlignLeft) {
    const QFont font = m_look.font(size, weight);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(box, static_cast<int>(align | Qt::AlignVCenter),
                       QFontMetrics(font).elidedText(words, Qt::ElideRight, static_cast<int>(box.width())));
  }
  /// As many lines as the words need, `most` at most; gives their height.
  double writeLines(const QRectF &box, const QString &words, int most, const QColor &ink) {
    const QFont font = m_look.font(TextSize::Note);
    const double room = line(TextSize::Note) * most;
    const QRect needed = QFontMetrics(font).boundingRect(QRect(0, 0, static_cast<int>(box.width()), 1000),
                                                         Qt::AlignLeft | Qt::TextWordWrap, words);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    const double height = std::min<double>(room, needed.height());
    m_painter.drawText(QRectF(box.left(), box.top(), box.width(), height + 2), Qt::AlignLeft | Qt::TextWordWrap, words);
    return height;
  }
  void heading(const QString &words) {
    write({0, m_y, m_page.width(), line(TextSize::Label)}, words, TextSize::Label, Weight::Strong, m_look.tokens.text);
    m_y += line(TextSize::Label) + 3;
  }
  void rule(double y) {
    m_painter.setPen(QPen(m_look.tokens.border, 1));
    m_painter.drawLine(QPointF(0, y), QPointF(m_page.width(), y));
  }

  void paintTitle() {
    const double high = line(TextSize::Heading);
    write({0, m_y, m_page.width(), high}, m_report.title, TextSize::Heading, Weight::Strong, m_look.tokens.text);
    m_y += high + 2;
    if (!m_report.branch.isEmpty()) {
      write({0, m_y, m_page.width(), line(TextSize::Label)}, m_report.branch, TextSize::Label, Weight::Strong,
            m_look.tokens.accent);
      m_y += line(TextSize::Label) + 2;
    }
    m_y += writeLines({0, m_y, m_page.width(), 0}, m_report.traffic, 2, m_look.tokens.textSecondary) + between;
  }

  void paintLanes() {
    constexpr double indent = 18;
    for (std::size_t i = 0; i < m_report.lanes.size(); ++i) {
      const ReportLane &lane = m_report.lanes[i];
      const double row = line(TextSize::Label);
      drawLaneMark(m_painter, QPointF(6, m_y + row / 2), 4, m_inks[i]);
      const QFont strong = m_look.font(TextSize::Label, Weight::Strong);
      const double named = std::min<double>(widthOf(lane.name, strong), m_page.width() - indent);
      write({indent, m_y, named, row}, lane.name, TextSize::Label, Weight::Strong, m_look.tokens.text);
      if (lane.platform != lane.name) {
        const double left = indent + named + 10;
        write({left, m_y, m_page.width() - left, row}, lane.platform, TextSize::Note, Weight::Regular,
              m_look.tokens.textMuted);
      }
      m_y += row;
      m_y += writeLines({indent, m_y, m_page.width() - indent, 0}, lane.settings, 2, m_look.tokens.textSecondary) + 5;
    }
    m_y += between - 5;
  }

  void paintScore() {
    const double row = line(TextSize::Note) + 4;
    const bool hasFactor = m_report.board.lanes.size() == 2;
    const double factor = hasFactor ? 60 : 0;
    const auto lanes = static_cast<double>(std::max<std::size_t>(m_report.board.lanes.size(), 1));
    const double each = std::min(180.0, (m_page.width() - scoreNames - factor) / lanes);
    const auto cell = [&](std::size_t lane) {
      return QRectF(scoreNames + each * static_cast<double>(lane), m_y, each - 12, row);
    };
    write({0, m_y, scoreNames, row}, tr("The whole run"), TextSize::Label, Weight::Strong, m_look.tokens.text);
    for (std::size_t i = 0; i < m_report.board.lanes.size(); ++i) {
      write(cell(i), m_report.board.lanes[i], TextSize::Note, Weight::Strong, m_inks[i].color, Qt::AlignRight);
    }
    m_y += row;
    for (const ScoreRow &figure : m_report.board.rows) {
      rule(m_y);
      write({0, m_y, scoreNames, row}, figure.name, TextSize::Note, Weight::Regular, m_look.tokens.textSecondary);
      for (std::size_t i = 0; i < figure.texts.size(); ++i) {
        // The best is told by a tick and by weight, also on a printer without colours.
        const QString words = figure.best[i] ? QStringLiteral("✓ ") + figure.texts[i] : figure.texts[i];
        write(cell(i), words, TextSize::Note, figure.best[i] ? Weight::Strong : Weight::Regular, m_look.tokens.text,
              Qt::AlignRight);
      }
      write({scoreNames + each * lanes, m_y, factor, row}, figure.factor, TextSize::Note, Weight::Regular,
            m_look.tokens.textMuted, Qt::AlignRight);
      m_y += row;
    }
    rule(m_y);
    m_y += 5;
    if (!m_report.board.verdict.isEmpty()) {
      m_y += writeLines({0, m_y, m_page.width(), 0}, m_report.board.verdict, 2, m_look.tokens.text);
    }
    m_y += between;
  }

  /// What the events leave of the page.
  void paintChartBlock(double bottom) {
    const double rows = std::ceil(static_cast<double>(m_report.events.size()) / eventColumns);
    const double events = m_report.events.empty() ? 0 : line(TextSize::Label) + 3 + rows * eventRow() + between;
    const double height = std::clamp(bottom - m_y - events, leastCharts, mostCharts);
    paintCharts(m_painter, {m_look, QRectF(0, m_y, m_page.width(), height), m_inks, m_dpr}, m_report);
    m_y += height + between;
  }

  void paintEvents(double bottom) {
    constexpr double apart = 24;
    const double row = eventRow();
    if (m_report.events.empty() || m_y + 3 * row > bottom) return;
    heading(tr("What happened"));
    const auto room = static_cast<std::size_t>(std::max(0.0, (bottom - m_y) / row));
    // The last row says how many there were besides.
    const bool fits = m_report.events.size() <= room * eventColumns;
    const std::size_t rows =
        std::min(fits ? room : room - 1, (m_report.events.size() + eventColumns - 1) / eventColumns);
    const std::size_t shown = std::min(m_report.events.size(), rows * eventColumns);
    const double each = (m_page.width() - apart) / eventColumns;
    const double top = m_y;
    for (std::size_t i = 0; i < shown; ++i) {
      const double left = (each + apart) * static_cast<double>(i / rows);
      paintEvent(m_report.events[i], QRectF(left, top + row * static_cast<double>(i % rows), each, row));
    }
    m_y = top + row * static_cast<double>(rows);
    if (fits) return;
    write({0, m_y, m_page.width(), row}, tr("… and %n more", nullptr, static_cast<int>(m_report.events.size() - shown)),
          TextSize::Note, Weight::Regular, m_look.tokens.textMuted);
  }

  void paintEvent(const ReportEvent &event, const QRectF &box) {
    constexpr double clock = 46;
    write({box.left(), box.top(), clock, box.height()}, event.clock, TextSize::Note, Weight::Regular,
          m_look.tokens.textMuted);
    drawEventMark(m_painter, QPointF(box.left() + clock + 6, box.center().y()), 10, event.mark,
                  inkOf(m_look.tokens, event.mark));
    m_painter.setBrush(Qt::NoBrush);
    drawLaneMark(m_painter, QPointF(box.left() + clock + 24, box.center().y()), 3.2, m_inks[event.lane]);
    write(box.adjusted(clock + 34, 0, 0, 0), event.words, TextSize::Note, Weight::Regular, m_look.tokens.text);
  }

  /// Gives where it begins.
  double paintFoot() {
    const double row = line(TextSize::Note);
    double y = m_page.height() - 3 * row;
    rule(y - 5);
    for (const QString &words :
         {m_report.fingerprint, m_report.made + QStringLiteral(". ") + m_report.prices + u'.', m_report.independence}) {
      write({0, y, m_page.width(), row}, words, TextSize::Note, Weight::Regular, m_look.tokens.textSecondary);
      y += row;
    }
    return m_page.height() - 3 * row - 5;
  }

  QPainter &m_painter;
  QSizeF m_page;
  const ReportData &m_report;
  std::vector<LaneInk> m_inks;
  qreal m_dpr;
  Look m_look;
  double m_y = 0;
};

bool prefersLetter() { return QLocale().measurementSystem() == QLocale::ImperialUSSystem; }

}  // namespace

Look paperLook() {
  Look look{ThemeId::Light, shippedTokens(ThemeId::Light), 1.0, true};
  look.tokens.canvas = look.tokens.surface = Qt::white;
  return look;
}

void paintReport(QPainter &painter, const QSizeF &page, const ReportData &report,
                 const std::vector<simulator::LaneSettings> &lanes, qreal dpr) {
  ReportPainter(painter, page, report, laneInks(paperLook().tokens, lanes), dpr).paint();
}

void paintReport(QPagedPaintDevice &device, const ReportData &report,
                 const std::vector<simulator::LaneSettings> &lanes) {
  QPainter painter(&device);
  const QSizeF whole(device.width(), device.height());
  const double scale = whole.width() / pageWidth;
  painter.scale(scale, scale);
  paintReport(painter, whole / scale, report, lanes, 4.0);
}

QByteArray pdfOf(const ReportData &report, const std::vector<simulator::LaneSettings> &lanes) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(report.title);
  writer.setCreator(report.made);
  writer.setPageLayout({QPageSize(prefersLetter() ? QPageSize::Letter : QPageSize::A4),
                        QPageLayout::Portrait,
                        {marginMm, marginMm, marginMm, marginMm},
                        QPageLayout::Millimeter});
  paintReport(writer, report, lanes);
  return buffer.data();
}

}  // namespace strato::ui
