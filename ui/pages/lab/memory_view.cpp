// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/memory_view.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/plot.h"
#include "ui/models/lab/cost_words.h"
#include "ui/models/lab/slider_stops.h"
#include "ui/pages/lab/figure_table.h"
#include "ui/pages/lab/labelled_slider.h"
#include "ui/pages/lab/memory_plots.h"
#include "ui/pages/lab/quiet_scroll.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int answerWidth = 304;
constexpr int wideAnswerWidth = 400;
constexpr int wideAnswerFrom = 1400;

std::vector<double> percentStops() {
  std::vector<double> stops;
  for (int percent = 0; percent <= 100; ++percent) stops.push_back(percent);
  return stops;
}

}  // namespace

MemoryView::MemoryView(const pricing::PriceBook &book, QWidget *parent) : QWidget(parent), m_model(book) {
  setObjectName(QStringLiteral("memoryView"));
  auto *columns = new QHBoxLayout(scrolledIn(this));
  columns->setContentsMargins({});
  columns->setSpacing(16);
  columns->addWidget(plots(), 1);
  m_side = answer();
  columns->addWidget(m_side);
  setWish(m_wish);
}

LabelledSlider *MemoryView::slider(const char *objectName, const QString &name, std::vector<double> stops,
                                   bool isMemory) {
  const bool isShare = stops.front() == 0;
  auto *slider = new LabelledSlider(
      name, std::move(stops),
      [isMemory, isShare](double value) -> LabelledSlider::Words {
        const CostWords words;
        if (isMemory) return {words.locale.toString(value, 'f', 0), tr("MB")};
        if (isShare) return {words.locale.toString(value, 'f', 0), tr("%")};
        return {words.milliseconds(value), {}};
      },
      this);
  slider->setObjectName(QLatin1String(objectName));
  connect(slider, &LabelledSlider::valueChanged, this, [this] {
    m_wish = {static_cast<int>(m_measuredMb->value()), static_cast<int>(m_measuredMs->value()),
              static_cast<int>(m_cpu->value()), static_cast<int>(m_goal->value())};
    recount();
  });
  return slider;
}

