// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/concept_page.h"

namespace strato::ui {

class FactDesk;

enum class NoteHeading { Shown, Hidden };

/// A remark beside the text: an old claim with what holds today, or a trap. A bar at its left says which; the words of
/// the heading say it too.
class NoteBar final : public QWidget {
  Q_OBJECT

 public:
  NoteBar(const MarginNote &note, FactDesk &desk, NoteHeading heading, QWidget *parent = nullptr);

  [[nodiscard]] const MarginNote &note() const { return m_note; }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  MarginNote m_note;
};

/// One line with a warning triangle: a trap in a card.
[[nodiscard]] QWidget *trapLine(const MarginNote &trap, FactDesk &desk);

}  // namespace strato::ui
