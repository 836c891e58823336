// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/explain_card.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int iconSide = 16;

}  // namespace

ExplainCard::ExplainCard(QWidget *parent)
    : QWidget(parent),
      m_head(new Text(tr("Explain this moment"), {TextSize::Note, Weight::Strong, Ink::Accent}, this)),
      m_text(new Text({}, {TextSize::Label}, this)),
      m_title(tr("Explain this moment")) {
  setObjectName(QStringLiteral("explainCard"));
  setAccessible(this, QAccessible::StatusBar, tr("Explain this moment"));
  m_head->setWrapping(Wrapping::Never);
  m_text->setObjectName(QStringLiteral("explainWords"));
  m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void ExplainCard::setWords(const QString &title, const QString &clock, const QString &words) {
  m_title = title;
  m_clock = clock;
  m_head->setText(m_small ? clock : title);
  if (m_text->text() == words) return;
  m_text->setText(words);
  // A screen reader hears what changed without having to come here.
  setAccessible(this, QAccessible::StatusBar, clock + u' ' + words);
  QAccessibleEvent changed(this, QAccessible::NameChanged);
  QAccessible::updateAccessibility(&changed);
  m_text->setToolTip(words);
}

void ExplainCard::setSmall(bool small) {
  m_small = small;
  m_head->setText(small ? m_clock : m_title);
  m_text->setLook({small ? TextSize::Note : TextSize::Label});
  arrange();
}

void ExplainCard::arrange() {
  const Look &look = lookOf(this);
  const int head = look.lineHeight(TextSize::Note);
  const int icon = look.scaled(iconSide) + 8;
  if (m_small) {
    const int clock = look.scaled(52);
    m_head->setGeometry(10 + icon, 0, clock, height());
    m_text->setMaxLines(1);
    m_text->setGeometry(10 + icon + clock, (height() - head) / 2, width() - 20 - icon - clock, head);
    return;
  }
  m_head->setGeometry(16 + icon, 10, width() - 32 - icon, head);
  const int top = 10 + head + 4;
  m_text->setMaxLines(std::max(1, (height() - top - 6) / look.lineHeight(TextSize::Label)));
  m_text->setGeometry(16, top, width() - 32, height() - top - 6);
}

void ExplainCard::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawBox(painter, rect(), m_small ? 8 : cardRadius, look.tokens.accentSoft,
          mix(look.tokens.accent, look.tokens.accentSoft, 0.25));
  const int side = look.scaled(iconSide);
  const QRectF place = m_small ? QRectF(10, 0, side, height()) : QRectF(16, 10, side, look.lineHeight(TextSize::Note));
  drawIcon(painter, QStringLiteral("sparkle"), place, side, look.tokens.accent);
}

void ExplainCard::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  arrange();
}

void ExplainCard::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) arrange();
}

}  // namespace strato::ui
