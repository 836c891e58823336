// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/step_list.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/press_button.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

namespace {

constexpr int rowPadding = 8;
constexpr int numberWidth = 24;
constexpr int numberGap = 12;

}  // namespace

/// A number in a circle, the title and the narration.
class StepLine final : public PressButton {
 public:
  StepLine(int number, const catalog::DiagramStep &step, QWidget *parent)
      : PressButton(parent),
        m_number(locale().toString(number)),
        m_title(QString::fromStdString(step.title)),
        m_say(QString::fromStdString(step.say.plain())) {
    setObjectName(QStringLiteral("step%1").arg(number));
    setAccessibleName(QStringLiteral("%1. %2").arg(m_number, m_title));
    setAccessibleDescription(m_say);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCheckable(true);
    prepare();
  }

  [[nodiscard]] QSize sizeHint() const override { return {280, heightForWidth(280)}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, 40}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override {
    const int words = wordsWidth(width);
    return m_titleBlock.heightFor(words) + m_sayBlock.heightFor(words) + 2 * rowPadding;
  }

 protected:
  void nextCheckState() override {}  // the story says which row is current

  bool event(QEvent *event) override {
    if (event->type() == QEvent::StyleChange) {
      prepare();
      updateGeometry();
    }
    return PressButton::event(event);
  }

  void paintEvent(QPaintEvent *) override {
    const Look &look = lookOf(this);
    const Tokens &tokens = look.tokens;
    QPainter painter(this);
    const QColor fill = isChecked()    ? tokens.accentSoft
                        : underMouse() ? mix(tokens.text, tokens.surface, 0.05)
                                       : QColor();
    drawBox(painter, rect(), controlRadius, fill);
    const int line = look.scaled(20);
    const QRectF circle(rowPadding, rowPadding + (line - numberWidth) / 2.0, numberWidth, numberWidth);
    drawBox(painter, circle, numberWidth / 2.0, isChecked() ? tokens.accent : QColor(),
            isChecked() ? tokens.accent : tokens.borderStrong);
    painter.setFont(look.font(TextSize::Note, Weight::Strong));
    painter.setPen(isChecked() ? tokens.onAccent : tokens.textSecondary);
    painter.drawText(circle, Qt::AlignCenter, m_number);
    const int left = rowPadding + numberWidth + numberGap;
    const int words = wordsWidth(width());
    m_titleBlock.draw(painter, {left, rowPadding}, words, tokens.text);
    m_sayBlock.draw(painter, {left, rowPadding + m_titleBlock.heightFor(words)}, words, tokens.textSecondary);
  }

 private:
  static int wordsWidth(int width) { return width - 2 * rowPadding - numberWidth - numberGap; }

  void prepare() {
    const Look &look = lookOf(this);
    m_titleBlock.setText(m_title, look.font(TextSize::Label, Weight::Strong), look.scaled(20));
    m_sayBlock.setText(m_say, look.font(TextSize::Label), look.scaled(20));
  }

  QString m_number;
  QString m_title;
  QString m_say;
  TextBlock m_titleBlock;
  TextBlock m_sayBlock;
};

StepList::StepList(QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("stepList"));
  setAccessible(this, QAccessible::List, tr("In words"));
  auto *rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
}

void StepList::setSteps(const std::vector<catalog::DiagramStep> &steps) {
  for (StepLine *row : m_rows) delete row;
  m_rows.clear();
  m_current = -1;
  while (QLayoutItem *stretch = layout()->takeAt(0)) delete stretch;
  for (const catalog::DiagramStep &step : steps) {
    const int index = static_cast<int>(m_rows.size());
    auto *row = new StepLine(index + 1, step, this);
    connect(row, &QAbstractButton::clicked, this, [this, index] { Q_EMIT stepChosen(index); });
    layout()->addWidget(row);
    m_rows.push_back(row);
  }
  static_cast<QVBoxLayout *>(layout())->addStretch();
}

void StepList::setCurrent(int step) {
  if (step == m_current) return;
  m_current = step;
  for (std::size_t row = 0; row < m_rows.size(); ++row) m_rows[row]->setChecked(static_cast<int>(row) == step);
}

QWidget *StepList::row(int step) const { return m_rows[static_cast<std::size_t>(step)]; }

}  // namespace strato::ui
