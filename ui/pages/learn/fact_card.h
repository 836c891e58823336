// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/fact_note.h"

namespace strato::ui {

enum class FactCardPin { Offered, Pinned };

/// What the ledger says behind a figure: how well it is known, the number, the sentence, its age, its source. Several
/// facts are turned over one by one.
class FactCard final : public QWidget {
  Q_OBJECT

 public:
  explicit FactCard(std::vector<FactNote> notes, FactCardPin pin = FactCardPin::Offered, QWidget *parent = nullptr);

  [[nodiscard]] const FactNote &shown() const { return m_notes.at(m_shown); }

 Q_SIGNALS:
  void pinRequested();
  void unpinRequested();
  void copied(const QString &text);

 private:
  void show(std::size_t index);
  QWidget *face(const FactNote &note);
  QWidget *header(const FactNote &note);
  QWidget *ages(const FactNote &note);
  QWidget *foot(const FactNote &note);

  std::vector<FactNote> m_notes;
  std::size_t m_shown = 0;
  FactCardPin m_pin;
  QWidget *m_face = nullptr;
};

}  // namespace strato::ui