QLayout *MemoryView::sliders() {
  auto *row = new ResponsiveGrid(nullptr, 16);
  m_measuredMb = slider("measuredMemory", tr("Measured at"), memoryStops(), true);
  m_measuredMs = slider("measuredTime", tr("It took"), evenStops(5, 60'000), false);
  m_cpu = slider("cpuShare", tr("Work of the CPU"), percentStops(), false);
  m_goal = slider("goal", tr("Goal"), evenStops(5, 60'000), false);
  for (LabelledSlider *one : {m_measuredMb, m_measuredMs, m_cpu, m_goal}) row->addWidget(one, {6, 3, 3});
  return row;
}

Card *MemoryView::plots() {
  auto *card = new Card(CardTone::Surface, this);
  card->setContentsMargins(20, 14, 20, 12);
  auto *lines = new QVBoxLayout(card);
  lines->setContentsMargins({});
  lines->setSpacing(8);
  lines->addWidget(new Text(tr("Memory tuning"), {TextSize::Title, Weight::Strong}, card));
  lines->addLayout(sliders());
  lines->addSpacing(4);
  const auto caption = [card](const QString &words) {
    return new Text(words, {TextSize::Note, Weight::Strong, Ink::Secondary}, card);
  };
  m_time = new Plot(tr("Run time against memory"), Plot::Hand::Reads, card);
  m_time->setObjectName(QStringLiteral("timePlot"));
  m_cost = new Plot(tr("Cost of a million calls against memory"), Plot::Hand::Reads, card);
  m_cost->setObjectName(QStringLiteral("costPlot"));
  lines->addWidget(caption(tr("Run time")));
  lines->addWidget(m_time, 1);
  lines->addWidget(caption(tr("Cost of a million calls")));
  lines->addWidget(m_cost, 1);
  for (Plot *plot : {m_time, m_cost}) {
    plot->setLeastHeight(130);
    connect(plot, &Plot::guideMoved, this, &MemoryView::showGuide);
  }
  return card;
}

Card *MemoryView::answer() {
  auto *card = new Card(CardTone::Surface, this);
  card->setContentsMargins(12, 14, 6, 14);
  auto *content = new QWidget;
  auto *lines = new QVBoxLayout(content);
  lines->setContentsMargins(0, 0, 6, 0);
  lines->setSpacing(10);
  const auto inset = [lines](QWidget *widget) {
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(widget);
    lines->addLayout(row);
  };
  m_finding = new Text({}, {TextSize::Title, Weight::Strong}, content);
  m_finding->setObjectName(QStringLiteral("memoryFinding"));
  inset(m_finding);
  m_reason = new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary}, content);
  inset(m_reason);
  lines->addWidget(new Divider(Qt::Horizontal, content));
  m_table = new FigureTable(tr("Sizes"), content);
  m_table->setObjectName(QStringLiteral("memoryTable"));
  m_table->setHeads({tr("Memory"), tr("Run time"), tr("A million"), {}});
  connect(m_table, &FigureTable::guideMoved, this, &MemoryView::showRow);
  lines->addWidget(m_table);
  lines->addWidget(new Divider(Qt::Horizontal, content));
  m_source = new Text({}, {TextSize::Note, Weight::Regular, Ink::Secondary}, content);
  inset(m_source);
  lines->addStretch();
  auto *outer = new QVBoxLayout(card);
  outer->setContentsMargins({});
  outer->addWidget(quietScroll(content));
  return card;
}

void MemoryView::setWish(const MemoryWish &wish) {
  {
    const QSignalBlocker a(m_measuredMb);
    const QSignalBlocker b(m_measuredMs);
    const QSignalBlocker c(m_cpu);
    const QSignalBlocker d(m_goal);
    m_measuredMb->setValue(wish.measuredMb);
    m_measuredMs->setValue(wish.measuredMs);
    m_cpu->setValue(wish.cpuPercent);
    m_goal->setValue(wish.goalMs);
  }
  m_wish = wish;
  recount();
}

void MemoryView::recount() {
  const CostWords words;
  m_picture = m_model.picture(m_wish);
  PlotContent time = memoryTimeContent(m_picture, m_wish);
  PlotContent cost = memoryCostContent(m_picture);
  alignMemoryPlots(time, cost);
  m_time->setContent(std::move(time));
  m_cost->setContent(std::move(cost));
  std::vector<double> stops;
  for (const MemoryPoint &size : m_picture.sizes) stops.push_back(size.memoryMb);
  const auto reading = [this](int stop) {
    const CostWords figures;
    const MemoryPoint &size = m_picture.sizes[static_cast<std::size_t>(stop)];
    return PlotReading{
        tr("%1 MB").arg(figures.locale.toString(size.memoryMb)),
        {{tr("run time"), figures.milliseconds(size.ms)}, {tr("a million calls"), figures.dollars(size.usd)}}};
  };
  std::optional<double> sweet;
  if (m_picture.sweet) sweet = m_picture.sizes[*m_picture.sweet].memoryMb;
  for (Plot *plot : {m_time, m_cost}) plot->setStops(stops, reading);
  m_time->setCursorAt(sweet, tr("sweet spot"));
  m_cost->setCursorAt(sweet);
  std::vector<FigureTable::Row> rows;
  int chosen = -1;
  for (const MemoryRow &row : m_picture.rows) {
    if (row.sweet) chosen = static_cast<int>(rows.size());
    rows.push_back({{row.memory, row.time, row.cost, row.remark}, false});
  }
  m_table->setRows(std::move(rows));
  m_table->setChosen(chosen);
  m_finding->setText(m_picture.finding);
  m_reason->setText(m_picture.reason);
  m_source->setText(
      tr("One vCPU at %1 MB (%2). The share that is work of the CPU is yours to measure: it shrinks as memory "
         "grows, waiting does not. One thread, x86, billed by the millisecond.")
          .arg(words.locale.toString(m_picture.vcpuMb), m_picture.vcpuFact));
}

void MemoryView::showGuide(int size) {
  m_time->setGuide(size);
  m_cost->setGuide(size);
  int row = -1;
  for (int i = 0; size >= 0 && i < static_cast<int>(m_picture.rows.size()); ++i) {
    const MemoryPoint &point = m_picture.rows[static_cast<std::size_t>(i)].point;
    if (point.memoryMb == m_picture.sizes[static_cast<std::size_t>(size)].memoryMb) row = i;
  }
  m_table->setGuide(row);
}

void MemoryView::showRow(int row) {
  int size = -1;
  if (row >= 0) {
    const int memory = m_picture.rows[static_cast<std::size_t>(row)].point.memoryMb;
    const auto found = std::ranges::find(m_picture.sizes, memory, &MemoryPoint::memoryMb);
    size = static_cast<int>(found - m_picture.sizes.begin());
  }
  m_time->setGuide(size);
  m_cost->setGuide(size);
}

void MemoryView::resizeEvent(QResizeEvent *) {
  const Look &look = lookOf(this);
  m_side->setFixedWidth(look.scaled(width() >= look.scaled(wideAnswerFrom) ? wideAnswerWidth : answerWidth));
}

}  // namespace strato::ui
