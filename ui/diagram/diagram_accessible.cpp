// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagram_accessible.h"

#include <QAccessibleWidget>
#include <map>

#include "ui/diagram/diagram_view.h"
#include "ui/diagram/words.h"

namespace strato::ui {

namespace {

enum class PartKind { Caption, Group, Node, Edge };

/// A thing painted on the view, by kind and index.
class DiagramPart final : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  DiagramPart(DiagramView *view, PartKind kind, int index) : m_view(view), m_kind(kind), m_index(index) {}

  [[nodiscard]] bool isValid() const override;
  [[nodiscard]] QObject *object() const override { return nullptr; }
  [[nodiscard]] QWindow *window() const override { return m_view->window()->windowHandle(); }
  [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
  [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
  [[nodiscard]] QString text(QAccessible::Text kind) const override;
  void setText(QAccessible::Text, const QString &) override {}
  [[nodiscard]] QRect rect() const override;
  [[nodiscard]] QAccessible::Role role() const override;
  [[nodiscard]] QAccessible::State state() const override;
  void *interface_cast(QAccessible::InterfaceType type) override;

  [[nodiscard]] QStringList actionNames() const override;
  void doAction(const QString &name) override;
  [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

 private:
  [[nodiscard]] std::size_t index() const { return static_cast<std::size_t>(m_index); }
  [[nodiscard]] QString name() const;
  [[nodiscard]] QString description() const;

  DiagramView *m_view;
  PartKind m_kind;
  int m_index;
};

int countOf(const DiagramView &view, PartKind kind) {
  switch (kind) {
    case PartKind::Caption:
      return view.diagram().steps.empty() ? 0 : 1;
    case PartKind::Group:
      return static_cast<int>(view.diagram().groups.size());
    case PartKind::Node:
      return static_cast<int>(view.diagram().nodes.size());
    case PartKind::Edge:
      return static_cast<int>(view.diagram().edges.size());
  }
  return 0;
}

bool DiagramPart::isValid() const { return m_index < countOf(*m_view, m_kind); }

QString DiagramPart::name() const {
  const catalog::Diagram &diagram = m_view->diagram();
  switch (m_kind) {
    case PartKind::Caption:
      return stepSentence(diagram, m_view->position().step);
    case PartKind::Group:
      return QString::fromStdString(diagram.groups[index()].title);
    case PartKind::Node:
      return nodeName(diagram.nodes[index()]);
    case PartKind::Edge:
      return edgeSentence(diagram, diagram.edges[index()]);
  }
  return {};
}

QString DiagramPart::description() const {
  if (m_kind == PartKind::Node) return nodeDescription(m_view->diagram(), index(), m_view->scene().now.states[index()]);
  return m_kind == PartKind::Caption ? counterSentence(m_view->scene().counters) : QString();
}

QString DiagramPart::text(QAccessible::Text kind) const {
  if (!isValid()) return {};
  if (kind == QAccessible::Name) return name();
  return kind == QAccessible::Description ? description() : QString();
}

QRect DiagramPart::rect() const {
  if (!isValid()) return {};
  const auto place = [this] {
    switch (m_kind) {
      case PartKind::Group:
        return m_view->groupRect(m_index);
      case PartKind::Node:
        return m_view->nodeRect(m_index);
      case PartKind::Edge:
        return m_view->edgeRect(m_index);
      case PartKind::Caption:
        break;
    }
    return m_view->rect();
  }();
  return {m_view->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::Role DiagramPart::role() const {
  switch (m_kind) {
    case PartKind::Group:
      return QAccessible::Grouping;
    case PartKind::Node:
      return QAccessible::Button;
    case PartKind::Caption:
    case PartKind::Edge:
      return QAccessible::StaticText;
  }
  return QAccessible::StaticText;
}

QAccessible::State DiagramPart::state() const {
  QAccessible::State state;
  state.invalid = !isValid();
  state.invisible = !m_view->isVisible();
  if (m_kind != PartKind::Node) {
    state.readOnly = true;
    return state;
  }
  state.focusable = true;
  state.focused = m_view->hasFocus() && m_view->currentNode() == m_index;
  return state;
}

void *DiagramPart::interface_cast(QAccessible::InterfaceType type) {
  const bool acts = type == QAccessible::ActionInterface && m_kind == PartKind::Node;
  return acts ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList DiagramPart::actionNames() const { return {pressAction(), setFocusAction()}; }

void DiagramPart::doAction(const QString &name) {
  if (name == pressAction()) m_view->activate(m_index);
  if (name != setFocusAction()) return;
  m_view->setFocus(Qt::OtherFocusReason);
  m_view->setCurrentNode(m_index);
}

class DiagramAccessible final : public QAccessibleWidget {
 public:
  explicit DiagramAccessible(DiagramView *view) : QAccessibleWidget(view, QAccessible::Grouping), m_view(view) {}
  ~DiagramAccessible() override {
    for (const auto &[part, id] : m_parts) QAccessible::deleteAccessibleInterface(id);
  }
  Q_DISABLE_COPY_MOVE(DiagramAccessible)

  [[nodiscard]] QAccessibleInterface *part(PartKind kind, int index) const;

  [[nodiscard]] int childCount() const override;
  [[nodiscard]] QAccessibleInterface *child(int index) const override;
  [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override;
  [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
  [[nodiscard]] QAccessibleInterface *focusChild() const override;
  [[nodiscard]] QString text(QAccessible::Text kind) const override;

 private:
  DiagramView *m_view;
  mutable std::map<std::pair<PartKind, int>, QAccessible::Id> m_parts;
};

constexpr PartKind inOrder[]{PartKind::Caption, PartKind::Group, PartKind::Node, PartKind::Edge};

QAccessibleInterface *DiagramAccessible::part(PartKind kind, int index) const {
  const auto known = m_parts.find({kind, index});
  if (known != m_parts.end()) return QAccessible::accessibleInterface(known->second);
  auto *made = new DiagramPart(m_view, kind, index);
  m_parts[{kind, index}] = QAccessible::registerAccessibleInterface(made);
  return made;
}

int DiagramAccessible::childCount() const {
  int count = 0;
  for (const PartKind kind : inOrder) count += countOf(*m_view, kind);
  return count;
}

QAccessibleInterface *DiagramAccessible::child(int index) const {
  if (index < 0) return nullptr;
  for (const PartKind kind : inOrder) {
    const int count = countOf(*m_view, kind);
    if (index < count) return part(kind, index);
    index -= count;
  }
  return nullptr;
}

int DiagramAccessible::indexOfChild(const QAccessibleInterface *wanted) const {
  for (int index = 0; index < childCount(); ++index)
    if (child(index) == wanted) return index;
  return -1;
}

QAccessibleInterface *DiagramAccessible::childAt(int x, int y) const {
  for (const PartKind kind : {PartKind::Node, PartKind::Group})
    for (int index = 0; index < countOf(*m_view, kind); ++index)
      if (part(kind, index)->rect().contains(x, y)) return part(kind, index);
  return nullptr;
}

QAccessibleInterface *DiagramAccessible::focusChild() const {
  return m_view->hasFocus() && m_view->currentNode() >= 0 ? part(PartKind::Node, m_view->currentNode()) : nullptr;
}

QString DiagramAccessible::text(QAccessible::Text kind) const {
  if (kind != QAccessible::Description) return QAccessibleWidget::text(kind);
  return QString::fromStdString(m_view->diagram().summary);
}

QAccessibleInterface *accessibleForDiagram(const QString &, QObject *object) {
  auto *view = qobject_cast<DiagramView *>(object);
  return view ? new DiagramAccessible(view) : nullptr;
}

DiagramAccessible *accessibleOf(DiagramView *view) {
  return dynamic_cast<DiagramAccessible *>(QAccessible::queryAccessibleInterface(view));
}

}  // namespace

void installDiagramAccessible() { QAccessible::installFactory(accessibleForDiagram); }

QAccessibleInterface *captionOf(DiagramView *view) {
  const DiagramAccessible *whole = accessibleOf(view);
  return whole && !view->diagram().steps.empty() ? whole->part(PartKind::Caption, 0) : nullptr;
}

QAccessibleInterface *nodePartOf(DiagramView *view, int node) {
  const DiagramAccessible *whole = accessibleOf(view);
  return whole ? whole->part(PartKind::Node, node) : nullptr;
}

}  // namespace strato::ui
