// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QVBoxLayout>

#include "app/learning/memory_record.h"
#include "tests/app/simulator/pricing/shipped_prices.h"
#include "tests/support/manual_clock.h"
#include "tests/support/shipped_content.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/pages/lab/lab_guides.h"
#include "ui/pages/lab/lab_page.h"
#include "ui/pages/lab/prediction_board.h"
#include "ui/pages/lab/prediction_plot.h"

namespace strato::tests {

/// The Lab over the shipped content, with its heading above it, as the window has it.
class GuideDesk final {
 public:
  explicit GuideDesk(const QSize &size = {1528, 936})
      : record(clock),
        window(size),
        page(ui::Desk{shippedStore(),
                      record,
                      clock,
                      window.theme(),
                      nullptr,
                      {&shippedPrices(), QString::fromStdString(inSource("content/scenarios")), {}}},
             &window) {
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(page.heading());
    column->addWidget(&page, 1);
    QObject::connect(&page, &ui::Page::navigationRequested, &page,
                     [this](const ui::Address &address) { page.open(address); });
    QObject::connect(&page, &ui::Page::toastRequested, &page, [this](const QString &text) { toasts.append(text); });
  }

  void open(const QString &item) {
    page.open({QStringLiteral("lab"), item, {}});
    settle();
  }
  void settle() {
    for (int round = 0; round < 4; ++round) {
      QCoreApplication::processEvents();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      page.settle();
    }
  }
  [[nodiscard]] QAbstractButton *button(const QString &name) const { return window.findChild<QAbstractButton *>(name); }
  void click(const QString &name) {
    QTest::mouseClick(button(name), Qt::LeftButton);
    settle();
  }
  [[nodiscard]] ui::GuideSession &session() { return page.guides()->session(); }
  [[nodiscard]] ui::PredictionPlot *plot() { return page.guides()->board()->plot(); }
  /// Pulls one line over the chart, as high as asked: parts of its time and of its height.
  void draw(const std::vector<QPointF> &parts) {
    ui::PredictionPlot *target = plot();
    const auto &chart = target->chart();
    const auto place = [&](const QPointF &part) {
      return target->placeOf(chart.fromS + part.x() * (chart.toS - chart.fromS), part.y() * chart.most).toPoint();
    };
    QTest::mousePress(target, Qt::LeftButton, {}, place(parts.front()));
    for (const QPointF &part : parts) QTest::mouseMove(target, place(part));
    QTest::mouseRelease(target, Qt::LeftButton, {}, place(parts.back()));
    settle();
  }

  ManualClock clock;
  learning::MemoryRecord record;
  QStringList toasts;
  ShownWindow window;
  ui::LabPage page;
};

}  // namespace strato::tests
