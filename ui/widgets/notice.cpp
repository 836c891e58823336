// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/translated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int noticePadding = 16;
constexpr int noticeIcon = 20;

struct NoticeColors {
  QColor fill, mark;
  QString icon;
};

NoticeColors noticeColors(NoticeTone tone, const Tokens &t) {
  switch (tone) {
    case NoticeTone::Info:
      break;
    case NoticeTone::Good:
      return {t.goodSoft, t.good, QStringLiteral("practice")};
    case NoticeTone::Warn:
      return {t.warnSoft, t.warn, QStringLiteral("warning")};
    case NoticeTone::Error:
      return {t.badSoft, t.bad, QStringLiteral("warning")};
  }
  return {t.accentSoft, t.accent, QStringLiteral("info")};
}

}  // namespace

Notice::Notice(NoticeTone tone, const QString &what, const QString &remedy, QWidget *parent)
    : QWidget(parent),
      m_tone(tone),
      m_what(new Text({}, {TextSize::Body, Weight::Strong}, this)),
      m_remedy(new Text({}, {TextSize::Body, Weight::Regular, Ink::Secondary}, this)) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(noticePadding + noticeIcon + 12, noticePadding, noticePadding, noticePadding);
  column->setSpacing(4);
  column->addWidget(m_what);
  column->addWidget(m_remedy);
  setWords(what, remedy);
}

Notice::Notice(const Error &error, QWidget *parent)
    : Notice(NoticeTone::Error, translated(error.what), translated(error.remedy), parent) {}

void Notice::setWords(const QString &what, const QString &remedy) {
  m_what->setText(what);
  m_remedy->setText(remedy);
  m_remedy->setVisible(!remedy.isEmpty());
  const bool urgent = m_tone == NoticeTone::Error || m_tone == NoticeTone::Warn;
  setAccessible(this, urgent ? QAccessible::AlertMessage : QAccessible::Note, (what + u' ' + remedy).trimmed());
}

Button *Notice::addButton(const QString &text) {
  const bool first = m_buttons == nullptr;
  if (first) {
    m_buttons = new FlowLayout(8);
    m_buttons->setContentsMargins(0, 8, 0, 0);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_buttons);
  }
  auto *button = new Button(first ? ButtonKind::Plain : ButtonKind::Ghost, text, this);
  button->setHeight(ButtonHeight::Small);
  m_buttons->addWidget(button);
  return button;
}

void Notice::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const NoticeColors colors = noticeColors(m_tone, look.tokens);
  QPainter painter(this);
  drawBox(painter, rect(), cardRadius, colors.fill, mix(colors.mark, colors.fill, 0.35));
  const QRect mark(noticePadding, noticePadding, noticeIcon, look.lineHeight(TextSize::Body));
  drawIcon(painter, colors.icon, mark, noticeIcon, colors.mark);
}

}  // namespace strato::ui
