// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/journey_row.h"

#include <QPainter>

#include "ui/models/lab/lab_numbers.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

using simulator::Journey;

namespace {

constexpr double barShare = 0.42;  ///< of the row
constexpr int closeSide = 24;

}  // namespace

JourneyRow::JourneyRow(QWidget *parent)
    : QWidget(parent), m_close(new IconButton(QStringLiteral("close"), tr("Stop following"), this)) {
  setObjectName(QStringLiteral("journeyRow"));
  m_close->setSide(closeSide);
  connect(m_close, &QAbstractButton::clicked, this, &JourneyRow::closed);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void JourneyRow::setJourney(const std::optional<Journey> &journey, simulator::Tick longest) {
  m_journey = journey;
  m_longest = std::max<simulator::Tick>(longest, 1);
  setAccessible(this, QAccessible::StaticText, words());
  setToolTip(words());
  update();
}

QString JourneyRow::legWords(const Journey::Leg &leg) const {
  const QString time = durationText(simulator::seconds(leg.until - leg.from));
  switch (leg.stage) {
    case Journey::Stage::Waiting:
      return tr("waited %1").arg(time);
    case Journey::Stage::Starting:
      return tr("cold start %1").arg(time);
    case Journey::Stage::Running:
      return tr("ran %1").arg(time);
    case Journey::Stage::Returning:
      return tr("came back in %1").arg(time);
  }
  return {};
}

QString JourneyRow::words() const {
  if (!m_journey) return tr("No request came here at that moment.");
  QStringList parts;
  for (const Journey::Leg &leg : m_journey->legs) {
    if (leg.until > leg.from) parts.append(legWords(leg));
  }
  if (!m_journey->outcome) {
    parts.append(tr("still there at the end"));
  } else if (*m_journey->outcome == simulator::Outcome::Throttled) {
    parts.append(tr("refused"));
  } else if (*m_journey->outcome == simulator::Outcome::TimedOut) {
    parts.append(tr("gave up"));
  } else if (*m_journey->outcome == simulator::Outcome::Failed) {
    parts.append(tr("failed"));
  }
  return parts.join(QStringLiteral(", "));
}

QSize JourneyRow::sizeHint() const { return {240, m_close->sizeHint().height()}; }
QSize JourneyRow::minimumSizeHint() const { return {120, sizeHint().height()}; }

void JourneyRow::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  m_close->setGeometry(QRect(QPoint(width() - height(), 0), m_close->sizeHint()));
}

void JourneyRow::paintLeg(QPainter &painter, const Journey::Leg &leg, const QRectF &place) const {
  const Tokens &tokens = lookOf(this).tokens;
  switch (leg.stage) {
    case Journey::Stage::Waiting:
      painter.setPen(Qt::NoPen);
      painter.setBrush(tokens.state(State::Queued));
      for (double x = place.left() + 2; x <= place.right(); x += 5) {
        painter.drawEllipse(QPointF(x, place.center().y()), 1.6, 1.6);
      }
      break;
    case Journey::Stage::Starting:
      painter.setPen(QPen(tokens.state(State::Cold), 1.6));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(place.adjusted(0.8, 0.8, -0.8, -0.8), 3, 3);
      break;
    case Journey::Stage::Running:
      drawBox(painter, place, 2, tokens.state(State::Busy));
      break;
    case Journey::Stage::Returning:
      painter.setPen(QPen(tokens.textMuted, 1.6));
      painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()));
      break;
  }
}

void JourneyRow::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double icon = look.scaled(16);
  drawIcon(painter, QStringLiteral("eye"), QRectF(0, 0, icon, height()), static_cast<int>(icon),
           look.tokens.textSecondary);
  const QRectF bar(icon + 8, (height() - 12) / 2.0, width() * barShare, 12);
  drawBox(painter, bar, 4, look.tokens.sunken);
  if (m_journey) {
    const double perTick = bar.width() / static_cast<double>(m_longest);
    const auto x = [&](simulator::Tick at) {
      return bar.left() + static_cast<double>(at - m_journey->arrivedAt) * perTick;
    };
    for (const Journey::Leg &leg : m_journey->legs) {
      if (leg.until <= leg.from) continue;
      const double wide = std::max(x(leg.until) - x(leg.from), 2.5);
      paintLeg(painter, leg, QRectF(x(leg.from), bar.top(), wide, bar.height()));
    }
    if (m_journey->outcome && *m_journey->outcome != simulator::Outcome::Completed) {
      const QPointF end(std::min(x(m_journey->endedAt()) + 6, bar.right() - 5), bar.center().y());
      painter.setPen(QPen(look.tokens.bad, 2, Qt::SolidLine, Qt::RoundCap));
      painter.drawLine(end - QPointF(3.5, 3.5), end + QPointF(3.5, 3.5));
      painter.drawLine(end - QPointF(3.5, -3.5), end + QPointF(3.5, -3.5));
    }
  }
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.text);
  const QRectF text(bar.right() + 10, 0, width() - bar.right() - 14 - height(), height());
  painter.drawText(text, Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(words(), Qt::ElideRight, static_cast<int>(text.width())));
}

}  // namespace strato::ui
