// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_front.h"

#include <QPainter>
#include <algorithm>

#include "ui/charts/callout_places.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr double farthestShift = 60;

struct Front {
  QPainter &painter;
  const PlotContent &content;
  const PlotFrame &frame;
  const PlotPointers &pointers;
  const Look &look;

  void names() const;
  void notes() const;
  void marks() const;
  void wordsOf(const PlotMark &mark) const;
  void callouts() const;
  void cursor() const;
  void pill() const;
  void guide() const;
};

void Front::names() const {
  std::vector<const PlotLine *> named;
  std::vector<double> tops;
  std::vector<double> heights;
  const double row = look.lineHeight(TextSize::Label) - 2;
  const double small = look.lineHeight(TextSize::Note) - 1;
  for (const PlotLine &line : content.lines) {
    if (line.name.isEmpty() || line.points.empty()) continue;
    named.push_back(&line);
    tops.push_back(std::clamp(frame.y(line.points.back().y()), frame.area.top(), frame.area.bottom()) - row / 2);
    heights.push_back(line.note.isEmpty() ? row : row + small);
  }
  tops = pushedApart(std::move(tops), heights, frame.area.bottom());
  for (std::size_t i = 0; i < named.size(); ++i) {
    const double left = frame.area.right() + 8;
    painter.setFont(look.font(TextSize::Label, named[i]->dashed ? Weight::Regular : Weight::Strong));
    painter.setPen(named[i]->paint(look.tokens));
    painter.drawText(QRectF(left, tops[i], 400, row), Qt::AlignLeft | Qt::AlignVCenter, named[i]->name);
    if (named[i]->note.isEmpty()) continue;
    painter.setFont(look.font(TextSize::Note));
    painter.setPen(look.tokens.textSecondary);
    painter.drawText(QRectF(left, tops[i] + row, 400, small), Qt::AlignLeft | Qt::AlignVCenter, named[i]->note);
  }
}

void Front::notes() const {
  painter.setFont(look.font(TextSize::Note));
  for (const PlotNote &note : content.notes) {
    const double width = widthOf(note.words, painter.font());
    QPointF at = frame.at(note.at) + QPointF(16, -7);
    const double wished = at.x();
    at.setX(std::max(frame.area.left() + 4, std::min(at.x(), frame.area.right() - width - 12)));
    if (note.boxed && wished - at.x() > farthestShift) continue;  // it would speak of something else
    if (note.boxed) {
      const double row = look.lineHeight(TextSize::Note);
      drawBox(painter, QRectF(at.x() - 8, at.y() - row + 1, width + 16, row + 7), 6, look.tokens.surface,
              look.tokens.border);
    }
    painter.setPen(note.paint(look.tokens));
    painter.drawText(at, note.words);
  }
}

void Front::wordsOf(const PlotMark &mark) const {
  painter.setFont(
      look.font(mark.strong ? TextSize::Label : TextSize::Note, mark.strong ? Weight::Strong : Weight::Regular));
  painter.setPen(look.tokens.text);
  const double width = widthOf(mark.words, painter.font());
  const QPointF at = frame.at(mark.at);
  double left = mark.leftward ? at.x() - 10 - width : at.x() + 10;
  left = std::clamp(left, frame.area.left() + 2, std::max(frame.area.left() + 2, frame.area.right() - width));
  painter.drawText(QPointF(left, std::max(at.y() - 9, frame.area.top() + 12)), mark.words);
}

void Front::marks() const {
  const Tokens &t = look.tokens;
  for (const PlotMark &mark : content.marks) {
    if (!frame.shows(mark.at.x())) continue;
    const QPointF at = frame.at(mark.at);
    const QColor ink = mark.paint(t);
    switch (mark.kind) {
      case PlotMark::Kind::Speck:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(at, mark.strong ? 2.2 : 1.6, mark.strong ? 2.2 : 1.6);
        break;
      case PlotMark::Kind::Ring:
        painter.setPen(QPen(ink, 2));
        painter.setBrush(t.surface);
        painter.drawEllipse(at, 5.5, 5.5);
        break;
      case PlotMark::Kind::Dot:
        painter.setPen(QPen(t.surface, 1.5));
        painter.setBrush(ink);
        painter.drawEllipse(at, 5.5, 5.5);
        break;
    }
    if (!mark.words.isEmpty()) wordsOf(mark);
  }
}

void Front::callouts() const {
  const Tokens &t = look.tokens;
  const std::vector<QRectF> &places = frame.callouts;
  const double titleRow = look.lineHeight(TextSize::Label);
  painter.setPen(QPen(t.textSecondary, 1.25));
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].isEmpty()) painter.drawLine(leaderOf(places[i], frame.at(content.callouts[i].at)));
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].isEmpty()) continue;
    drawBox(painter, places[i], controlRadius, t.surface, t.border);
    const QRectF words = places[i].adjusted(12, 7, -8, -7);
    painter.setFont(look.font(TextSize::Label, Weight::Strong));
    painter.setPen(t.text);
    painter.drawText(QRectF(words.topLeft(), QSizeF(words.width(), titleRow)), Qt::AlignLeft | Qt::AlignVCenter,
                     content.callouts[i].title);
    painter.setFont(look.font(TextSize::Note));
    painter.setPen(t.textSecondary);
    painter.drawText(QRectF(words.left(), words.top() + titleRow, words.width(), look.lineHeight(TextSize::Note)),
                     Qt::AlignLeft | Qt::AlignVCenter, content.callouts[i].body);
  }
}

