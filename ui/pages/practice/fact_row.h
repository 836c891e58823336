// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/models/fact_note.h"

namespace strato::ui {

/// One fact of the ledger: its title folds and unfolds the sentence, the source, how well it is known and how old.
class FactRow final : public QWidget {
  Q_OBJECT

 public:
  enum class Fold { Open, Closed };
  FactRow(const FactNote &fact, Fold fold, QWidget *parent = nullptr);

  [[nodiscard]] QAbstractButton *head() const { return m_head; }

 private:
  void setFold(Fold fold);

  QAbstractButton *m_head;
  QWidget *m_body;
};

}  // namespace strato::ui
