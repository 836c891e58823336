// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/study_outline.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int stopHeight = 36;
constexpr int dotColumn = 24;
constexpr int wordsLeft = 36;

}  // namespace

OutlineStop::OutlineStop(const OutlineEntry &entry, Line line, QWidget *parent) : PressButton(parent), m_line(line) {
  setText(entry.title);
  setObjectName(QStringLiteral("outline-") + entry.place);
  setAccessible(this, QAccessible::Link, entry.title);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setFocusRadius(this, controlRadius);
}

void OutlineStop::setState(OutlineState state, bool solidAbove, bool solidBelow) {
  m_state = state;
  m_solidAbove = solidAbove;
  m_solidBelow = solidBelow;
  setAccessibleName(state == OutlineState::Done      ? tr("%1, read").arg(text())
                    : state == OutlineState::Current ? tr("%1, you are here").arg(text())
                                                     : text());
  update();
}

QSize OutlineStop::sizeHint() const {
  const Look &look = lookOf(this);
  const int words = QFontMetrics(look.font(TextSize::Label, Weight::Strong)).horizontalAdvance(text());
  return {wordsLeft + words + 4, look.scaled(stopHeight)};
}

QSize OutlineStop::minimumSizeHint() const { return {lookOf(this).scaled(120), lookOf(this).scaled(stopHeight)}; }

/// As in its boldest state, so that the words do not change when it becomes the current one.
QString OutlineStop::shownIn(int width) const {
  const QFontMetrics metrics(lookOf(this).font(TextSize::Label, Weight::Strong));
  return metrics.elidedText(text(), Qt::ElideRight, width - wordsLeft);
}

void OutlineStop::resizeEvent(QResizeEvent *) { setToolTip(shownIn(width()) == text() ? QString() : text()); }

void OutlineStop::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPointF dot(dotColumn / 2.0, height() / 2.0);
  constexpr double clear = 9;
  painter.setPen(QPen(m_solidAbove ? t.good : t.border, 2));
  if (m_line != Line::First) painter.drawLine(QPointF(dot.x(), 0), QPointF(dot.x(), dot.y() - clear));
  painter.setPen(QPen(m_solidBelow ? t.good : t.border, 2));
  if (m_line != Line::Last) painter.drawLine(QPointF(dot.x(), dot.y() + clear), QPointF(dot.x(), height()));

  switch (m_state) {
    case OutlineState::Done:
      painter.setPen(Qt::NoPen);
      painter.setBrush(t.good);
      painter.drawEllipse(dot, 5, 5);
      break;
    case OutlineState::Current:
      painter.setPen(QPen(t.accent, 3));
      painter.setBrush(t.surface);
      painter.drawEllipse(dot, 5.5, 5.5);
      break;
    case OutlineState::Later:
      painter.setPen(QPen(t.borderStrong, 1.5));
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(dot, 4, 4);
      break;
  }
  const bool current = m_state == OutlineState::Current;
  painter.setFont(look.font(TextSize::Label, current ? Weight::Strong : Weight::Regular));
  painter.setPen(current ? t.accent : underMouse() ? t.text : t.textSecondary);
  painter.drawText(rect().adjusted(wordsLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shownIn(width()));
}

StudyOutline::StudyOutline(std::vector<OutlineEntry> entries, QWidget *parent)
    : QWidget(parent),
      m_entries(std::move(entries)),
      m_remark(new Text({}, {TextSize::Note, Weight::Regular, Ink::Muted})) {
  setObjectName(QStringLiteral("outline"));
  setAccessible(this, QAccessible::List, tr("Sections"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const auto line = i == 0                      ? OutlineStop::Line::First
                      : i + 1 == m_entries.size() ? OutlineStop::Line::Last
                                                  : OutlineStop::Line::Middle;
    auto *stop = new OutlineStop(m_entries[i], line);
    connect(stop, &OutlineStop::clicked, this, [this, place = m_entries[i].place] { Q_EMIT placeChosen(place); });
    m_stops.push_back(stop);
    column->addWidget(stop);
  }
  m_remark->setContentsMargins(wordsLeft, 8, 0, 0);
  column->addWidget(m_remark);
  column->addStretch();
}

void StudyOutline::setCurrent(const QString &place) {
  m_current = place;
  refresh();
}

void StudyOutline::setRead(const std::set<QString> &places) {
  m_read = places;
  refresh();
}

void StudyOutline::setRemark(const QString &words) { m_remark->setText(words); }

void StudyOutline::refresh() {
  const auto stateOf = [this](std::size_t i) {
    return m_entries[i].place == m_current       ? OutlineState::Current
           : m_read.contains(m_entries[i].place) ? OutlineState::Done
                                                 : OutlineState::Later;
  };
  const auto solid = [&](std::size_t upper) {
    if (upper + 1 >= m_stops.size()) return false;
    return stateOf(upper) == OutlineState::Done && stateOf(upper + 1) != OutlineState::Later;
  };
  for (std::size_t i = 0; i < m_stops.size(); ++i) {
    m_stops[i]->setState(stateOf(i), i > 0 && solid(i - 1), solid(i));
  }
}

}  // namespace strato::ui
