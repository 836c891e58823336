// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/break_even_view.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/charts/plot.h"
#include "ui/models/lab/cost_words.h"
#include "ui/models/lab/slider_stops.h"
#include "ui/pages/lab/assumptions_card.h"
#include "ui/pages/lab/break_even_plot.h"
#include "ui/pages/lab/cost_tile.h"
#include "ui/pages/lab/labelled_slider.h"
#include "ui/pages/lab/quiet_scroll.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/responsive_grid.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

/// From so much width on the assumptions stand beside the plot without being asked for.
constexpr int wideFrom = 1240;
constexpr int assumptionsWidth = 304;

}  // namespace

BreakEvenView::BreakEvenView(const pricing::PriceBook &book, QWidget *parent) : QWidget(parent), m_model(book) {
  setObjectName(QStringLiteral("breakEvenView"));
  build();
  setWish(m_wish);
}

LabelledSlider *BreakEvenView::slider(const QString &name, std::vector<double> stops) {
  auto *slider = new LabelledSlider(
      name, std::move(stops),
      [this, name](double value) -> LabelledSlider::Words {
        const CostWords words;
        if (name == tr("Requests a month")) return {words.count(value, 3), {}};
        if (name == tr("Memory")) return {words.locale.toString(value, 'f', 0), tr("MB")};
        if (name == tr("Run time")) return {words.milliseconds(value), {}};
        return {words.number(value), tr("× average")};
      },
      this);
  connect(slider, &LabelledSlider::valueChanged, this, [this] {
    m_wish.requests = static_cast<std::int64_t>(m_requests->value());
    m_wish.memoryMb = static_cast<int>(m_memory->value());
    m_wish.runMs = static_cast<int>(m_runTime->value());
    m_wish.peak = m_peak->value();
    recount();
  });
  return slider;
}

QHBoxLayout *BreakEvenView::head() {
  auto *row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(new Text(tr("Break-even"), {TextSize::Title, Weight::Strong}, this), 1);
  m_purchase = new Segmented(tr("How EC2 is paid for"), this);
  m_purchase->setObjectName(QStringLiteral("purchase"));
  for (const Purchase purchase : {Purchase::OnDemand, Purchase::SavingsPlan, Purchase::Spot})
    m_purchase->addSegment(nameOfPurchase(purchase));
  m_purchase->setCurrent(0);
  connect(m_purchase, &Segmented::currentChanged, this, [this](int index) {
    m_wish.purchase = static_cast<Purchase>(index);
    recount();
  });
  row->addWidget(m_purchase);
  m_more = new Button(ButtonKind::Plain, tr("Assumptions"), this);
  m_more->setObjectName(QStringLiteral("assumptions"));
  m_more->setHeight(ButtonHeight::Small);
  m_more->setCheckable(true);
  connect(m_more, &QAbstractButton::toggled, this, [this](bool on) { m_side->setVisible(on); });
  row->addWidget(m_more);
  return row;
}

