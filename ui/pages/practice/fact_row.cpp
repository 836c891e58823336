// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/fact_row.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/press_button.h"
#include "ui/widgets/text.h"
#include "ui/widgets/trust_badge.h"

namespace strato::ui {

namespace {

constexpr int chevronSide = 16;

/// The line that folds: chevron, title, id.
class FactHead final : public PressButton {
 public:
  FactHead(const FactNote &fact, QWidget *parent) : PressButton(parent), m_id(QString::fromStdString(fact.id.value)) {
    setText(fact.title);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusRadius(this, 6);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  }

  QSize sizeHint() const override { return {lookOf(this).scaled(240), lookOf(this).scaled(30)}; }

 protected:
  void paintEvent(QPaintEvent *) override {
    const Look &look = lookOf(this);
    QPainter painter(this);
    const int side = look.scaled(chevronSide);
    drawIcon(painter, isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
             QRect(0, 0, side, height()), side, look.tokens.textMuted);
    painter.setFont(look.font(TextSize::Label));
    painter.setPen(look.tokens.textMuted);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_id);
    const int left = side + 6;
    const int room = width() - left - widthOf(m_id, painter.font()) - 12;
    painter.setFont(look.font(TextSize::Label, Weight::Strong));
    painter.setPen(underMouse() ? look.tokens.accent : look.tokens.text);
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
  }

 private:
  QString m_id;
};

}  // namespace

FactRow::FactRow(const FactNote &fact, Fold fold, QWidget *parent)
    : QWidget(parent), m_head(new FactHead(fact, this)), m_body(new QWidget(this)) {
  setObjectName(QString::fromStdString(fact.id.value));
  m_head->setObjectName(QStringLiteral("factHead"));
  auto *body = new QVBoxLayout(m_body);
  body->setContentsMargins(0, 2, 0, 10);
  body->setSpacing(8);
  body->addWidget(new Text(QString::fromStdString(fact.text.plain()), {TextSize::Body}));
  const QString source = tr("%1. %2, %3.").arg(fact.sourceTitle, trustWords(fact.trust), fact.asOf);
  body->addWidget(new Text(source, {TextSize::Note, Weight::Regular, Ink::Muted}));
  if (fact.expired) {
    body->addWidget(new Text(tr("It was to be checked again in %1. It may have changed.").arg(fact.checkAgain),
                             {TextSize::Note, Weight::Regular, Ink::Warn}));
  }
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(2);
  lines->addWidget(m_head);
  lines->addWidget(m_body);
  connect(m_head, &QAbstractButton::toggled, this, [this](bool open) { setFold(open ? Fold::Open : Fold::Closed); });
  m_head->setChecked(fold == Fold::Open);
  setFold(fold);
}

void FactRow::setFold(Fold fold) {
  m_body->setVisible(fold == Fold::Open);
  m_head->setAccessibleDescription(fold == Fold::Open ? tr("unfolded") : tr("folded"));
}

}  // namespace strato::ui
