// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/scaling_equation.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>
#include <limits>
#include <utility>

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

/// Words on the same baseline as the numbers. A number stays with its words when the line is broken.
FigureText *word(const QString &text) { return new FigureText({}, text); }

QWidget *together(std::initializer_list<QWidget *> parts) {
  auto *widget = new QWidget;
  auto *row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  for (QWidget *part : parts) row->addWidget(part);
  return widget;
}

QString capitalised(const QString &text) { return text.left(1).toUpper() + text.mid(1); }

Text *labelOf(const ScalingModel &model) {
  auto *label = new Text(QCoreApplication::translate("strato::ui::ScalingEquation", "It scales in %1").arg(model.units),
                         {TextSize::Label, Weight::Regular, Ink::Secondary});
  label->setObjectName(QStringLiteral("scalingUnit"));
  return label;
}

Text *sentenceOf(const ScalingModel &model, TextLook look) {
  auto *sentence = new Text(model.text, look);
  sentence->setObjectName(QStringLiteral("scalingText"));
  return sentence;
}

}  // namespace

UnitCells::UnitCells(QString unit, QString units, QWidget *parent)
    : QWidget(parent), m_unit(std::move(unit)), m_units(std::move(units)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UnitCells::setCount(int count, int ceiling) {
  m_count = count;
  m_ceiling = ceiling;
  const QLocale locale;
  const int refused = std::max(0, count - ceiling);
  const int atWork = count - refused;
  //: a number of units
  QString words = tr("%1 %2 at once").arg(locale.toString(atWork), atWork == 1 ? m_unit : m_units);
  if (refused > 0) words += tr(", %1 more are refused").arg(locale.toString(refused));
  setAccessible(this, QAccessible::Graphic, words);
  update();
  Q_EMIT scaleChanged(perCell());
}

int UnitCells::perCell() const { return cellsFor(m_count, width() / cellPitch).perCell; }

QSize UnitCells::sizeHint() const { return {50 * cellPitch, cellHeight}; }

QSize UnitCells::minimumSizeHint() const { return {20 * cellPitch, cellHeight}; }

void UnitCells::resizeEvent(QResizeEvent *) { Q_EMIT scaleChanged(perCell()); }

void UnitCells::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  const CellRow row = cellsFor(m_count, width() / cellPitch);
  const int allowed = m_ceiling / row.perCell;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < row.cells; ++i) {
    const QRectF cell(i * cellPitch, 0, cellWidth, height());
    if (i < allowed || m_count <= m_ceiling) {
      drawBox(painter, cell, 2, t.state(State::Busy));
    } else {
      drawBox(painter, cell, 2, {}, t.state(State::Refused), 1.25);
      painter.setPen(QPen(t.state(State::Refused), 1.25));
      painter.drawLine(cell.topRight() + QPointF(-1, 2), cell.bottomLeft() + QPointF(1, -2));
    }
  }
}

QWidget *scalingTile(const ScalingModel &model, FactDesk &desk) {
  if (model.flow) return new ScalingEquation(model, desk);
  auto *tile = new QWidget;
  tile->setObjectName(QStringLiteral("scalingInWords"));
  auto *column = new QVBoxLayout(tile);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(labelOf(model));
  column->addWidget(sentenceOf(model, {TextSize::Body, Weight::Regular, Ink::Primary}));
  column->addStretch();
  if (TrustBadge *badge = desk.badge(model.source)) column->addWidget(badge);
  return tile;
}

ScalingEquation::ScalingEquation(const ScalingModel &model, FactDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_rate(new ScrubNumber(tr("%1 per second").arg(capitalised(model.flow->what)), StepScale(1, 10000),
                             model.flow->rate)),
      m_seconds(new ScrubNumber(tr("Seconds each"), StepScale(0.01, 100), model.flow->seconds)),
      m_product(new FigureText({}, {})),
      m_cells(new UnitCells(model.unit, model.units)),
      m_remark(new Text({}, {TextSize::Note, Weight::Regular, Ink::Muted})) {
  m_rate->setObjectName(QStringLiteral("scalingRate"));
  m_seconds->setObjectName(QStringLiteral("scalingSeconds"));
  m_product->setObjectName(QStringLiteral("scalingProduct"));
  m_cells->setObjectName(QStringLiteral("scalingCells"));
  m_remark->setObjectName(QStringLiteral("scalingRemark"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(labelOf(model));
  column->addLayout(equation());
  column->addSpacing(2);
  column->addWidget(m_cells);
  column->addSpacing(2);
  column->addWidget(sentenceOf(model, {TextSize::Note, Weight::Regular, Ink::Secondary}));
  column->addStretch();
  column->addLayout(foot(desk));
  connect(m_rate, &ScrubNumber::numberChanged, this, &ScalingEquation::recount);
  connect(m_seconds, &ScrubNumber::numberChanged, this, &ScalingEquation::recount);
  if (m_takes != nullptr) connect(m_takes, &ScrubNumber::numberChanged, this, &ScalingEquation::recount);
  connect(m_cells, &UnitCells::scaleChanged, this, &ScalingEquation::recount);
  recount();
}

QLayout *ScalingEquation::equation() {
  const ScalingModel::Flow &flow = *m_model.flow;
  auto *equation = new FlowLayout(6);
  //: a rate, as in "requests/s"
  equation->addWidget(together({m_rate, word(tr("%1/s").arg(flow.what))}));
  equation->addWidget(together({word(QString(QChar(0x00D7))), m_seconds, word(tr("s each"))}));
  if (flow.takes > 1) {
    m_takes = new ScrubNumber(tr("%1 at once in each %2").arg(capitalised(flow.what), m_model.unit), StepScale(2, 1000),
                              flow.takes);
    m_takes->setObjectName(QStringLiteral("scalingTakes"));
    //: how many one unit takes at once, as in "10 per task"
    equation->addWidget(together({word(QString(QChar(0x00F7))), m_takes, word(tr("per %1").arg(m_model.unit))}));
  }
  equation->addWidget(together({word(QStringLiteral("=")), m_product}));
  return equation;
}

QLayout *ScalingEquation::foot(FactDesk &desk) {
  auto *foot = new QHBoxLayout;
  foot->setSpacing(12);
  if (TrustBadge *badge = desk.badge(m_model.source)) foot->addWidget(badge);
  foot->addWidget(m_remark, 1);
  return foot;
}

void ScalingEquation::recount() {
  const QLocale locale;
  const int needed = unitsFor(m_rate->number(), m_seconds->number(), m_takes != nullptr ? m_takes->number() : 1);
  const int ceiling = m_model.ceiling ? static_cast<int>(*m_model.ceiling) : std::numeric_limits<int>::max();
  m_product->setFigure(locale.toString(needed), needed == 1 ? m_model.unit : m_model.units);
  m_product->setInk(needed > ceiling ? Ink::Bad : Ink::Primary);
  {
    const QSignalBlocker quiet(m_cells);
    m_cells->setCount(needed, ceiling);
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
