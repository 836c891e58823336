// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/event_log.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/models/lab/lab_numbers.h"
#include "ui/pages/lab/event_words.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

void EventListModel::setEvents(std::vector<LabEvent> events, QStringList lanes) {
  beginResetModel();
  m_events = std::move(events);
  m_lanes = std::move(lanes);
  endResetModel();
}

int EventListModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant EventListModel::data(const QModelIndex &index, int role) const {
  const LabEvent &event = m_events[static_cast<std::size_t>(index.row())];
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  return tr("%1 %2: %3").arg(clockOf(event.at), laneOf(event), eventWords(event.news));
}

/// A row of the log: time, mark, lane, words.
class EventDelegate final : public QStyledItemDelegate {
 public:
  explicit EventDelegate(const EventLog &log) : QStyledItemDelegate(nullptr), m_log(log) {}

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override {
    const Look &look = lookOf(&m_log);
    const LabEvent &event = m_log.events()[static_cast<std::size_t>(index.row())];
    const auto lines = linesOf(look, event, m_log.viewport()->width() - wordsLeft(look, event) - endGap);
    return {100, look.scaled(28) + (static_cast<int>(lines.size()) - 1) * look.lineHeight(TextSize::Note)};
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
    const Look &look = lookOf(&m_log);
    const auto row = static_cast<std::size_t>(index.row());
    const LabEvent &event = m_log.events()[row];
    const bool toCome = row >= m_log.m_happened;
    const bool latest = row + 1 == m_log.m_happened;
    const QRectF box = QRectF(option.rect).adjusted(0, 1, 0, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (latest) drawBox(*painter, box, 6, look.tokens.accentSoft);
    if ((option.state & QStyle::State_HasFocus) != 0 && m_log.hasFocus()) {
      drawBox(*painter, box.adjusted(1, 1, -1, -1), 6, {}, look.tokens.focus, 2);
    }
    const Weight weight = latest ? Weight::Strong : Weight::Regular;
    painter->setFont(look.font(TextSize::Note, Weight::Regular, Face::Code));
    painter->setPen(toCome ? look.tokens.textMuted : look.tokens.textSecondary);
    const double line = look.scaled(28) - 2;
    painter->drawText(QRectF(box.left() + startGap, box.top(), box.width(), line), Qt::AlignVCenter, clockOf(event.at));
    const double x = box.left() + wordsLeft(look, event);
    drawEventMark(*painter, QPointF(x - look.scaled(14), box.top() + line / 2), look.scaled(11), event.mark,
                  toCome ? look.tokens.textMuted : inkOf(look.tokens, event.mark), toCome);
    paintWords(*painter, look, QRectF(x, box.top(), box.right() - x - endGap, box.height()), event, toCome, weight);
    painter->restore();
  }

 private:
  static constexpr int startGap = 8;
  static constexpr int endGap = 6;

  [[nodiscard]] static int wordsLeft(const Look &look, const LabEvent &event) {
    const QFont font = look.font(TextSize::Note, Weight::Regular, Face::Code);
    return startGap + widthOf(clockOf(event.at), font) + look.scaled(30);
  }
  [[nodiscard]] QString laneName(const LabEvent &event) const {
    return m_log.m_model.laneOf(event).section(u' ', 0, 0);
  }
  [[nodiscard]] int laneWidth(const Look &look, const LabEvent &event) const {
    return widthOf(laneName(event), look.font(TextSize::Note, Weight::Strong)) + 6;
  }

  /// The lane, and what happened behind it; what finds no room goes on below the lane.
  void paintWords(QPainter &painter, const Look &look, const QRectF &row, const LabEvent &event, bool toCome,
                  Weight weight) const {
    const double line = look.lineHeight(TextSize::Note);
    const QRectF first(row.left(), row.top() + (look.scaled(28) - 2 - line) / 2, row.width(), line);
    painter.setFont(look.font(TextSize::Note, Weight::Strong));
    const bool inked = !toCome && event.lane < m_log.m_inks.size();
    painter.setPen(inked ? m_log.m_inks[event.lane].color : look.tokens.textMuted);
    painter.drawText(first, Qt::AlignVCenter, laneName(event));
    painter.setFont(look.font(TextSize::Note, weight));
    painter.setPen(toCome ? look.tokens.textMuted : look.tokens.text);
    QRectF place = first.adjusted(laneWidth(look, event), 0, 0, 0);
    for (const QString &words : linesOf(look, event, row.width())) {
      painter.drawText(place, Qt::AlignVCenter,
                       painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(place.width())));
      place = QRectF(first.left(), place.top() + line, first.width(), line);
    }
  }

