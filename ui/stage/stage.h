// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>
#include <functional>
#include <optional>

#include "ui/stage/cell_fades.h"
#include "ui/stage/stage_plan.h"
#include "ui/stage/stage_traffic.h"

class QNativeGestureEvent;

namespace strato::ui {

class ZoomControl;

/// One lane of the Lab at one moment: what arrives, the gate, what is inside. It paints the scene that it was given and
/// moves nothing by itself; the page has one clock for all its stages.
class Stage final : public QWidget {
  Q_OBJECT

 public:
  using Describe = std::function<QString(const StageTarget &)>;

  Stage(Platform platform, const QString &name, QWidget *parent = nullptr);
  ~Stage() override;

  /// What the totals of two scenes one after the other differ by travels as dots.
  void setScene(StageScene scene);
  [[nodiscard]] const StageScene &scene() const { return m_scene; }
  /// Grey, as a future that was left.
  void setGhost(bool ghost);
  /// Moves what is under way. With reduced motion nothing ever is.
  void advance(int wallMs);
  /// The next scene does not follow from this one: nothing is under way.
  void jump();
  /// Says in words what a target is: for the tool tip and for screen readers. Where it says nothing, what the scene
  /// tells does.
  void setDescribe(Describe describe);

  /// All that is seen now but for the hands' marks, at any resolution: for files and for paper.
  void paintPicture(QPainter &painter, qreal dpr) const;

  [[nodiscard]] QString describe(const StageTarget &target) const;
  [[nodiscard]] StageTarget targetAt(const QPointF &point) const;
  [[nodiscard]] QRectF placeOf(const StageTarget &target) const;
  [[nodiscard]] StageTarget current() const { return m_current; }
  void setCurrent(const StageTarget &target);
  /// Follows one of those outside, or shows in words what a thing inside does.
  void choose(const StageTarget &target);
  /// Nearer (more than 1) or farther, around a point that stays where it is.
  void zoomBy(double by, const QPointF &around);
  void zoomNearer();
  void zoomFarther();
  void zoomToFit();
  /// Moves what is seen by so many pixels; false where that is not possible.
  bool pan(const QPointF &by);
  /// What a screen reader walks through: all that is seen, or groups where that is too much.
  [[nodiscard]] std::vector<StageTarget> parts() const;

  [[nodiscard]] const StagePlan &plan() const { return m_plan; }
  /// The control of the zoom is in sight.
  [[nodiscard]] bool showsZoom() const;
  [[nodiscard]] const StageFrame &frame() const { return m_frame; }
  [[nodiscard]] const StageTraffic &traffic() const { return m_traffic; }
  [[nodiscard]] QSize sizeHint() const override { return {540, 228}; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// A cell counts as a unit: its place is its index.
  void unitChosen(quint32 place, quint32 life);
  void targetHovered(const strato::ui::StageTarget &target);
  /// One of those outside is to be followed.
  void followRequested();
  /// The menu key, the right button or Delete on a target.
  void targetActivated(const strato::ui::StageTarget &target, const QPoint &global);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;
  void contextMenuEvent(QContextMenuEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;
  bool event(QEvent *event) override;

 private:
  void layOutAgain();
  void keepUp(const StageScene &before);
  void stopMoving();
  [[nodiscard]] bool isStill() const { return m_traffic.isQuiet() && m_fades.isQuiet(); }
  void followCurrent(const StageScene &before);
  void measureLine(int before);
  void paintStill();
  void lookForDoors(const StageScene &before);
  void setHovered(const StageTarget &target);
  void lookUnderThePointer();
  void showWords(const StageTarget &target);
  [[nodiscard]] int standsFor() const;
  [[nodiscard]] QString unitWords(const StagePlan &plan) const;
  [[nodiscard]] std::vector<StageTarget> surroundings() const;
  [[nodiscard]] StageTarget neighbour(int key) const;
  [[nodiscard]] StageTarget firstInSight() const;
  [[nodiscard]] StagePlan nextPlan();
  void setZoom(double factor, const QPointF &around);
  void showPart(const StageZoom &zoom);
  void showZoomControl();
  void zoomTo(const QPointF &point);
  [[nodiscard]] QPointF zoomCenter() const;
  void reveal(const StageTarget &target);
  bool pressZoomKey(int key, Qt::KeyboardModifiers modifiers);
  bool pinch(QNativeGestureEvent *event);
  void paintHands(QPainter &painter);

  Platform m_platform;
  bool m_ghost = false;
  bool m_jumped = true;  ///< the next scene does not follow from this one
  StageScene m_scene;
  int m_room = 0;  ///< cells that the field is laid out for
  int m_lineBundle = 1;
  StageFrame m_frame;
  StagePlan m_plan;
  StageShapes m_shapes;
  StageTraffic m_traffic;
  CellFades m_fades;
  QPixmap m_still;  ///< all that does not move; null: to be painted again
  QPixmap m_ways;
  std::vector<std::size_t> m_fresh;  ///< the cells of a field that became busy last
  std::vector<QPointF> m_doors;      ///< where those who enter go
  Describe m_describe;
  StageTarget m_hovered, m_pressed, m_current;
  StageZoom m_zoom;
  double m_wantedZoom = 1;  ///< where the glide ends
  QPointF m_zoomCenter;
  QVariantAnimation m_glide;
  ZoomControl *m_zoomControl;
  std::optional<QPointF> m_pointer;  ///< while it is over the stage
  std::optional<QPointF> m_dragged;  ///< where it was, while it is down
  bool m_dragging = false;
};

}  // namespace strato::ui