QLayout *BreakEvenView::sliders() {
  auto *row = new ResponsiveGrid(nullptr, 24);
  m_requests = slider(tr("Requests a month"), evenStops(fewestRequests, mostRequests));
  m_memory = slider(tr("Memory"), memoryStops());
  m_runTime = slider(tr("Run time"), evenStops(5, 60'000));
  m_peak = slider(tr("Peak is"), peakStops());
  for (LabelledSlider *one : {m_requests, m_memory, m_runTime, m_peak}) row->addWidget(one, {6, 3, 3});
  m_requests->setObjectName(QStringLiteral("requests"));
  m_runTime->setObjectName(QStringLiteral("runTime"));
  m_memory->setObjectName(QStringLiteral("memory"));
  m_peak->setObjectName(QStringLiteral("peak"));
  return row;
}

void BreakEvenView::build() {
  auto *columns = new QHBoxLayout(scrolledIn(this));
  columns->setContentsMargins({});
  columns->setSpacing(16);
  auto *main = new Card(CardTone::Surface, this);
  main->setContentsMargins(20, 14, 20, 16);
  auto *lines = new QVBoxLayout(main);
  lines->setContentsMargins({});
  lines->setSpacing(10);
  lines->addLayout(head());
  lines->addLayout(sliders());
  m_plot = new Plot(tr("Cost of a month against requests"), Plot::Hand::Grasps, main);
  m_plot->setObjectName(QStringLiteral("breakEvenPlot"));
  m_plot->setLeastHeight(220);
  connect(m_plot, &Plot::cursorMoved, this,
          [this](int stop) { m_requests->setValue(m_requests->stops()[static_cast<std::size_t>(stop)]); });
  lines->addWidget(m_plot, 1);
  m_words = new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary}, main);
  m_words->setObjectName(QStringLiteral("inWords"));
  auto *said = new QHBoxLayout;
  said->setSpacing(6);
  said->addWidget(new Text(tr("In words:"), {TextSize::Label, Weight::Strong}, main), 0, Qt::AlignTop);
  said->addWidget(m_words, 1);
  lines->addLayout(said);
  auto *tiles = new QHBoxLayout;
  tiles->setSpacing(12);
  for (CostTileView *&tile : m_tiles) {
    tile = new CostTileView(main);
    tiles->addWidget(tile, 1);
  }
  lines->addLayout(tiles);
  columns->addWidget(main, 1);
  m_side = new Card(CardTone::Surface, this);
  m_side->setContentsMargins(18, 14, 6, 14);
  m_assumptions = new AssumptionsCard(m_model, m_wish, m_side);
  m_assumptions->setContentsMargins(0, 0, 10, 0);
  auto *sideLines = new QVBoxLayout(m_side);
  sideLines->setContentsMargins({});
  sideLines->addWidget(quietScroll(m_assumptions));
  columns->addWidget(m_side);
  connect(m_assumptions, &AssumptionsCard::wished, this, [this](const BreakEvenWish &wish) {
    m_wish = wish;
    recount();
  });
}

void BreakEvenView::setWish(const BreakEvenWish &wish) {
  {
    const QSignalBlocker a(m_requests);
    const QSignalBlocker b(m_memory);
    const QSignalBlocker c(m_runTime);
    const QSignalBlocker d(m_peak);
    const QSignalBlocker e(m_purchase);
    m_requests->setValue(static_cast<double>(wish.requests));
    m_memory->setValue(wish.memoryMb);
    m_runTime->setValue(wish.runMs);
    m_peak->setValue(wish.peak);
    m_purchase->setCurrent(static_cast<int>(wish.purchase));
  }
  m_wish = wish;
  recount();
}

void BreakEvenView::recount() {
  const CostWords words;
  const BreakEvenPicture picture = m_model.picture(m_wish);
  m_plot->setContent(breakEvenContent(picture, m_wish));
  m_plot->setStops(m_requests->stops(), [this](int stop) {
    const CostWords figures;
    const double requests = m_requests->stops()[static_cast<std::size_t>(stop)];
    PlotReading reading{tr("%1 requests a month").arg(figures.count(requests, 3)), {}};
    for (const CostWay way : allCostWays) {
      reading.rows.emplace_back(nameOfWay(way),
                                figures.dollars(m_model.bill(m_wish, way, static_cast<std::int64_t>(requests)).total));
    }
    return reading;
  });
  m_plot->setCursorAt(static_cast<double>(m_wish.requests),
                      tr("%1 a month").arg(words.count(static_cast<double>(m_wish.requests), 3)));
  m_words->setText(picture.words);
  for (std::size_t i = 0; i < m_tiles.size(); ++i) m_tiles[i]->setTile(picture.tiles[i]);
  m_assumptions->setWish(m_wish);
}

void BreakEvenView::fold() {
  const Look &look = lookOf(this);
  m_side->setFixedWidth(look.scaled(assumptionsWidth));
  const bool wide = width() >= look.scaled(wideFrom);
  if (wide == m_wide && isVisible()) return;
  m_wide = wide;
  m_more->setVisible(!wide);
  m_side->setVisible(wide || m_more->isChecked());
}

void BreakEvenView::resizeEvent(QResizeEvent *) { fold(); }

}  // namespace strato::ui