  /// What happened, broken behind words: first beside the lane, then below it. Nobody reads more than three lines.
  [[nodiscard]] QStringList linesOf(const Look &look, const LabEvent &event, double room) const {
    constexpr int mostLines = 3;
    // Strong, as it is when its time has come: no row grows then.
    const QFont font = look.font(TextSize::Note, Weight::Strong);
    QStringList lines;
    QString rest = eventWords(event.news);
    for (double left = room - laneWidth(look, event); !rest.isEmpty(); left = room) {
      const bool last = lines.size() + 1 == mostLines || widthOf(rest, font) <= left;
      const qsizetype end = last ? rest.size() : lineBreak(rest, font, left);
      lines.append(rest.left(end));
      rest = rest.mid(end).trimmed();
    }
    return lines;
  }

  /// How many letters of the words, up to the end of one of them, find room in a line. At least one word does.
  [[nodiscard]] static qsizetype lineBreak(const QString &words, const QFont &font, double room) {
    qsizetype fits = -1;
    for (qsizetype space = words.indexOf(u' '); space >= 0; space = words.indexOf(u' ', space + 1)) {
      if (fits >= 0 && widthOf(words.left(space), font) > room) break;
      fits = space;
    }
    return fits < 0 ? words.size() : fits;
  }

  const EventLog &m_log;
};

EventLog::EventLog(Playhead &playhead, QWidget *parent) : QListView(parent), m_playhead(playhead) {
  setObjectName(QStringLiteral("eventLog"));
  setAccessibleName(tr("What happened"));
  setFrameShape(QFrame::NoFrame);
  setResizeMode(QListView::Adjust);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAutoFillBackground(false);
  setModel(&m_model);
  auto *delegate = new EventDelegate(*this);
  delegate->setParent(this);
  setItemDelegate(delegate);
  const auto goTo = [this](const QModelIndex &index) {
    m_playhead.seek(m_model.events()[static_cast<std::size_t>(index.row())].at);
  };
  connect(this, &QListView::clicked, this, goTo);
  connect(this, &QListView::activated, this, goTo);
  connect(&playhead, &Playhead::moved, this, &EventLog::keepStep);
  connect(&playhead, &Playhead::jumped, this, &EventLog::keepStep);
}

void EventLog::setRun(std::vector<LabEvent> events, QStringList lanes, std::vector<LaneInk> inks) {
  m_inks = std::move(inks);
  m_model.setEvents(std::move(events), std::move(lanes));
  m_happened = m_model.events().size() + 1;
  keepStep();
}

void EventLog::keepStep() {
  const std::size_t happened = happenedBy(m_model.events(), m_playhead.now());
  if (happened == m_happened) return;
  m_happened = happened;
  viewport()->update();
  if (m_model.events().empty()) return;
  // A little of what is to come stays in sight.
  const auto last = static_cast<int>(m_model.events().size()) - 1;
  scrollTo(m_model.index(std::min(static_cast<int>(happened) + 1, last)));
  scrollTo(m_model.index(std::max(static_cast<int>(happened) - 1, 0)));
}

void EventLog::changeEvent(QEvent *event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::StyleChange) doItemsLayout();
}

}  // namespace strato::ui
