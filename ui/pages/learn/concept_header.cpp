// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/concept_header.h"

#include <QBoxLayout>
#include <QEvent>
#include <algorithm>

#include "ui/pages/learn/fact_desk.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/segment_bar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int progressWidth = 400;
constexpr int essenceWidth = 800;
constexpr int foldBelow = 980;

}  // namespace

ConceptHeader::ConceptHeader(const ConceptPage &page, FactDesk &desk, QWidget *parent) : QWidget(parent) {
  setObjectName(QStringLiteral("conceptHeader"));
  m_identity = identity(page, desk);
  m_progress = progress(page);
  auto *row = new QBoxLayout(QBoxLayout::LeftToRight, this);
  row->setContentsMargins(0, 0, 0, 4);
  row->setSpacing(20);
  row->addWidget(m_identity, 1);
  row->addWidget(m_progress, 0, Qt::AlignTop);
}

QWidget *ConceptHeader::identity(const ConceptPage &page, FactDesk &desk) {
  auto *identity = new QWidget;
  auto *row = new QHBoxLayout(identity);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(20);
  row->addWidget(new PlatformTile(platformNamed(page.platform), 64), 0, Qt::AlignTop);
  auto *column = new QVBoxLayout;
  column->setSpacing(2);
  auto *head = new FlowLayout(12);
  auto *title = new Text(page.title, {TextSize::Display, Weight::Strong, Ink::Primary});
  title->setObjectName(QStringLiteral("conceptTitle"));
  title->setWrapping(Wrapping::Never);
  head->addWidget(title);
  head->addWidget(new Pill(tr("Concept %1 of %2").arg(page.number).arg(page.courseSize)));
  column->addLayout(head);
  auto *essence = desk.text(page.essence, {TextSize::Title, Weight::Regular, Ink::Secondary});
  essence->setMaximumWidth(lookOf(this).scaled(essenceWidth));
  column->addWidget(essence);
  row->addLayout(column, 1);
  row->addStretch();  // the essence has a widest; what is left over is not the tile's
  return identity;
}

QWidget *ConceptHeader::progress(const ConceptPage &page) {
  auto *progress = new QWidget;
  auto *column = new QVBoxLayout(progress);
  column->setContentsMargins(0, 2, 0, 0);
  column->setSpacing(8);
  auto *words = new QHBoxLayout;
  m_where = new Text({}, {TextSize::Label, Weight::Strong, Ink::Primary});
  m_where->setObjectName(QStringLiteral("pathStep"));
  m_next = new Text({}, {TextSize::Label, Weight::Regular, Ink::Secondary});
  m_next->setAlignment(Qt::AlignRight);
  words->addWidget(m_where);
  words->addWidget(m_next, 1);
  column->addLayout(words);
  m_bar = new SegmentBar(SegmentBarKind::Path, tr("Your path"));
  column->addWidget(m_bar);
  column->addSpacing(4);
  auto *controls = new QHBoxLayout;
  m_view = new Segmented(tr("How to read"));
  m_view->setObjectName(QStringLiteral("viewSwitch"));
  m_view->addSegment(tr("Scan"), tr("%1 min").arg(page.scanMinutes));
  m_view->addSegment(tr("Study"), tr("%1 min").arg(page.studyMinutes));
  connect(m_view, &Segmented::currentChanged, this,
          [this](int index) { Q_EMIT modeChosen(index == 0 ? ReadingMode::Scan : ReadingMode::Study); });
  controls->addWidget(m_view);
  controls->addStretch();
  m_go = new Button(ButtonKind::Primary, {});
  m_go->setObjectName(QStringLiteral("goOn"));
  m_go->setTrailingIcon(QStringLiteral("arrow-right"));
  connect(m_go, &Button::clicked, this, [this] {
    const auto current = static_cast<std::size_t>(m_path.current());
    if (current < m_path.steps.size())
      Q_EMIT stepRequested(m_path.steps[current]);
    else if (!m_path.steps.empty())
      Q_EMIT stepRequested(m_path.steps.back());
  });
  controls->addWidget(m_go);
  column->addLayout(controls);
  return progress;
}

void ConceptHeader::setPath(const ConceptPath &path) {
  m_path = path;
  const int current = path.current();
  const int count = static_cast<int>(path.steps.size());
  std::vector<Segment> segments;
  for (int i = 0; i < count; ++i) {
    segments.push_back(path.steps[static_cast<std::size_t>(i)].isDone() ? Segment::Done
                       : i == current                                   ? Segment::Current
                                                                        : Segment::Later);
  }
  m_bar->setSegments(segments);
  if (current < count) {
    const PathStep &step = path.steps[static_cast<std::size_t>(current)];
    m_bar->setCurrentShare(step.done);
    m_where->setText(tr("Your path: step %1 of %2").arg(current + 1).arg(count));
    const bool hasNext = current + 1 < count;
    m_next->setText(hasNext ? tr("next: %1").arg(path.steps[static_cast<std::size_t>(current) + 1].title)
                            : step.detail);
    m_go->setText(step.title);
  } else {
    m_where->setText(tr("Your path: all %1 steps done").arg(count));
    m_next->setText({});
    m_go->setText(tr("Practise again"));
  }
}

void ConceptHeader::setMode(ReadingMode mode) {
  const QSignalBlocker quiet(m_view);
  m_view->setCurrent(mode == ReadingMode::Scan ? 0 : 1);
}

QSize ConceptHeader::minimumSizeHint() const {
  return {std::max(m_identity->minimumSizeHint().width(), m_progress->layout()->minimumSize().width()),
          layout()->minimumSize().height()};
}

void ConceptHeader::fold() {
  const Look &look = lookOf(this);
  const int beside = m_identity->minimumSizeHint().width() + layout()->spacing() + look.scaled(progressWidth);
  const bool narrow = width() < std::max(look.scaled(foldBelow), beside);
  auto *row = static_cast<QBoxLayout *>(layout());
  row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  row->setAlignment(m_progress, narrow ? Qt::Alignment() : Qt::AlignTop);
  m_progress->setMinimumWidth(narrow ? 0 : look.scaled(progressWidth));
  m_progress->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : look.scaled(progressWidth));
}

void ConceptHeader::resizeEvent(QResizeEvent *) { fold(); }

bool ConceptHeader::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::StyleChange) fold();
  return handled;
}

}  // namespace strato::ui
