// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/concept_page.h"

namespace strato::ui {

class FactDesk;

/// Two names that are mixed up, kept apart by the sign for "is not" on a hairline.
class PairHeader final : public QWidget {
  Q_OBJECT

 public:
  PairHeader(const QString &a, const QString &b, QWidget *parent = nullptr);

 protected:
  void paintEvent(QPaintEvent *event) override;
};

/// Narrow, for a card: the names and what tells them apart.
[[nodiscard]] QWidget *pairSummary(const PairCard &pair, FactDesk &desk);
/// In full: names with their tiles, three rows, the one line that tells them apart, the source.
[[nodiscard]] QWidget *pairTable(const PairCard &pair, FactDesk &desk);

}  // namespace strato::ui
