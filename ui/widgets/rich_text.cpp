// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rich_text.h"

#include <QEvent>
#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

namespace {

using Kind = catalog::Span::Kind;

constexpr int longestRichLine = 612;

bool isLink(Kind kind) { return kind == Kind::FactLink || kind == Kind::ConceptLink || kind == Kind::WordLink; }

LinkKind linkKind(Kind kind) {
  return kind == Kind::FactLink ? LinkKind::Fact : kind == Kind::ConceptLink ? LinkKind::Concept : LinkKind::Word;
}

}  // namespace

RichText::RichText(const catalog::Inline &text, TextLook look, QWidget *parent) : QWidget(parent), m_look(look) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setText(text);
}

void RichText::setText(const catalog::Inline &text) {
  for (PressButton *spot : std::as_const(m_links)) spot->deleteLater();
  m_links.clear();
  m_lit = -1;
  m_runs.clear();
  m_plain.clear();
  for (const catalog::Span &span : text.spans) {
    const QString words = QString::fromStdString(span.text);
    m_runs.push_back({span.kind, static_cast<int>(m_plain.size()), static_cast<int>(words.size())});
    m_plain += words;
    if (!isLink(span.kind)) continue;
    auto *spot = new PressButton(this);
    setAccessible(spot, QAccessible::Link, words);
    setFocusRadius(spot, 1);
    const QString target = QString::fromStdString(span.target);
    spot->setObjectName(QStringLiteral("link-") + target);
    const auto here = [=, kind = linkKind(span.kind), index = static_cast<int>(m_links.size())] {
      return TextLinkSpot{kind, target, words, spot->globalPlace(), index};
    };
    connect(spot, &PressButton::rested, this, [=, this] { Q_EMIT linkHovered(here()); });
    connect(spot, &PressButton::left, this, &RichText::linkLeft);
    connect(spot, &PressButton::clicked, this, [=, this] { Q_EMIT linkActivated(here()); });
    spot->show();  // a child that comes late is hidden otherwise
    m_links.push_back(spot);
  }
  setAccessible(this, QAccessible::StaticText, m_plain);
  placeLinks();
  updateGeometry();
  update();
}

void RichText::setLook(TextLook look) {
  m_look = look;
  placeLinks();
  updateGeometry();
  update();
}

TextBlock::Formats RichText::formats(const Look &look) const {
  TextBlock::Formats formats;
  for (const Run &run : m_runs) {
    QTextCharFormat format;
    switch (run.kind) {
      case Kind::Plain:
      case Kind::FactLink:
      case Kind::WordLink:
        continue;
      case Kind::Strong:
        format.setFont(look.font(m_look.size, Weight::Strong));
        format.setForeground(look.tokens.text);
        break;
      case Kind::Emphasis: {
        QFont slanted = look.font(m_look.size, m_look.weight);
        slanted.setItalic(true);
        format.setFont(slanted);
        break;
      }
      case Kind::Code: {
        QFont code = look.font(m_look.size, Weight::Regular, Face::Code);
        code.setPixelSize(std::max(1, code.pixelSize() - 1));  // beside Inter, the code face looks a step larger
        format.setFont(code);
        format.setForeground(look.tokens.text);
        break;
      }
      case Kind::ConceptLink:
        format.setForeground(look.tokens.accent);
        break;
    }
    QTextLayout::FormatRange range;
    range.start = run.start;
    range.length = run.length;
    range.format = format;
    formats.append(range);
  }
  return formats;
}

const TextBlock &RichText::block() const {
  const Look &look = lookOf(this);
  m_block.setText(m_plain, look.font(m_look.size, m_look.weight), look.lineHeight(m_look.size), formats(look));
  return m_block;
}

QSize RichText::sizeHint() const {
  const int width = std::min(block().naturalWidth(), lookOf(this).scaled(longestRichLine));
  return {width, block().heightFor(width)};
}

QSize RichText::minimumSizeHint() const { return {block().minimumWidth(), lookOf(this).lineHeight(m_look.size)}; }

int RichText::heightForWidth(int width) const { return block().heightFor(width); }

std::vector<QRectF> RichText::boxesOf(const Run &run) const {
  std::vector<QRectF> boxes;
  const QTextLayout &layout = block().layoutFor(width());
  for (int i = 0; i < layout.lineCount(); ++i) {
    const QTextLine line = layout.lineAt(i);
    const int first = std::max(run.start, line.textStart());
    int last = std::min(run.start + run.length, line.textStart() + line.textLength());
    while (last > first && m_plain[last - 1].isSpace()) --last;
    if (last <= first) continue;
    const qreal from = line.cursorToX(first);
    const qreal to = line.cursorToX(last);
    boxes.emplace_back(std::min(from, to), line.y(), std::abs(to - from), line.height());
  }
  return boxes;
}

void RichText::placeLinks() {
  std::size_t next = 0;
  for (const Run &run : m_runs) {
    if (!isLink(run.kind)) continue;
    // A link that is broken over lines is reached on its first part; the rest is painted only.
    const std::vector<QRectF> boxes = boxesOf(run);
    m_links[next++]->setGeometry(boxes.empty() ? QRect() : boxes.front().toAlignedRect());
  }
}

void RichText::lightLink(int index) {
  m_lit = index;
  update();
}

void RichText::drawLights(QPainter &painter) const {
  const Tokens &t = lookOf(this).tokens;
  int link = 0;
  for (const Run &run : m_runs) {
    if (!isLink(run.kind)) continue;
    const bool lit = link == m_lit || m_links[static_cast<std::size_t>(link)]->underMouse();
    ++link;
    if (!lit) continue;
    for (const QRectF &box : boxesOf(run)) {
      drawBox(painter, box.adjusted(-2, 1, 2, 0), 3, t.accentSoft, t.accentSoft == t.surface ? t.accent : QColor());
    }
  }
}

/// Dots: there is a source. Dashes: there is an explanation. A line: there is a page.
void RichText::drawUnderlines(QPainter &painter) const {
  const Tokens &t = lookOf(this).tokens;
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Run &run : m_runs) {
    if (!isLink(run.kind)) continue;
    QPen pen(run.kind == Kind::ConceptLink ? t.accent : t.textMuted, run.kind == Kind::FactLink ? 1.5 : 1);
    if (run.kind == Kind::FactLink) {
      pen.setCapStyle(Qt::RoundCap);
      pen.setDashPattern({0.01, 2});
    }
    if (run.kind == Kind::WordLink) pen.setDashPattern({4, 3});
    painter.setPen(pen);
    for (const QRectF &box : boxesOf(run)) {
      const qreal y = std::round(box.bottom()) - 0.75;
      painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y));
    }
  }
}

void RichText::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  drawLights(painter);
  block().draw(painter, {0, 0}, width(), lookOf(this).ink(m_look.ink));
  drawUnderlines(painter);
}

void RichText::resizeEvent(QResizeEvent *) { placeLinks(); }

bool RichText::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::StyleChange) placeLinks();
  return handled;
}

}  // namespace strato::ui
