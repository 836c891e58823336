// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>
#include <array>
#include <map>
#include <optional>

#include "ui/diagram/geometry.h"
#include "ui/diagram/scene.h"

namespace strato::ui {

class DiagramPainter;

/// A diagram at one position of its story. Nodes can be clicked, and walked with Tab and, once one has the focus,
/// the arrow keys. Moves nothing by itself: somebody sets the position.
class DiagramView final : public QWidget {
  Q_OBJECT

 public:
  explicit DiagramView(QWidget *parent = nullptr);

  void setDiagram(const catalog::Diagram &diagram);
  [[nodiscard]] const catalog::Diagram &diagram() const { return m_diagram; }
  [[nodiscard]] const DiagramScene &scene() const { return m_scene; }
  [[nodiscard]] Position position() const { return m_position; }
  /// The node with the focus ring, or -1.
  [[nodiscard]] int currentNode() const { return m_current; }

  [[nodiscard]] QRect nodeRect(int node) const;
  [[nodiscard]] QRect groupRect(int group) const;
  [[nodiscard]] QRect edgeRect(int edge) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 public Q_SLOTS:
  void setPosition(strato::ui::Position position);
  void setCurrentNode(int node);
  void activate(int node);

 Q_SIGNALS:
  /// Somebody wants to know more about this node; it is at `place` in the view.
  void nodeActivated(const QString &id, const QRect &place);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;
  bool focusNextPrevChild(bool next) override;
  bool event(QEvent *event) override;

 private:
  struct Layer {
    Still still;
    QPixmap pixmap;
  };

  /// For the size that the view has now; made when somebody asks, because a new page is resized several times.
  [[nodiscard]] const Geometry &laidOut() const;
  void forgetLayout();
  void setHovered(int node);
  [[nodiscard]] const QPixmap &layer(const Still &still, const DiagramPainter &drawing);
  [[nodiscard]] QRect pixels(const QRectF &box) const;
  [[nodiscard]] int nodeAt(const QPointF &point) const;
  [[nodiscard]] int neighbour(int key) const;
  [[nodiscard]] int nodeCount() const { return static_cast<int>(m_diagram.nodes.size()); }
  void announceStep();

  catalog::Diagram m_diagram;
  std::vector<StepTimes> m_times;
  mutable std::optional<Geometry> m_geometry;
  mutable std::map<int, int> m_heights;  ///< by width: layouts ask for the same few again and again
  Position m_position;
  DiagramScene m_scene;
  std::array<Layer, 2> m_layers;  ///< the stills of a cross-fade
  std::size_t m_oldLayer = 0;
  int m_hovered = -1;
  int m_pressed = -1;
  int m_current = -1;
};

}  // namespace strato::ui
