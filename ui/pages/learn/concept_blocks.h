// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/concept_page.h"
#include "ui/pages/learn/price_row.h"

class QVBoxLayout;

namespace strato::ui {

class FactDesk;

/// The structured parts of a concept as blocks. The scan view puts them into cards, the study view among the text.

/// A card with its title, and something small at the right of it. Returns where the content goes.
[[nodiscard]] QVBoxLayout *titledCard(QWidget *card, const QString &title, QWidget *trailing = nullptr);
[[nodiscard]] QWidget *cardAround(QWidget *content);
[[nodiscard]] QWidget *mutedNote(const QString &text);

[[nodiscard]] QWidget *fitLists(const ConceptPage &page, FactDesk &desk);
[[nodiscard]] QWidget *priceLines(const ConceptPage &page, FactDesk &desk, PriceRow::Words words);
enum class BillText { Short, Full };
[[nodiscard]] QWidget *workedBill(const Bill &bill, FactDesk &desk, BillText text);
[[nodiscard]] QWidget *integrationGroups(const std::vector<IntegrationGroup> &groups, FactDesk &desk);
[[nodiscard]] QWidget *wordList(const std::vector<GlossaryWord> &words);

}  // namespace strato::ui
