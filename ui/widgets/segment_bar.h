// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace strato::ui {

enum class Segment { Later, Current, Done, Missed };
enum class SegmentBarKind { Path, Session };  ///< steps of a way that was learnt; questions of a session

/// How far one is: a row of short bars. A missed one carries a small cross, the current one of a session an outline.
class SegmentBar final : public QWidget {
  Q_OBJECT

 public:
  SegmentBar(SegmentBarKind kind, const QString &name, QWidget *parent = nullptr);

  void setSegments(const std::vector<Segment> &segments);
  /// How much of the current step of a path is done, 0 to 1.
  void setCurrentShare(double share);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void describe();

  SegmentBarKind m_kind;
  QString m_name;
  std::vector<Segment> m_segments;
  double m_share = 0.5;
};

}  // namespace strato::ui
