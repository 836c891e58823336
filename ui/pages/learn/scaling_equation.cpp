// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/scaling_equation.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/scrub_number.h"
#include "ui/theme/look.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int cellWidth = 6;
constexpr int cellPitch = 8;
constexpr int cellHeight = 12;

/// On the same baseline as the numbers.
FigureText *word(const QString &text) { return new FigureText({}, text); }

}  // namespace

EnvironmentCells::EnvironmentCells(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EnvironmentCells::setEnvironments(int environments, int ceiling) {
  m_environments = environments;
  m_ceiling = ceiling;
  const int refused = std::max(0, environments - ceiling);
  const int atWork = environments - refused;
  QString words = atWork == 1 ? tr("1 environment is busy") : tr("%Ln environments are busy", nullptr, atWork);
  if (refused == 1) words += tr(", 1 request is refused");
  if (refused > 1) words += tr(", %Ln requests are refused", nullptr, refused);
  setAccessible(this, QAccessible::Graphic, words);
  update();
  Q_EMIT scaleChanged(perCell());
}

int EnvironmentCells::perCell() const { return cellsFor(m_environments, width() / cellPitch).perCell; }

QSize EnvironmentCells::sizeHint() const { return {50 * cellPitch, cellHeight}; }

QSize EnvironmentCells::minimumSizeHint() const { return {20 * cellPitch, cellHeight}; }

void EnvironmentCells::resizeEvent(QResizeEvent *) { Q_EMIT scaleChanged(perCell()); }

void EnvironmentCells::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  const CellRow row = cellsFor(m_environments, width() / cellPitch);
  const int allowed = m_ceiling / row.perCell;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < row.cells; ++i) {
    const QRectF cell(i * cellPitch, 0, cellWidth, height());
    if (i < allowed || m_environments <= m_ceiling) {
      drawBox(painter, cell, 2, t.state(State::Busy));
    } else {
      drawBox(painter, cell, 2, {}, t.state(State::Refused), 1.25);
      painter.setPen(QPen(t.state(State::Refused), 1.25));
      painter.drawLine(cell.topRight() + QPointF(-1, 2), cell.bottomLeft() + QPointF(1, -2));
    }
  }
}

ScalingEquation::ScalingEquation(const ScalingModel &model, FactDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_rate(new ScrubNumber(tr("Requests per second"), StepScale(1, 10000), model.rate)),
      m_seconds(new ScrubNumber(tr("Seconds each"), StepScale(0.01, 100), model.seconds)),
      m_product(new FigureText({}, {})),
      m_cells(new EnvironmentCells),
      m_remark(new Text({}, {TextSize::Note, Weight::Regular, Ink::Muted})) {
  m_rate->setObjectName(QStringLiteral("scalingRate"));
  m_seconds->setObjectName(QStringLiteral("scalingSeconds"));
  m_product->setObjectName(QStringLiteral("scalingProduct"));
  m_cells->setObjectName(QStringLiteral("scalingCells"));
  m_remark->setObjectName(QStringLiteral("scalingRemark"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(
      new Text(tr("It scales in %1s").arg(model.unit), {TextSize::Label, Weight::Regular, Ink::Secondary}));
  auto *equation = new FlowLayout(6);
  equation->addWidget(m_rate);
  equation->addWidget(word(tr("requests/s")));
  equation->addWidget(word(QString(QChar(0x00D7))));
  equation->addWidget(m_seconds);
  equation->addWidget(word(tr("s each")));
  equation->addWidget(word(QStringLiteral("=")));
  equation->addWidget(m_product);
  column->addLayout(equation);
  column->addSpacing(2);
  column->addWidget(m_cells);
  column->addStretch();
  auto *foot = new QHBoxLayout;
  foot->setSpacing(12);
  if (TrustBadge *badge = desk.badge(model.source)) foot->addWidget(badge);
  foot->addWidget(m_remark, 1);
  column->addLayout(foot);
  connect(m_rate, &ScrubNumber::numberChanged, this, &ScalingEquation::recount);
  connect(m_seconds, &ScrubNumber::numberChanged, this, &ScalingEquation::recount);
  connect(m_cells, &EnvironmentCells::scaleChanged, this, &ScalingEquation::recount);
  recount();
}

void ScalingEquation::recount() {
  const QLocale locale;
  const int needed = atOnce(m_rate->number(), m_seconds->number());
  const int ceiling = m_model.ceiling ? static_cast<int>(*m_model.ceiling) : std::numeric_limits<int>::max();
  m_product->setFigure(locale.toString(needed), tr("at once"));
  m_product->setInk(needed > ceiling ? Ink::Bad : Ink::Primary);
  {
    const QSignalBlocker quiet(m_cells);
    m_cells->setEnvironments(needed, ceiling);
  }
  if (needed > ceiling) {
    m_remark->setText(tr("Above %1 a Region refuses, unless the quota was raised").arg(locale.toString(ceiling)));
  } else if (m_cells->perCell() > 1) {
    m_remark->setText(tr("1 cell is %1").arg(locale.toString(m_cells->perCell())));
  } else {
    m_remark->setText({});
  }
}

}  // namespace strato::ui
