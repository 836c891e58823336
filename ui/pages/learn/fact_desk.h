// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "ui/models/concept_material.h"
#include "ui/models/concept_page.h"
#include "ui/widgets/hover_card.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/trust_badge.h"

namespace strato::ui {

class FactCard;

/// A place beside the text that can show a fact. Where there is none, the card opens at the word.
class FactMargin {
 public:
  virtual ~FactMargin() = default;
  /// `anchor` is global.
  [[nodiscard]] virtual bool hasRoom(const FactCard &card, const QRect &anchor) const = 0;
  /// Takes the card.
  virtual void showFact(FactCard *card, const QRect &anchor, HoverCardBy by) = 0;
  virtual void hideFactSoon() = 0;
};

/// Knows the facts and words of one concept, and answers wherever one of them is pointed at.
class FactDesk final : public QObject {
  Q_OBJECT

 public:
  /// `window` is where cards open.
  FactDesk(const ConceptMaterial &material, QDate today, QWidget *window);

  [[nodiscard]] RichText *text(const catalog::Inline &text, TextLook look);
  /// Null where nothing stands behind.
  [[nodiscard]] TrustBadge *badge(const SourceMark &source);
  [[nodiscard]] TrustBadge *badge(const std::vector<FactId> &facts);
  /// Resting on the thing, or pressing it, shows its facts.
  void watch(PressButton *thing, const SourceMark &source);
  void setMargin(FactMargin *margin) { m_margin = margin; }
  void setMarginInUse(bool inUse) { m_marginInUse = inUse; }

  /// What stands behind a node of the concept's diagram. `place` is global.
  void explainNode(const QString &node, const QRect &place);
  void dismiss();

 Q_SIGNALS:
  void conceptRequested(const strato::ConceptId &concept_);
  void copied();

 private:
  void followLink(RichText *text, const TextLinkSpot &link, HoverCardBy by);
  void showFacts(const std::vector<FactId> &facts, const QString &shown, const QRect &place, HoverCardBy by);
  void showWords(const QString &title, const QString &words, const SourceMark &source, const QRect &place,
                 HoverCardBy by);
  void showWord(const QString &word, const QRect &place, HoverCardBy by);
  void leave();
  [[nodiscard]] HoverCard *popup();

  const ConceptMaterial &m_material;
  QDate m_today;
  QWidget *m_window;
  FactMargin *m_margin = nullptr;
  bool m_marginInUse = false;
  QPointer<HoverCard> m_popup;
  QPointer<RichText> m_lit;
};

}  // namespace strato::ui
