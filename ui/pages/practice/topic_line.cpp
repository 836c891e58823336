// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/topic_line.h"

#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int dotSide = 10;
constexpr int topicGap = 8;

}  // namespace

TopicLine::TopicLine(const QuestionTopic &topic, const QString &tag, const QString &note, QWidget *parent)
    : QLabel(parent), m_topic(topic), m_rest(tag.isEmpty() ? note : tag + QStringLiteral("  /  ") + note) {
  setTextFormat(Qt::PlainText);
  setText(tr("%1: %2, %3").arg(topic.name, tag, note));  // read aloud
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize TopicLine::sizeHint() const {
  const Look &look = lookOf(this);
  const int name = widthOf(m_topic.name, look.font(TextSize::Label, Weight::Strong));
  const int rest = widthOf(m_rest, look.font(TextSize::Label));
  return {dotSide + topicGap + name + topicGap + rest, look.lineHeight(TextSize::Label)};
}

QSize TopicLine::minimumSizeHint() const { return {lookOf(this).scaled(120), sizeHint().height()}; }

void TopicLine::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  int x = 0;
  if (m_topic.platform) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.tokens.platform(*m_topic.platform));
    painter.drawEllipse(QRectF(0, (height() - dotSide) / 2.0, dotSide, dotSide));
    x = dotSide + topicGap;
  }
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.setPen(look.tokens.text);
  painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, m_topic.name);
  x += widthOf(m_topic.name, painter.font()) + topicGap;
  painter.setFont(look.font(TextSize::Label));
  painter.setPen(look.tokens.textSecondary);
  const int room = std::max(0, width() - x);
  painter.drawText(QRect(x, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_rest, Qt::ElideRight, room));
}

}  // namespace strato::ui
