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

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
    return {100, lookOf(&m_log).scaled(28)};
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
    const QString clock = clockOf(event.at);
    double x = box.left() + 8;
    const double clockWidth = widthOf(clock, painter->font());
    painter->drawText(QRectF(x, box.top(), clockWidth, box.height()), Qt::AlignVCenter, clock);
    x += clockWidth + look.scaled(16);
    drawEventMark(*painter, QPointF(x, box.center().y()), look.scaled(11), event.mark,
                  toCome ? look.tokens.textMuted : inkOf(look.tokens, event.mark), toCome);
    x += look.scaled(14);
    x += paintWords(*painter, look, QRectF(x, box.top(), box.right() - x - 6, box.height()), event, toCome, weight);
    painter->restore();
  }

 private:
  double paintWords(QPainter &painter, const Look &look, const QRectF &place, const LabEvent &event, bool toCome,
                    Weight weight) const {
    painter.setFont(look.font(TextSize::Note, Weight::Strong));
    const QString lane = m_log.m_model.laneOf(event).section(u' ', 0, 0);
    const double laneWidth = widthOf(lane, painter.font()) + 6;
    const bool inked = !toCome && event.lane < m_log.m_inks.size();
    painter.setPen(inked ? m_log.m_inks[event.lane].color : look.tokens.textMuted);
    painter.drawText(place, Qt::AlignVCenter, lane);
    painter.setFont(look.font(TextSize::Note, weight));
    painter.setPen(toCome ? look.tokens.textMuted : look.tokens.text);
    const QRectF rest = place.adjusted(laneWidth, 0, 0, 0);
    painter.drawText(
        rest, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(eventWords(event.news), Qt::ElideRight, static_cast<int>(rest.width())));
    return place.width();
  }

  const EventLog &m_log;
};

EventLog::EventLog(Playhead &playhead, QWidget *parent) : QListView(parent), m_playhead(playhead) {
  setObjectName(QStringLiteral("eventLog"));
  setAccessibleName(tr("What happened"));
  setFrameShape(QFrame::NoFrame);
  setUniformItemSizes(true);
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
