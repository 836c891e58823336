// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/learn_page.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/models/concept_path.h"
#include "ui/models/gather.h"
#include "ui/pages/learn/concept_view.h"
#include "ui/pages/learn/learn_index.h"
#include "ui/theme/translated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"

namespace strato::ui {

LearnPage::LearnPage(const Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_stack(new QStackedLayout(this)) {
  setObjectName(QStringLiteral("learnPage"));
}

void LearnPage::showOnly(QWidget *view) {
  if (view == m_shown) return;
  QWidget *before = m_shown;
  m_shown = view;
  m_stack->addWidget(view);
  m_stack->setCurrentWidget(view);
  if (before != nullptr) {
    m_stack->removeWidget(before);
    before->deleteLater();
  }
}

void LearnPage::open(const Address &address) {
  if (address.item.isEmpty()) {
    openIndex();
  } else if (m_concept == nullptr || m_item != address.item) {
    openConcept(address);
  }
  if (m_concept != nullptr) m_concept->goTo(address.place);
  Q_EMIT headingChanged();
}

void LearnPage::openIndex() {
  m_concept = nullptr;
  m_item.clear();
  auto *index = new LearnIndex(m_desk);
  connect(index, &LearnIndex::navigationRequested, this, &Page::navigationRequested);
  showOnly(index);
}

void LearnPage::openConcept(const Address &address) {
  m_item = address.item;
  m_concept = nullptr;
  auto material = gatherConcept(m_desk.store, ConceptId{address.item.toStdString()});
  if (!material) {
    explainMissing(address.item, material.error());
    return;
  }
  // Looking at it is the first step through a concept. Reading goes on when that cannot be kept.
  (void)m_desk.record.append(
      learning::PageVisited{conceptAddress(ConceptId{address.item.toStdString()}).text().toStdString()});
  m_concept = new ConceptView(m_desk, std::move(*material), address.place);
  connect(m_concept, &ConceptView::navigationRequested, this, &Page::navigationRequested);
  connect(m_concept, &ConceptView::toastRequested, this, &Page::toastRequested);
  connect(m_concept, &ConceptView::placeChanged, this, &Page::headingChanged);
  showOnly(m_concept);
}

void LearnPage::explainMissing(const QString &item, const Error &error) {
  m_missing = item;
  auto *state = new EmptyState(
      QStringLiteral("learn"), tr("There is no concept called “%1”").arg(item),
      translated(error.remedy).isEmpty() ? tr("The link may be old, or mistyped.") : translated(error.remedy));
  state->setObjectName(QStringLiteral("missingConcept"));
  auto *go = state->setAction(tr("See the course"));
  connect(go, &Button::clicked, this, [this] { Q_EMIT navigationRequested({QStringLiteral("learn"), {}, {}}); });
  auto *view = new QWidget;
  auto *column = new QVBoxLayout(view);
  column->addWidget(state, 0, Qt::AlignCenter);
  showOnly(view);
}

Address LearnPage::address() const {
  return {QStringLiteral("learn"), m_item, m_concept != nullptr ? m_concept->place() : QString()};
}

QStringList LearnPage::breadcrumb() const {
  if (m_item.isEmpty()) return {tr("Learn")};
  if (m_concept == nullptr) return {tr("Learn"), m_missing};
  const ConceptPage &page = m_concept->page();
  return page.group.isEmpty() ? QStringList{tr("Learn"), page.title} : QStringList{tr("Learn"), page.group, page.title};
}

std::vector<PageKey> LearnPage::keys() const {
  return m_concept != nullptr ? m_concept->keys() : std::vector<PageKey>();
}

double LearnPage::scrollPosition() const {
  if (m_concept != nullptr) return m_concept->scrollPosition();
  const auto *index = qobject_cast<LearnIndex *>(m_shown);
  return index != nullptr ? index->scrollPosition() : 0;
}

void LearnPage::setScrollPosition(double position) {
  if (m_concept != nullptr) {
    m_concept->setScrollPosition(position);
  } else if (auto *index = qobject_cast<LearnIndex *>(m_shown)) {
    index->setScrollPosition(position);
  }
}

void LearnPage::settle() {
  if (m_concept != nullptr) m_concept->settle();
}

}  // namespace strato::ui
