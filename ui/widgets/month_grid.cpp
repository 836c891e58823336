// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/month_grid.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/widgets/icon_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int cellSide = 30;

}  // namespace

/// One day. The one that is chosen is where Tab enters the month.
class DayButton final : public PressButton {
 public:
  explicit DayButton(QWidget *parent) : PressButton(parent) {
    setCheckable(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
  }

  [[nodiscard]] QDate date() const { return m_date; }
  void show(QDate date, bool refused) {
    m_date = date;
    m_refused = refused;
    setObjectName(QStringLiteral("day-") + date.toString(Qt::ISODate));
    setText(locale().toString(date.day()));
    const QString words = locale().toString(date, QLocale::LongFormat);
    setAccessibleName(refused ? MonthGrid::tr("%1, past").arg(words) : words);
    update();
  }

  [[nodiscard]] QSize sizeHint() const override {
    const int side = lookOf(this).scaled(cellSide);
    return {side, side};
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void nextCheckState() override {}  // the month says which day is chosen
  void paintEvent(QPaintEvent *) override {
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    QPainter painter(this);
    const bool chosen = isChecked() && isEnabled();
    const bool touched = underMouse() && isEnabled() && !m_refused;
    if (chosen || touched) drawBox(painter, rect(), controlRadius, chosen ? t.accent : t.accentSoft);
    painter.setFont(look.font(m_refused ? TextSize::Note : TextSize::Label, chosen ? Weight::Strong : Weight::Regular));
    painter.setPen(chosen ? t.onAccent : m_refused || !isEnabled() ? t.textMuted : t.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
  }

 private:
  QDate m_date;
  bool m_refused = false;
};

MonthGrid::MonthGrid(QDate first, QWidget *parent)
    : QWidget(parent),
      m_first(first),
      m_title(new Text({}, {TextSize::Label, Weight::Strong})),
      m_back(new IconButton(QStringLiteral("chevron-left"), tr("Month before"))),
      m_forward(new IconButton(QStringLiteral("chevron-right"), tr("Next month"))) {
  setObjectName(QStringLiteral("monthGrid"));
  setAccessible(this, QAccessible::Grouping, tr("Calendar"));
  auto *grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(2);
  addHead(grid);
  addDays(grid);
  showMonth(first);
}

void MonthGrid::addHead(QGridLayout *grid) {
  m_title->setObjectName(QStringLiteral("monthTitle"));
  m_back->setObjectName(QStringLiteral("monthBefore"));
  m_forward->setObjectName(QStringLiteral("monthAfter"));
  connect(m_back, &IconButton::clicked, this, [this] { showMonth(m_month.addMonths(-1)); });
  connect(m_forward, &IconButton::clicked, this, [this] { showMonth(m_month.addMonths(1)); });
  auto *head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_back);
  head->addWidget(m_forward);
  grid->addLayout(head, 0, 0, 1, 7);
  for (int column = 0; column < 7; ++column) {
    const int day = (static_cast<int>(locale().firstDayOfWeek()) - 1 + column) % 7 + 1;
    auto *name =
        new Text(locale().standaloneDayName(day, QLocale::ShortFormat), {TextSize::Note, Weight::Regular, Ink::Muted});
    name->setWrapping(Wrapping::Never);
    name->setAlignment(Qt::AlignCenter);
    grid->addWidget(name, 1, column);
  }
}

void MonthGrid::addDays(QGridLayout *grid) {
  for (std::size_t i = 0; i < m_days.size(); ++i) {
    m_days[i] = new DayButton(this);
    connect(m_days[i], &DayButton::clicked, this, [this, button = m_days[i]] { choose(button->date()); });
    grid->addWidget(m_days[i], 2 + static_cast<int>(i) / 7, static_cast<int>(i) % 7);
  }
}

void MonthGrid::showMonth(QDate month) {
  m_month = QDate(month.year(), month.month(), 1);
  m_title->setText(locale().toString(m_month, QStringLiteral("MMMM yyyy")));
  m_back->setEnabled(m_month > m_first);
  const int before = (m_month.dayOfWeek() - static_cast<int>(locale().firstDayOfWeek()) + 7) % 7;
  const bool hasChosen = m_date.isValid() && m_date.year() == m_month.year() && m_date.month() == m_month.month();
  const QDate entry = hasChosen ? m_date : std::max(m_month, m_first);
  for (std::size_t i = 0; i < m_days.size(); ++i) {
    DayButton *button = m_days[i];
    const QDate date = m_month.addDays(static_cast<int>(i) - before);
    button->show(date, date < m_first);
    button->setChecked(date == m_date);
    button->setVisible(date.month() == m_month.month());
    button->setFocusPolicy(date == entry ? Qt::StrongFocus : Qt::ClickFocus);
  }
}

void MonthGrid::setDate(QDate date) {
  m_date = date;
  showMonth(date.isValid() ? date : m_month);
}

void MonthGrid::choose(QDate date) {
  if (date < m_first) {
    Q_EMIT dateRefused(date);
    return;
  }
  setDate(date);
  buttonOf(date)->setFocus(Qt::OtherFocusReason);
  Q_EMIT dateChosen(date);
}

DayButton *MonthGrid::buttonOf(QDate date) const { return *std::ranges::find(m_days, date, &DayButton::date); }

void MonthGrid::keyPressEvent(QKeyEvent *event) {
  const auto *focused = dynamic_cast<const DayButton *>(focusWidget());
  if (focused == nullptr || event->modifiers() & ~Qt::KeypadModifier) return QWidget::keyPressEvent(event);
  const QDate date = focused->date();
  const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return choose(date.addDays(-ahead));
    case Qt::Key_Right:
      return choose(date.addDays(ahead));
    case Qt::Key_Up:
      return choose(date.addDays(-7));
    case Qt::Key_Down:
      return choose(date.addDays(7));
    case Qt::Key_PageUp:
      return choose(date.addMonths(-1));
    case Qt::Key_PageDown:
      return choose(date.addMonths(1));
    case Qt::Key_Home:
      return choose(std::max(m_first, QDate(date.year(), date.month(), 1)));
    case Qt::Key_End:
      return choose(QDate(date.year(), date.month(), date.daysInMonth()));
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace strato::ui
