// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/prompt_card.h"

#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/pages/lab/answer_scale.h"
#include "ui/pages/lab/choice_tile.h"
#include "ui/pages/lab/labelled_slider.h"
#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int stopsWanted = 120;
constexpr std::size_t longestBeside = 18;  ///< letters of a choice that has another one beside it
constexpr int goodScore = 80;
constexpr int fairScore = 30;

/// Round steps from the lowest to the highest answer.
std::vector<double> stopsOf(const catalog::GuidePrompt &prompt) {
  const double span = prompt.to - prompt.from;
  const double power = std::pow(10.0, std::floor(std::log10(span / stopsWanted)));
  double step = 10 * power;
  for (const double one : {1.0, 2.0, 5.0}) {
    if (span / (one * power) <= stopsWanted) {
      step = one * power;
      break;
    }
  }
  if (prompt.kind == catalog::GuidePrompt::Kind::Time) step = std::max(1.0, step);
  std::vector<double> stops;
  const auto count = static_cast<int>(std::floor(span / step + 1e-9));
  for (int i = 0; i <= count; ++i) stops.push_back(prompt.from + i * step);
  if (prompt.to - stops.back() > step * 1e-6) stops.push_back(prompt.to);
  return stops;
}

PillTone toneOf(int score) {
  return score >= goodScore ? PillTone::Good : score >= fairScore ? PillTone::Warn : PillTone::Bad;
}

}  // namespace

PromptCard::PromptCard(GuideSession &session, const catalog::GuidePrompt &prompt, QWidget *parent)
    : QWidget(parent), m_session(session), m_prompt(prompt) {
  setObjectName(QStringLiteral("prompt-") + QString::fromStdString(prompt.id));
  const QString ask = session.filled(prompt.ask);
  setAccessible(this, QAccessible::Grouping, ask);
  auto *card = new Card(CardTone::Surface, this);
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins({});
  outer->addWidget(card);
  m_column = new QVBoxLayout(card);
  m_column->setContentsMargins({});
  m_column->setSpacing(10);
  auto *head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new Text(ask, {TextSize::Body, Weight::Strong}, card), 1);
  m_pill = new Pill({}, PillTone::Neutral, card);
  m_pill->hide();
  head->addWidget(m_pill, 0, Qt::AlignTop);
  m_column->addLayout(head);
  m_column->addStretch(1);
  m_prompt.kind == catalog::GuidePrompt::Kind::Choice ? addChoices() : addSlider();
  m_why = new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary}, card);
  m_why->hide();
  m_column->addWidget(m_why);
  m_column->addStretch(1);
  showState();
}

void PromptCard::addChoices() {
  const bool wide = m_prompt.choices.size() > 2 || std::ranges::any_of(m_prompt.choices, [](const auto &choice) {
                      return choice.text.size() > longestBeside;
                    });
  auto *row = new QBoxLayout(wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  row->setSpacing(8);
  for (std::size_t place = 0; place < m_prompt.choices.size(); ++place) {
    auto *tile = new ChoiceTile(m_session.filled(m_prompt.choices[place].text), this);
    tile->setObjectName(QStringLiteral("choice-%1-%2").arg(QString::fromStdString(m_prompt.id)).arg(place));
    connect(tile, &QAbstractButton::clicked, this,
            [this, place] { m_session.answer(m_prompt.id, static_cast<double>(place)); });
    row->addWidget(tile, 1);
    m_choices.push_back(tile);
  }
  m_column->addLayout(row);
}

void PromptCard::addSlider() {
  const auto words = [this](double value) -> LabelledSlider::Words {
    if (!m_touched) return {tr("move it"), {}};
    return {textOf(value), {}};
  };
  m_slider = new LabelledSlider(tr("You say"), stopsOf(m_prompt), words, this);
  m_slider->slider()->setObjectName(QStringLiteral("slider-") + QString::fromStdString(m_prompt.id));
  const auto take = [this] {
    m_touched = true;
    m_session.answer(m_prompt.id, m_slider->value());
    m_slider->update();
  };
  m_slider->setValue((m_prompt.from + m_prompt.to) / 2);
  connect(m_slider, &LabelledSlider::valueChanged, this, take);
  connect(m_slider->slider(), &QSlider::sliderPressed, this, take);
  m_scale = new AnswerScale(this);
  m_scale->hide();
  m_column->addWidget(m_slider);
  m_column->addWidget(m_scale);
}

QString PromptCard::textOf(double value) const {
  const guides::Unit unit =
      m_prompt.kind == catalog::GuidePrompt::Kind::Time ? guides::Unit::Clock : guides::Unit::Number;
  const QString text = QString::fromStdString(guides::textOf({value, unit, {}}));
  return m_prompt.unit.empty() ? text : text + u' ' + QString::fromStdString(m_prompt.unit);
}

void PromptCard::showState() {
  if (m_marked) return;
  if (const guides::Marked *mark = m_session.markOf(m_prompt.id)) {
    m_marked = true;
    showMark(*mark);
    return;
  }
  const bool open = m_session.canPredict();
  for (ChoiceTile *tile : m_choices) tile->setEnabled(open);
  if (m_slider != nullptr) m_slider->setEnabled(open);
}

void PromptCard::showMark(const guides::Marked &mark) {
  m_pill->setText(mark.score ? tr("%1 of 100").arg(*mark.score) : tr("not answered"));
  m_pill->setTone(mark.score ? toneOf(*mark.score) : PillTone::Neutral);
  m_pill->show();
  m_why->setText(QString::fromStdString(mark.why));
  m_why->setVisible(!mark.why.empty());
  if (m_scale == nullptr) return showChoiceMark(mark);
  m_slider->hide();
  m_scale->show();
  const auto place = [this](double value) { return (value - m_prompt.from) / (m_prompt.to - m_prompt.from); };
  AnswerScale::Marks marks{textOf(m_prompt.from), textOf(m_prompt.to), {}, {}, tr("it never happened")};
  const auto &answers = m_session.prediction().answers;
  if (const auto answer = answers.find(m_prompt.id); answer != answers.end()) {
    marks.yours = AnswerScale::Mark{place(answer->second), textOf(answer->second)};
  }
  if (!mark.truth.isNever()) {
    marks.truth = AnswerScale::Mark{place(mark.truth.number), QString::fromStdString(mark.truthText)};
  }
  m_scale->setMarks(std::move(marks));
}

void PromptCard::showChoiceMark(const guides::Marked &mark) {
  const auto &answers = m_session.prediction().answers;
  const auto answer = answers.find(m_prompt.id);
  for (std::size_t place = 0; place < m_choices.size(); ++place) {
    const bool yours = answer != answers.end() && std::lround(answer->second) == static_cast<long>(place);
    const bool right = std::lround(mark.truth.number) == static_cast<long>(place);
    using Verdict = ChoiceTile::Verdict;
    m_choices[place]->setVerdict(right   ? Verdict::Right
                                 : yours ? Verdict::Wrong
                                         : Verdict::Other,
                                 QString::fromStdString(mark.shows[place]), yours);
  }
}

}  // namespace strato::ui
