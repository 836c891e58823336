// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/concept_page.h"
#include "ui/models/study_layout.h"

namespace strato::ui {

/// A section of the study view: its blocks in the reading column, and the notes that comment them in the margin, each
/// beside the block it belongs to. Where there is no margin, the notes follow their block.
class StudySection final : public QWidget {
  Q_OBJECT

 public:
  StudySection(const QString &place, const QString &title, QWidget *parent = nullptr);

  [[nodiscard]] const QString &place() const { return m_place; }
  [[nodiscard]] const QString &title() const { return m_title; }

  /// Running text keeps lines that are good to read; what is wide takes the margin too.
  enum class Measure { Text, Full, Wide };
  /// `space` is left above the block.
  void addBlock(QWidget *block, Measure measure, int space);
  /// Goes with the first block that cites one of the facts.
  void addNote(QWidget *note, const std::vector<FactId> &facts);
  /// Says which facts the last block cites.
  void setFactsOfLastBlock(std::vector<FactId> facts);
  /// `inset` is left free at the left of the reading column.
  void setColumns(const StudyColumns &columns, int inset);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  struct Block {
    QWidget *widget = nullptr;
    Measure measure = Measure::Text;
    int space = 0;
    std::vector<FactId> facts;
  };
  struct Note {
    QWidget *widget = nullptr;
    std::size_t block = 0;
    bool hasBlock = false;  ///< none cites its facts: beside the heading, or below the whole section
  };
  enum class Pass { MeasureOnly, Place };

  int arrange(Pass pass) const;
  [[nodiscard]] int arrangeBeside(Pass pass) const;
  [[nodiscard]] int arrangeBelow(Pass pass) const;
  [[nodiscard]] int widthOf(const Block &block) const;
  [[nodiscard]] int leftOf(const Block &block) const;

  QString m_place;
  QString m_title;
  StudyColumns m_columns;
  int m_inset = 0;
  std::vector<Block> m_blocks;
  std::vector<Note> m_notes;
};

}  // namespace strato::ui