void Front::cursor() const {
  if (!pointers.cursor || !frame.shows(*pointers.cursor)) return;
  const double x = frame.x(*pointers.cursor);
  painter.setPen(QPen(look.tokens.accent, 1.75));
  painter.drawLine(QPointF(x, frame.area.top() - 4), QPointF(x, frame.area.bottom()));
}

void Front::pill() const {
  if (!pointers.cursor || pointers.pill.isEmpty() || !frame.shows(*pointers.cursor)) return;
  const Tokens &t = look.tokens;
  const QFont font = look.font(TextSize::Label, Weight::Strong);
  const double width = widthOf(pointers.pill, font) + 28;
  const double height = look.scaled(24);
  const double right = frame.area.right() - width / 2;
  const double middle = std::clamp(frame.x(*pointers.cursor), frame.area.left() + width / 2,
                                   std::max(right, frame.area.left() + width / 2));
  const QRectF box(middle - width / 2, frame.area.top() - 4 - height, width, height);
  drawBox(painter, box, height / 2, t.accent);
  painter.setFont(font);
  painter.setPen(t.onAccent);
  painter.drawText(box, Qt::AlignCenter, pointers.pill);
}

void Front::guide() const {
  if (!pointers.guide || !frame.shows(*pointers.guide)) return;
  const Tokens &t = look.tokens;
  const double x = frame.x(*pointers.guide);
  painter.setPen(QPen(t.text, 1.5, Qt::DotLine));
  painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
  if (pointers.reading.title.isEmpty()) return;
  const QFont plain = look.font(TextSize::Note);
  const QFont strong = look.font(TextSize::Note, Weight::Strong);
  double width = widthOf(pointers.reading.title, plain);
  for (const auto &[name, value] : pointers.reading.rows)
    width = std::max(width, widthOf(name, plain) + 20.0 + widthOf(value, strong));
  const double row = look.lineHeight(TextSize::Note) + 2;
  const QSizeF size(width + 24, row * (1.0 + static_cast<double>(pointers.reading.rows.size())) + 14);
  const bool right = x + 14 + size.width() <= frame.area.right() || x - 14 - size.width() < 0;
  const double top = std::clamp(frame.area.top() + 10, 0.0, std::max(0.0, frame.area.bottom() - size.height()));
  const QRectF box(QPointF(right ? x + 14 : x - 14 - size.width(), top), size);
  drawBox(painter, box, controlRadius, t.text);
  painter.setFont(plain);
  painter.setPen(mix(t.surface, t.text, 0.8));
  QRectF line(box.left() + 12, box.top() + 7, width, row);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, pointers.reading.title);
  painter.setPen(t.surface);
  for (const auto &[name, value] : pointers.reading.rows) {
    line.translate(0, row);
    painter.setFont(plain);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(strong);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
  }
}

/// Points along the lines and the cursor that a box should not cover.
std::vector<QPointF> thingsOf(const PlotContent &content, const PlotFrame &frame, const std::optional<double> &cursor) {
  std::vector<QPointF> things;
  for (const PlotLine &line : content.lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const QPointF from = frame.at(line.points[i - 1]);
      const QPointF to = frame.at(line.points[i]);
      const int pieces = std::clamp(static_cast<int>(QLineF(from, to).length() / 12), 1, 60);
      for (int piece = 0; piece < pieces; ++piece) {
        const QPointF thing = from + (to - from) * (1.0 * piece / pieces);
        // The steps of a staircase may be closer together than pixels.
        if (things.empty() || QLineF(things.back(), thing).length() > 8) things.push_back(thing);
      }
    }
  }
  for (double y = frame.area.top(); cursor && y < frame.area.bottom(); y += 12)
    things.emplace_back(frame.x(*cursor), y);
  return things;
}

}  // namespace

std::vector<QRectF> calloutBoxes(const PlotContent &content, const PlotFrame &frame,
                                 const std::optional<double> &cursor, const Look &look) {
  if (content.callouts.empty()) return {};
  const double height = look.lineHeight(TextSize::Label) + look.lineHeight(TextSize::Note) + 14;
  std::vector<CalloutWish> wishes;
  for (const PlotCallout &callout : content.callouts) {
    const int title = widthOf(callout.title, look.font(TextSize::Label, Weight::Strong));
    const int body = widthOf(callout.body, look.font(TextSize::Note));
    wishes.push_back({frame.at(callout.at), {std::max(title, body) + 24.0, height}});
  }
  return calloutPlaces(wishes, frame.area.adjusted(6, 4, -6, -4), thingsOf(content, frame, cursor));
}

void paintFront(QPainter &painter, const PlotContent &content, const PlotFrame &frame, const PlotPointers &pointers,
                const Look &look) {
  const Front front{painter, content, frame, pointers, look};
  painter.setRenderHint(QPainter::Antialiasing);
  front.names();
  front.notes();
  front.cursor();
  front.callouts();
  front.marks();
  front.pill();
  front.guide();
}

}  // namespace strato::ui
