// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/session_bar.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/segment_bar.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int barSide = 24;
constexpr int barGap = 16;
constexpr int widestSegments = 600;

Text *oneLine(TextLook look, QWidget *parent) {
  auto *text = new Text({}, look, parent);
  text->setMaxLines(1);
  return text;
}

}  // namespace

SessionBar::SessionBar(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_leave(new IconButton(QStringLiteral("close"), tr("Leave the session"), this)),
      m_title(oneLine({TextSize::Body, Weight::Strong}, this)),
      m_kept(oneLine({TextSize::Note, Weight::Regular, Ink::Muted}, this)),
      m_count(oneLine({TextSize::Label, Weight::Strong}, this)),
      m_segments(new SegmentBar(SegmentBarKind::Session, tr("Questions of this session"), this)),
      m_left(oneLine({TextSize::Label, Weight::Regular, Ink::Secondary}, this)),
      m_star(new IconButton(QStringLiteral("star"), tr("Star this question (F)"), this)),
      m_more(new IconButton(QStringLiteral("more"), tr("More"), this)) {
  setObjectName(QStringLiteral("sessionBar"));
  m_leave->setObjectName(QStringLiteral("leave"));
  m_count->setObjectName(QStringLiteral("questionCount"));
  m_kept->setObjectName(QStringLiteral("keptWords"));
  m_star->setObjectName(QStringLiteral("star"));
  m_more->setObjectName(QStringLiteral("more"));
  m_title->setText(title);
  m_star->setCheckable(true);
  m_star->setCheckedIconName(QStringLiteral("star-filled"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(m_leave, &IconButton::clicked, this, &SessionBar::leaveRequested);
  connect(m_star, &IconButton::clicked, this, &SessionBar::starRequested);
  connect(m_more, &IconButton::clicked, this,
          [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height() + 4))); });
}

void SessionBar::show(const PracticeSession &session, const QString &keptWords) {
  const auto &items = session.items();
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto &answer = items[i].answer;
    const bool current = static_cast<int>(i) == session.current() && session.phase() == PracticePhase::Asking;
    segments.push_back(current         ? Segment::Current
                       : !answer       ? Segment::Later
                       : answer->right ? Segment::Done
                                       : Segment::Missed);
  }
  m_segments->setSegments(segments);
  m_count->setText(tr("%1 of %2").arg(session.current() + 1).arg(items.size()));
  m_kept->setText(keptWords);
  m_kept->setInk(session.isKept() ? Ink::Muted : Ink::Warn);
  const auto minutes = static_cast<int>(timeLeft(items).count());
  m_left->setText(minutes == 0 ? QString() : tr("about %n min left", nullptr, minutes));
  m_star->setChecked(session.isStarred());
  m_star->setName(session.isStarred() ? tr("Take the star away (F)") : tr("Star this question (F)"));
  arrange();
}

QSize SessionBar::sizeHint() const { return {lookOf(this).scaled(800), lookOf(this).scaled(72)}; }

void SessionBar::arrange() {
  const Look &look = lookOf(this);
  const int middle = height() / 2;
  const auto put = [middle](QWidget *widget, int x, int width) {
    const int h = widget->sizeHint().height();
    widget->setGeometry(x, middle - h / 2, width, h);
  };
  const QSize button = m_leave->sizeHint();
  put(m_leave, barSide - 6, button.width());
  const int titleLeft = barSide + button.width() + 4;

  int right = width() - barSide + 6;
  for (IconButton *each : {m_more, m_star}) {
    right -= each->sizeHint().width();
    put(each, right, each->sizeHint().width());
    right -= 6;
  }
  const bool roomForTime = width() >= look.scaled(1000);
  m_left->setVisible(roomForTime);
  if (roomForTime) {
    const int words = m_left->sizeHint().width();
    right -= words + 6;
    put(m_left, right, words);
  }

  const int count = m_count->sizeHint().width();
  const int widest = std::max(m_title->sizeHint().width(), m_kept->sizeHint().width());
  const int middleLeft = titleLeft + std::min(widest, look.scaled(220)) + 2 * barGap;
  const int middleRight = right - 2 * barGap;
  const int segments = std::clamp(middleRight - middleLeft - count - barGap, 0, widestSegments);
  int left = (width() - segments - count - barGap) / 2;
  left = std::clamp(left, middleLeft, std::max(middleLeft, middleRight - segments - count - barGap));
  put(m_count, left, count);
  put(m_segments, left + count + barGap, segments);

  const int titleRoom = left - barGap - titleLeft;
  const int title = look.lineHeight(TextSize::Body);
  const int note = look.lineHeight(TextSize::Note);
  const int top = middle - (title + note) / 2;
  m_title->setGeometry(titleLeft, top, titleRoom, title);
  m_kept->setGeometry(titleLeft, top + title, titleRoom, note);
}

void SessionBar::resizeEvent(QResizeEvent *) { arrange(); }

bool SessionBar::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::StyleChange) {
    updateGeometry();
    arrange();
  }
  return handled;
}

void SessionBar::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  painter.fillRect(rect(), t.surface);
  painter.fillRect(0, height() - 1, width(), 1, t.border);
}

}  // namespace strato::ui
