// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/study_section.h"

#include <QEvent>
#include <QLayout>
#include <algorithm>

#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int readableLine = 612;
constexpr int noteGap = 28;

int heightAt(const QWidget *widget, int width) {
  if (widget->layout() != nullptr) {
    return widget->layout()->hasHeightForWidth() ? widget->layout()->totalHeightForWidth(width)
                                                 : widget->layout()->totalSizeHint().height();
  }
  return widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
}

bool shareFact(const std::vector<FactId> &a, const std::vector<FactId> &b) {
  return std::ranges::any_of(a, [&b](const FactId &fact) { return std::ranges::find(b, fact) != b.end(); });
}

}  // namespace

StudySection::StudySection(const QString &place, const QString &title, QWidget *parent)
    : QWidget(parent), m_place(place), m_title(title) {
  setObjectName(QStringLiteral("section-") + place);
  setAccessible(this, QAccessible::Section, title);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void StudySection::addBlock(QWidget *block, Measure measure, int space) {
  block->setParent(this);
  m_blocks.push_back({block, measure, m_blocks.empty() ? 0 : space, {}});
}

void StudySection::setFactsOfLastBlock(std::vector<FactId> facts) { m_blocks.back().facts = std::move(facts); }

void StudySection::addNote(QWidget *note, const std::vector<FactId> &facts) {
  note->setParent(this);
  const auto cites = [&facts](const Block &block) { return shareFact(block.facts, facts); };
  const auto found = std::ranges::find_if(m_blocks, cites);
  const std::size_t block = found == m_blocks.end() ? 0 : static_cast<std::size_t>(found - m_blocks.begin());
  const auto later = std::ranges::find_if(m_notes, [block](const Note &other) { return other.block > block; });
  m_notes.insert(later, {note, block, found != m_blocks.end()});
}

void StudySection::setColumns(const StudyColumns &columns, int inset) {
  if (columns == m_columns && inset == m_inset) return;
  m_columns = columns;
  m_inset = inset;
  updateGeometry();
  arrange(Pass::Place);
}

int StudySection::widthOf(const Block &block) const {
  switch (block.measure) {
    case Measure::Text:
      return std::min(m_columns.reading, lookOf(this).scaled(readableLine));
    case Measure::Full:
      return m_columns.reading;
    case Measure::Wide:
      return m_columns.wide ? m_columns.reading + m_columns.gap + m_columns.margin
                            : m_columns.reading + 2 * m_columns.left;
  }
  return m_columns.reading;
}

int StudySection::leftOf(const Block &block) const {
  return block.measure == Measure::Wide && !m_columns.wide ? m_inset - m_columns.left : m_inset;
}

int StudySection::arrange(Pass pass) const {
  if (m_columns.reading == 0) return 0;
  return m_columns.wide ? arrangeBeside(pass) : arrangeBelow(pass);
}

int StudySection::arrangeBeside(Pass pass) const {
  int y = 0;
  std::vector<int> tops;
  std::vector<TakenSpan> taken;
  for (const Block &block : m_blocks) {
    y += block.space;
    tops.push_back(y);
    const int height = heightAt(block.widget, widthOf(block));
    if (pass == Pass::Place) block.widget->setGeometry(leftOf(block), y, widthOf(block), height);
    if (block.measure == Measure::Wide) taken.push_back({y, y + height});
    y += height;
  }
  std::vector<NoteWish> wishes;
  for (const Note &note : m_notes) wishes.push_back({tops[note.block], heightAt(note.widget, m_columns.margin)});
  const std::vector<int> places = placeNotes(wishes, noteGap, taken);
  for (std::size_t i = 0; i < m_notes.size(); ++i) {
    if (pass == Pass::Place) {
      m_notes[i].widget->setGeometry(m_inset + m_columns.reading + m_columns.gap, places[i], m_columns.margin,
                                     wishes[i].height);
    }
    y = std::max(y, places[i] + wishes[i].height);
  }
  return y;
}

int StudySection::arrangeBelow(Pass pass) const {
  int y = 0;
  const auto put = [&](QWidget *widget, int left, int width) {
    const int height = heightAt(widget, width);
    if (pass == Pass::Place) widget->setGeometry(left, y, width, height);
    y += height;
  };
  const auto putNote = [&](const Note &note) {
    y += noteGap / 2 + 2;
    put(note.widget, m_inset, std::min(m_columns.reading, lookOf(this).scaled(readableLine)));
  };
  for (std::size_t i = 0; i < m_blocks.size(); ++i) {
    y += m_blocks[i].space;
    put(m_blocks[i].widget, leftOf(m_blocks[i]), widthOf(m_blocks[i]));
    for (const Note &note : m_notes) {
      if (note.hasBlock && note.block == i) putNote(note);
    }
  }
  for (const Note &note : m_notes) {
    if (!note.hasBlock) putNote(note);
  }
  return y;
}

QSize StudySection::sizeHint() const { return {m_columns.reading, arrange(Pass::MeasureOnly)}; }

QSize StudySection::minimumSizeHint() const { return {0, arrange(Pass::MeasureOnly)}; }

int StudySection::heightForWidth(int) const { return arrange(Pass::MeasureOnly); }

void StudySection::resizeEvent(QResizeEvent *) { arrange(Pass::Place); }

bool StudySection::event(QEvent *event) {
  const bool handled = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) {
    updateGeometry();
    arrange(Pass::Place);
  }
  return handled;
}

}  // namespace strato::ui
