// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/guide_steps.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

namespace {

constexpr int stepDisc = 24;

}  // namespace

/// One step: its number or a tick in a disc, and its name below.
class GuideStepButton final : public PressButton {
 public:
  enum class State { Done, Current, Open, Closed };

  GuideStepButton(GuideStep step, QWidget *parent) : PressButton(parent) { setText(GuideSteps::nameOf(step)); }

  void setState(State state, int number) {
    m_state = state;
    m_number = number;
    setEnabled(state != State::Closed);
    const QString spoken = tr("Step %1, %2").arg(number).arg(text());
    setAccessibleName(state == State::Done      ? tr("%1: done").arg(spoken)
                      : state == State::Current ? tr("%1: you are here").arg(spoken)
                                                : spoken);
    setToolTip(text());
    update();
  }
  void setTight(bool tight) {
    m_tight = tight;
    update();
  }

 protected:
  void paintEvent(QPaintEvent *) override {
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = look.scaled(stepDisc);
    const QRectF disc((width() - side) / 2.0, 2, side, side);
    const bool current = m_state == State::Current;
    const bool lit = m_state == State::Done || (underMouse() && isEnabled());
    painter.setPen(Qt::NoPen);
    painter.setBrush(current ? t.accent : lit ? t.accentSoft : t.sunken);
    painter.drawEllipse(disc);
    if (m_state == State::Done) {
      drawIcon(painter, QStringLiteral("check"), disc, static_cast<int>(side * 0.6), t.accent);
    } else {
      painter.setFont(look.font(TextSize::Note, Weight::Strong));
      painter.setPen(current ? t.onAccent : t.textMuted);
      painter.drawText(disc, Qt::AlignCenter, QString::number(m_number));
    }
    if (m_tight) return;
    painter.setFont(look.font(TextSize::Note, current ? Weight::Strong : Weight::Regular));
    painter.setPen(current ? t.text : isEnabled() ? t.textSecondary : t.textMuted);
    painter.drawText(QRectF(0, side + 6, width(), look.lineHeight(TextSize::Note)), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
  }

 private:
  int m_number = 1;
  State m_state = State::Closed;
  bool m_tight = false;
};

QString GuideSteps::nameOf(GuideStep step) {
  switch (step) {
    case GuideStep::Read:
      return tr("Read");
    case GuideStep::Predict:
      return tr("Predict");
    case GuideStep::Watch:
      return tr("Watch");
    case GuideStep::Debrief:
      return tr("Debrief");
    case GuideStep::Change:
      return tr("Change");
  }
  return {};
}

GuideSteps::GuideSteps(QWidget *parent) : QWidget(parent) {
  setAccessible(this, QAccessible::Grouping, tr("Steps"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  for (int i = 0; i < GuideSession::stepCount; ++i) {
    const auto step = static_cast<GuideStep>(i);
    auto *button = new GuideStepButton(step, this);
    button->setObjectName(QStringLiteral("guideStep%1").arg(i));
    connect(button, &QAbstractButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
    m_buttons[static_cast<std::size_t>(i)] = button;
  }
}

void GuideSteps::show(const GuideSession &session) {
  // A free prediction has nothing to read and nothing to change.
  m_first = session.isFree() ? 1 : 0;
  m_count = GuideSession::stepCount - 2 * m_first;
  for (int i = 0; i < GuideSession::stepCount; ++i) {
    const auto step = static_cast<GuideStep>(i);
    const bool past = static_cast<int>(session.step()) > i;
    auto *button = m_buttons[static_cast<std::size_t>(i)];
    button->setVisible(i >= m_first && i < m_first + m_count);
    const auto state = step == session.step()   ? GuideStepButton::State::Current
                       : !session.canGoTo(step) ? GuideStepButton::State::Closed
                       : past                   ? GuideStepButton::State::Done
                                                : GuideStepButton::State::Open;
    button->setState(state, i - m_first + 1);
  }
  updateGeometry();
  layOut();
  update();
}

void GuideSteps::setTight(bool tight) {
  m_tight = tight;
  for (GuideStepButton *button : m_buttons) button->setTight(tight);
  updateGeometry();
  layOut();
}

QSize GuideSteps::sizeHint() const {
  const Look &look = lookOf(this);
  const int disc = look.scaled(stepDisc) + 4;
  if (m_tight) return {(disc + 10) * m_count, disc};
  return {look.scaled(58) * m_count, disc + 4 + look.lineHeight(TextSize::Note)};
}

void GuideSteps::layOut() {
  const int each = width() / m_count;
  for (int i = 0; i < m_count; ++i) {
    m_buttons[static_cast<std::size_t>(m_first + i)]->setGeometry(i * each, 0, each, height());
  }
}

void GuideSteps::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setPen(QPen(look.tokens.borderStrong, 1));
  const int each = width() / m_count;
  const int half = look.scaled(stepDisc) / 2 + 3;
  const double y = 2.5 + look.scaled(stepDisc) / 2.0;
  for (int i = 0; i + 1 < m_count; ++i) {
    painter.drawLine(QPointF(i * each + each / 2.0 + half, y), QPointF((i + 1) * each + each / 2.0 - half, y));
  }
}

void GuideSteps::resizeEvent(QResizeEvent *) { layOut(); }

void GuideSteps::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) updateGeometry();
}

}  // namespace strato::ui
