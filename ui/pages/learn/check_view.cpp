// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/check_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/learn/check_option.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace strato::ui {

CheckView::CheckView(CheckRun &run, std::function<QString(const MisconceptionId &)> beliefOf, ButtonKind button,
                     QWidget *parent)
    : QWidget(parent),
      m_run(run),
      m_button(button),
      m_beliefOf(std::move(beliefOf)),
      m_counter(new Text({}, {TextSize::Note, Weight::Regular, Ink::Muted})),
      m_column(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("checkView"));
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(12);
  connect(&m_run, &CheckRun::changed, this, &CheckView::refresh);
  refresh();
}

void CheckView::chooseByKey(int place) {
  if (place < static_cast<int>(m_options.size())) m_run.choose(place);
}

void CheckView::rebuild() {
  delete m_body;
  m_options.clear();
  m_body = new QWidget;
  auto *column = new QVBoxLayout(m_body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  const catalog::Question &question = m_run.item().question;
  if (!question.stem.empty()) {
    column->addWidget(
        new Text(QString::fromStdString(question.stem), {TextSize::Label, Weight::Regular, Ink::Secondary}));
  }
  auto *ask = new Text(QString::fromStdString(question.ask), {TextSize::Label, Weight::Strong, Ink::Primary});
  ask->setObjectName(QStringLiteral("checkAsk"));
  column->addWidget(ask);
  column->addSpacing(4);
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    auto *option = new CheckOption(question.choices[i], static_cast<int>(i));
    connect(option, &CheckOption::clicked, this, [this, option] { m_run.choose(option->place()); });
    m_options.push_back(option);
    column->addWidget(option);
  }
  m_column->insertWidget(0, m_body);
  m_shown = m_run.current();
}

void CheckView::refresh() {
  if (m_run.count() == 0) return;
  if (m_shown != m_run.current()) rebuild();
  for (CheckOption *option : m_options) {
    option->setChosen(m_run.item().isChosen(option->place()));
    option->setVerdict(m_run.isAnswered() ? std::optional(verdictOf(m_run.item(), option->place())) : std::nullopt);
  }
  m_counter->setText(tr("%1 of %2").arg(m_run.current() + 1).arg(m_run.count()));
  fillFoot();
}

QWidget *CheckView::counter() const { return m_counter; }

QString CheckView::remark() const {
  const auto taken = misconceptionsTaken(m_run.item());
  if (!taken.empty()) {
    const QString belief = m_beliefOf(taken.front());
    if (!belief.isEmpty()) return tr("Noted: “%1”. It comes back in Practice.").arg(belief);
  }
  if (!m_run.item().answer->right) return tr("Noted. It comes back in Practice.");
  return m_run.isLast() && m_run.answered() == m_run.count()
             ? tr("%1 of %2 right.").arg(m_run.right()).arg(m_run.count())
             : tr("Right, and kept.");
}

void CheckView::addHints(QHBoxLayout *row) {
  const int needed = m_run.item().needed();
  if (needed > 1) {
    row->addWidget(new Text(tr("Choose %1").arg(needed), {TextSize::Note, Weight::Regular, Ink::Muted}));
    return;
  }
  auto *hints = new FlowLayout(6);
  const auto word = [hints](const QString &text) {
    auto *label = new Text(text, {TextSize::Note, Weight::Regular, Ink::Muted});
    label->setWrapping(Wrapping::Never);
    hints->addWidget(label);
  };
  word(tr("Press"));
  hints->addWidget(new Keycap(m_run.item().chosen.empty() ? QStringLiteral("A")
                                                          : QString(QChar(u'A' + m_run.item().chosen.front()))));
  word(tr("then"));
  hints->addWidget(new Keycap(keycapText(Qt::Key_Return)));
  auto *middle = new QVBoxLayout;  // of the button beside it
  middle->addStretch();
  middle->addLayout(hints);
  middle->addStretch();
  row->addLayout(middle, 1);
}

void CheckView::fillFoot() {
  const bool hadFocus = m_foot != nullptr && m_foot->isAncestorOf(window()->focusWidget());
  delete m_foot;
  m_foot = new QWidget;
  auto *column = new QVBoxLayout(m_foot);
  column->setContentsMargins(0, 0, 0, 0);
  if (m_run.failure()) column->addWidget(new Notice(*m_run.failure()));
  auto *row = new QHBoxLayout;
  row->setSpacing(8);
  column->addLayout(row);
  auto *go = new Button(m_button, tr("Check"));
  go->setHeight(ButtonHeight::Small);
  if (!m_run.isAnswered()) {
    addHints(row);
    go->setObjectName(QStringLiteral("checkButton"));
    go->setEnabled(m_run.canCheck());
    connect(go, &Button::clicked, &m_run, &CheckRun::check, Qt::QueuedConnection);
  } else {
    auto *words = new Text(remark(), {TextSize::Note, Weight::Regular, Ink::Secondary});
    words->setObjectName(QStringLiteral("checkRemark"));
    row->addWidget(words, 1);
    const bool finished = m_run.isLast();
    go->setText(finished ? tr("Practise") : tr("Next"));
    go->setObjectName(finished ? QStringLiteral("checkPractise") : QStringLiteral("checkNext"));
    if (finished) {
      connect(go, &Button::clicked, this, &CheckView::practiceRequested);
    } else {
      connect(go, &Button::clicked, &m_run, &CheckRun::next, Qt::QueuedConnection);
    }
  }
  row->addStretch();
  row->addWidget(go, 0, Qt::AlignBottom);
  m_column->insertWidget(1, m_foot);
  if (hadFocus && go->isEnabled()) go->setFocus(Qt::OtherFocusReason);
}

}  // namespace strato::ui
