// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/time_ruler.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int flagRoom = 16;  // above the bar
constexpr int flagHalf = 7;   // half of its width; the ruler begins here
constexpr int rulerGap = 4;
constexpr int rulerPadding = 14;
constexpr int tickRoom = 18;  // below the bar, before the figures

QString iconOf(PlanPart::Kind kind) {
  switch (kind) {
    case PlanPart::Kind::Review:
      return QStringLiteral("refresh");
    case PlanPart::Kind::Scan:
      return QStringLiteral("lightbulb");
    case PlanPart::Kind::Study:
      return QStringLiteral("learn");
    case PlanPart::Kind::Check:
      return QStringLiteral("practice");
    case PlanPart::Kind::Practise:
      return QStringLiteral("question");
  }
  return {};
}

}  // namespace

RulerPlaces rulerPlaces(const DayPlan &plan, int width, int height) {
  RulerPlaces places;
  const int budget = std::max({plan.budget, plan.minutes(), 1});
  const auto at = [&](int minute) { return width * minute / budget; };
  int minute = 0;
  for (const PlanPart &part : plan.parts) {
    const int end = minute + part.minutes;
    const int right = end == budget ? width : at(end) - rulerGap;
    places.parts.emplace_back(at(minute), 0, std::max(2, right - at(minute)), height);
    minute = end;
  }
  if (minute < budget) places.spare = QRect(at(minute), 0, width - at(minute), height);
  return places;
}

TimeRuler::TimeRuler(const DayPlan &plan, QWidget *parent) : QWidget(parent), m_plan(plan) {
  setObjectName(QStringLiteral("timeRuler"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  QStringList words;
  for (const PlanPart &part : plan.parts) {
    words << tr("%1, %2, %3 min").arg(part.title, part.detail).arg(part.minutes);
  }
  if (plan.spare() > 0) words << tr("%1 min to spare").arg(plan.spare());
  setAccessible(this, QAccessible::Chart, words.join(QStringLiteral("; ")));
  setToolTip(words.join(QLatin1Char('\n')));
}

int TimeRuler::barHeight() const { return lookOf(this).scaled(56); }

QSize TimeRuler::sizeHint() const {
  const Look &look = lookOf(this);
  return {look.scaled(560), flagRoom + barHeight() + tickRoom + look.lineHeight(TextSize::Note)};
}

QSize TimeRuler::minimumSizeHint() const { return {lookOf(this).scaled(240), sizeHint().height()}; }

bool TimeRuler::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange) updateGeometry();
  return QWidget::event(event);
}

void TimeRuler::paintEvent(QPaintEvent *) {
  const RulerPlaces places = rulerPlaces(m_plan, width() - flagHalf, barHeight());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < places.parts.size(); ++i) {
    paintPart(painter, places.parts[i].translated(flagHalf, flagRoom), m_plan.parts[i], i == 0);
  }
  if (!places.spare.isEmpty()) paintSpare(painter, places.spare.translated(flagHalf, flagRoom));
  paintScale(painter);
}

void TimeRuler::paintPart(QPainter &painter, const QRect &box, const PlanPart &part, bool current) const {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  drawBox(painter, box, controlRadius, current ? t.accent : t.accentSoft,
          !current && t.accentSoft == t.surface ? t.border : QColor());
  painter.setPen(current ? t.onAccent : t.accent);
  const QFont strong = look.font(TextSize::Label, Weight::Strong);
  const QFont small = look.font(TextSize::Note);
  const QString minutes = tr("%1 min").arg(locale().toString(part.minutes));
  const int minutesWidth = widthOf(minutes, strong);
  const int titleWidth = widthOf(part.title, strong);
  QRect inner = box.adjusted(rulerPadding, 0, -rulerPadding, 0);
  if (inner.width() < minutesWidth) {  // the tooltip and the list below say the rest
    painter.setFont(strong);
    const QString number = locale().toString(part.minutes);
    painter.drawText(box, Qt::AlignCenter, minutesWidth + 4 <= box.width() ? minutes : number);
    return;
  }
  const int icon = look.scaled(18);
  const int withIcon = icon + 12;
  if (inner.width() >= withIcon + titleWidth + 12 + minutesWidth) {
    drawIcon(painter, iconOf(part.kind), QRect(inner.left(), box.top(), icon, box.height()), icon,
             current ? t.onAccent : t.accent);
    inner.setLeft(inner.left() + withIcon);
  }
  const int upper = look.lineHeight(TextSize::Label);
  const int lower = look.lineHeight(TextSize::Note);
  const int top = box.top() + (box.height() - upper - lower) / 2;
  const QRect first(inner.left(), top, inner.width(), upper);
  const QRect second(inner.left(), top + upper, inner.width(), lower);
  const auto elided = [&painter](const QString &text, const QRect &place) {
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
  };
  painter.setFont(strong);
  if (inner.width() >= titleWidth + 12 + minutesWidth) {
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, part.title);
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, minutes);
    painter.setFont(small);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, elided(part.detail, second));
  } else if (inner.width() >= titleWidth) {
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, part.title);
    painter.setFont(small);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, minutes);
  } else {
    painter.drawText(box, Qt::AlignCenter, minutes);
  }
}

void TimeRuler::paintSpare(QPainter &painter, const QRect &box) const {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  painter.setPen(QPen(t.borderStrong, 1, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(t.textSecondary);
  const QString words = tr("%1 min\nto spare").arg(locale().toString(m_plan.spare()));
  const QSize needed = painter.fontMetrics().size(0, words);
  if (needed.width() + 12 <= box.width()) painter.drawText(box, Qt::AlignCenter, words);
}

void TimeRuler::paintScale(QPainter &painter) const {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  const int budget = std::max({m_plan.budget, m_plan.minutes(), 1});
  const int top = flagRoom + barHeight() + 6;
  const int longEvery = budget > 60 ? 30 : budget > 30 ? 10 : 5;
  const int room = width() - flagHalf;
  painter.setFont(look.font(TextSize::Note));
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (int minute = 0; minute <= budget; ++minute) {
    const int x = std::min(flagHalf + room * minute / budget, width() - 1);
    const bool isLong = minute % longEvery == 0 || minute == budget;
    if (!isLong && budget > 60) continue;
    painter.setPen(isLong ? t.borderStrong : t.border);
    painter.drawLine(x, top, x, top + (isLong ? 8 : 4));
    if (!isLong || (minute != budget && budget - minute < longEvery)) continue;
    const bool atEnd = minute == 0 || minute == budget;
    const QString figure = atEnd ? tr("%1 min").arg(locale().toString(minute)) : locale().toString(minute);
    painter.setPen(t.textSecondary);
    const int wide = widthOf(figure, painter.font()) + 2;
    const int left = minute == 0 ? x : minute == budget ? width() - wide : x - wide / 2;
    painter.drawText(QRect(left, flagRoom + barHeight() + tickRoom, wide, look.lineHeight(TextSize::Note)),
                     minute == budget ? Qt::AlignRight : Qt::AlignLeft, figure);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.text);
  QPainterPath flag;
  flag.addPolygon(QPolygonF{QPointF(0, 0), QPointF(2 * flagHalf, 0), QPointF(2 * flagHalf, 8), QPointF(flagHalf, 14),
                            QPointF(0, 8), QPointF(0, 0)});
  painter.drawPath(flag);
  painter.drawRect(QRectF(flagHalf - 1, 10, 2, flagRoom + barHeight() + 4));
}

}  // namespace strato::ui
