// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_accessible.h"

#include <QAccessibleWidget>
#include <algorithm>
#include <map>

#include "ui/stage/stage.h"
#include "ui/stage/zoom_control.h"

namespace strato::ui {

namespace {

/// One part of a stage, by its number among the parts that there are now.
class StagePart final : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  StagePart(Stage *stage, int index) : m_stage(stage), m_index(index) {}

  [[nodiscard]] bool isValid() const override { return !target().isNothing(); }
  [[nodiscard]] QObject *object() const override { return nullptr; }
  [[nodiscard]] QWindow *window() const override { return m_stage->window()->windowHandle(); }
  [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_stage); }
  [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
  [[nodiscard]] QString text(QAccessible::Text kind) const override;
  void setText(QAccessible::Text, const QString &) override {}
  [[nodiscard]] QRect rect() const override;
  [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
  [[nodiscard]] QAccessible::State state() const override;
  void *interface_cast(QAccessible::InterfaceType type) override;

  [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString &name) override;
  [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

 private:
  [[nodiscard]] StageTarget target() const;

  Stage *m_stage;
  int m_index;
};

StageTarget StagePart::target() const {
  const std::vector<StageTarget> parts = m_stage->parts();
  return m_index < static_cast<int>(parts.size()) ? parts[static_cast<std::size_t>(m_index)] : StageTarget{};
}

QString StagePart::text(QAccessible::Text kind) const {
  return kind == QAccessible::Name ? m_stage->describe(target()) : QString();
}

QRect StagePart::rect() const {
  const QRect place = m_stage->placeOf(target()).toAlignedRect();
  return {m_stage->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State StagePart::state() const {
  QAccessible::State state;
  state.invalid = !isValid();
  state.invisible = !m_stage->isVisible();
  state.focusable = true;
  state.focused = m_stage->hasFocus() && m_stage->current() == target();
  return state;
}

void *StagePart::interface_cast(QAccessible::InterfaceType type) {
  return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void StagePart::doAction(const QString &name) {
  if (name == pressAction()) m_stage->choose(target());
  if (name != setFocusAction()) return;
  m_stage->setFocus(Qt::OtherFocusReason);
  m_stage->setCurrent(target());
}

class StageAccessible final : public QAccessibleWidget {
 public:
  explicit StageAccessible(Stage *stage) : QAccessibleWidget(stage, QAccessible::List), m_stage(stage) {}
  ~StageAccessible() override {
    for (const auto &[index, id] : m_parts) QAccessible::deleteAccessibleInterface(id);
  }
  Q_DISABLE_COPY_MOVE(StageAccessible)

  [[nodiscard]] int childCount() const override { return parts() + (m_stage->showsZoom() ? 1 : 0); }
  [[nodiscard]] QAccessibleInterface *child(int index) const override;
  [[nodiscard]] int indexOfChild(const QAccessibleInterface *wanted) const override;
  [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
  [[nodiscard]] QAccessibleInterface *focusChild() const override { return partOf(m_stage->current()); }
  [[nodiscard]] QString text(QAccessible::Text kind) const override;
  [[nodiscard]] QAccessibleInterface *partOf(const StageTarget &target) const;

 private:
  [[nodiscard]] int parts() const { return static_cast<int>(m_stage->parts().size()); }

  Stage *m_stage;
  mutable std::map<int, QAccessible::Id> m_parts;
};

QAccessibleInterface *StageAccessible::child(int index) const {
  const int own = parts();
  if (index < 0 || index >= childCount()) return nullptr;
  if (index == own) return QAccessibleWidget::child(0);  // the control of the zoom
  if (const auto known = m_parts.find(index); known != m_parts.end())
    return QAccessible::accessibleInterface(known->second);
  auto *made = new StagePart(m_stage, index);
  m_parts[index] = QAccessible::registerAccessibleInterface(made);
  return made;
}

int StageAccessible::indexOfChild(const QAccessibleInterface *wanted) const {
  for (const auto &[index, id] : m_parts)
    if (QAccessible::accessibleInterface(id) == wanted) return index;
  const int widget = QAccessibleWidget::indexOfChild(wanted);
  return widget < 0 ? -1 : parts() + widget;
}

QAccessibleInterface *StageAccessible::partOf(const StageTarget &target) const {
  if (target.isNothing()) return nullptr;
  const std::vector<StageTarget> parts = m_stage->parts();
  const auto holds = [&target](const StageTarget &part) {
    const bool within =
        target.kind == StageTarget::Kind::Cell && part.index <= target.index && target.index < part.index + part.inner;
    return part == target || (part.kind == StageTarget::Kind::Group && within);
  };
  const auto found = std::find_if(parts.begin(), parts.end(), holds);
  return found == parts.end() ? nullptr : child(static_cast<int>(found - parts.begin()));
}

QAccessibleInterface *StageAccessible::childAt(int x, int y) const {
  return partOf(m_stage->targetAt(m_stage->mapFromGlobal(QPoint(x, y))));
}

QString StageAccessible::text(QAccessible::Text kind) const {
  if (kind != QAccessible::Description) return QAccessibleWidget::text(kind);
  QStringList words;
  for (const StageCount &count : m_stage->scene().counts)
    words << QStringLiteral("%1 %2").arg(m_stage->locale().toString(count.number), count.word);
  if (m_stage->plan().isZoomed()) words << Stage::tr("zoomed to %1").arg(zoomPercent(m_stage->plan().zoom.factor));
  return words.join(QStringLiteral(", "));
}

void tellOfCurrent(Stage *stage, QAccessible::Event what) {
  if (!QAccessible::isActive()) return;
  const auto *whole = dynamic_cast<StageAccessible *>(QAccessible::queryAccessibleInterface(stage));
  if (QAccessibleInterface *part = whole ? whole->partOf(stage->current()) : nullptr) {
    QAccessibleEvent event(part, what);
    QAccessible::updateAccessibility(&event);
  }
}

QAccessibleInterface *accessibleForStage(const QString &, QObject *object) {
  auto *stage = qobject_cast<Stage *>(object);
  return stage ? new StageAccessible(stage) : nullptr;
}

}  // namespace

void installStageAccessible() { QAccessible::installFactory(accessibleForStage); }

void announceCurrent(Stage *stage) { tellOfCurrent(stage, QAccessible::Focus); }

void announceState(Stage *stage) { tellOfCurrent(stage, QAccessible::NameChanged); }

void announceZoom(Stage *stage) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent changed(stage, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
  if (auto *control = stage->findChild<ZoomControl *>(); control != nullptr && control->isVisible()) {
    QAccessibleEvent renamed(control, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
  }
}

std::vector<StageTarget> Stage::parts() const {
  std::vector<StageTarget> made = surroundings();
  std::vector<int> seen;
  for (int index = 0; index < m_plan.things(); ++index)
    if (m_plan.shows(m_plan.thingPlace(index))) seen.push_back(index);
  const int things = static_cast<int>(seen.size());
  if (things <= mostParts) {
    for (const int index : seen) made.push_back(m_plan.thing(index));
    return made;
  }
  const int a = m_plan.grid.cellsABar;
  const int count = m_plan.kind == StageScene::Kind::Field ? m_plan.grid.count : m_plan.things();
  int size = 100;
  while (count / size > mostParts) size *= 10;
  size = std::max(size, a);
  for (int first = 0; first < count; first += size) {
    const StageTarget group{StageTarget::Kind::Group, first, std::min(size, count - first)};
    if (m_plan.shows(m_plan.placeOf(group))) made.push_back(group);
  }
  return made;
}

}  // namespace strato::ui
