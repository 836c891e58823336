// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/fact_desk.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/learn/fact_card.h"
#include "ui/widgets/text.h"

namespace strato::ui {

FactDesk::FactDesk(const ConceptMaterial &material, QDate today, QWidget *window)
    : QObject(window), m_material(material), m_today(today), m_window(window) {}

RichText *FactDesk::text(const catalog::Inline &text, TextLook look) {
  auto *rich = new RichText(text, look);
  connect(rich, &RichText::linkHovered, this, [=, this](const TextLinkSpot &link) {
    if (link.kind != LinkKind::Concept) followLink(rich, link, HoverCardBy::Mouse);
  });
  connect(rich, &RichText::linkLeft, this, &FactDesk::leave);
  connect(rich, &RichText::linkActivated, this,
          [=, this](const TextLinkSpot &link) { followLink(rich, link, HoverCardBy::Keyboard); });
  return rich;
}

TrustBadge *FactDesk::badge(const SourceMark &source) {
  if (source.isEmpty()) return nullptr;
  auto *badge = new TrustBadge({source.ids}, source.trust, source.checked);
  badge->setObjectName(QStringLiteral("source-") + source.ids);
  watch(badge, source);
  return badge;
}

TrustBadge *FactDesk::badge(const std::vector<FactId> &facts) {
  return badge(sourceMarkOf(m_material.known(facts), m_today));
}

void FactDesk::watch(PressButton *thing, const SourceMark &source) {
  if (source.isEmpty()) return;
  connect(thing, &PressButton::rested, this,
          [=, this] { showFacts(source.facts, thing->text(), thing->globalPlace(), HoverCardBy::Mouse); });
  connect(thing, &PressButton::left, this, &FactDesk::leave);
  connect(thing, &PressButton::clicked, this,
          [=, this] { showFacts(source.facts, thing->text(), thing->globalPlace(), HoverCardBy::Keyboard); });
}

void FactDesk::followLink(RichText *text, const TextLinkSpot &link, HoverCardBy by) {
  if (link.kind == LinkKind::Concept) {
    Q_EMIT conceptRequested(ConceptId{link.target.toStdString()});
    return;
  }
  if (m_lit) m_lit->lightLink(-1);
  m_lit = text;
  text->lightLink(link.index);
  if (link.kind == LinkKind::Word) {
    showWord(link.target, link.place, by);
  } else {
    showFacts({FactId{link.target.toStdString()}}, link.text, link.place, by);
  }
}

void FactDesk::showFacts(const std::vector<FactId> &facts, const QString &shown, const QRect &place, HoverCardBy by) {
  std::vector<FactNote> notes;
  for (const catalog::Fact *fact : m_material.known(facts)) notes.push_back(noteOf(*fact, shown, QLocale(), m_today));
  if (notes.empty()) return;
  auto *card = new FactCard(std::move(notes));
  const bool beside = m_margin != nullptr && m_marginInUse && m_margin->hasRoom(*card, place);
  connect(card, &FactCard::copied, this, &FactDesk::copied);
  if (beside) {
    m_margin->showFact(card, place, by);
    return;
  }
  // At the word a card is pinned by moving into it: then it stays until Escape.
  connect(card, &FactCard::pinRequested, this, [=, this] {
    popup()->open(place, new FactCard({card->shown()}, FactCardPin::Pinned), HoverCardBy::Keyboard);
  });
  popup()->open(place, card, by);
}

void FactDesk::showWord(const QString &word, const QRect &place, HoverCardBy by) {
  for (const catalog::Word &entry : m_material.concept_.words) {
    if (QString::fromStdString(entry.word) == word) {
      showWords(word, QString::fromStdString(entry.means), {}, place, by);
    }
  }
}

void FactDesk::showWords(const QString &title, const QString &words, const SourceMark &source, const QRect &place,
                         HoverCardBy by) {
  auto *card = new QWidget;
  auto *column = new QVBoxLayout(card);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(new Text(title, {TextSize::Body, Weight::Strong, Ink::Primary}));
  column->addWidget(new Text(words, {TextSize::Label, Weight::Regular, Ink::Secondary}));
  if (TrustBadge *sources = badge(source)) {
    column->addSpacing(6);
    column->addWidget(sources);
  }
  card->setAccessibleName(QStringLiteral("%1: %2").arg(title, words));
  popup()->open(place, card, by);
}

void FactDesk::explainNode(const QString &node, const QRect &place) {
  if (!m_material.diagram) return;
  const auto &nodes = m_material.diagram->nodes;
  const auto found = std::ranges::find(nodes, node.toStdString(), &catalog::DiagramNode::id);
  if (found == nodes.end()) return;
  const QString words = QString::fromStdString(found->text.empty() ? found->role : found->text);
  showWords(QString::fromStdString(found->title), words, sourceMarkOf(m_material.known(found->facts), m_today), place,
            HoverCardBy::Keyboard);
}

void FactDesk::leave() {
  if (m_margin != nullptr) m_margin->hideFactSoon();
  if (m_popup) m_popup->closeSoon();
}

void FactDesk::dismiss() {
  if (m_popup) m_popup->dismiss();
  if (m_lit) m_lit->lightLink(-1);
}

HoverCard *FactDesk::popup() {
  if (!m_popup) {
    m_popup = new HoverCard(m_window->window());
    connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
    connect(m_popup, &HoverCard::dismissed, this, [this] {
      if (m_lit) m_lit->lightLink(-1);
    });
  }
  return m_popup;
}

}  // namespace strato::ui
