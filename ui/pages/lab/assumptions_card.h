// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/break_even_model.h"

class QComboBox;
class QVBoxLayout;

namespace strato::ui {

class NumberField;
class Text;

/// What the break-even takes for granted: each can be changed here, and stands below in words.
class AssumptionsCard final : public QWidget {
  Q_OBJECT

 public:
  AssumptionsCard(const BreakEvenModel &model, const BreakEvenWish &wish, QWidget *parent = nullptr);

  /// The sentences follow what is changed elsewhere.
  void setWish(const BreakEvenWish &wish);

 Q_SIGNALS:
  /// Only what this card changes differs from the wish that it was given last.
  void wished(const strato::ui::BreakEvenWish &wish);

 private:
  NumberField *field(const QString &name, const QString &unit, int least, int most, int BreakEvenWish::*member);
  NumberField *discount(Purchase purchase, const QString &name);
  void addMachine(QVBoxLayout *column);

  const BreakEvenModel &m_model;
  BreakEvenWish m_wish;
  QComboBox *m_machine = nullptr;
  Text *m_words = nullptr;
};

}  // namespace strato::ui
