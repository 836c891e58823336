// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/practice/confidence_table.h"

#include <QGridLayout>

#include "ui/pages/practice/confidence_button.h"
#include "ui/pages/practice/icon_label.h"
#include "ui/widgets/segment_bar.h"
#include "ui/widgets/text.h"

namespace strato::ui {

using learning::Confidence;

ConfidenceTable::ConfidenceTable(const PracticeResult &result, QWidget *parent) : QWidget(parent) {
  auto *grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(20);
  grid->setVerticalSpacing(6);
  grid->setColumnStretch(3, 1);
  int row = 0;
  for (const Confidence confidence : {Confidence::Sure, Confidence::ThinkSo, Confidence::Guess}) {
    const Tally &tally = result.of(confidence);
    if (tally.answered == 0) continue;
    auto *word = new IconLabel(confidenceIcon(confidence), confidenceWord(confidence),
                               {TextSize::Label, Weight::Strong, Ink::Secondary});
    grid->addWidget(word, row, 0);
    auto *count = new Text(tr("%1 of %2 right").arg(tally.right).arg(tally.answered), {TextSize::Label});
    count->setWrapping(Wrapping::Never);
    grid->addWidget(count, row, 1);
    auto *marks = new SegmentBar(SegmentBarKind::Session, confidenceWord(confidence));
    std::vector<Segment> segments(static_cast<std::size_t>(tally.right), Segment::Done);
    segments.resize(static_cast<std::size_t>(tally.answered), Segment::Missed);
    marks->setSegments(segments);
    marks->setFixedWidth(tally.answered * 28);
    grid->addWidget(marks, row, 2, Qt::AlignLeft);
    ++row;
  }
}

}  // namespace strato::ui
