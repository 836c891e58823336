// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_session.h"

namespace strato::ui {

class IconButton;
class SegmentBar;
class Text;

/// The bar above a session: leave, how far one is, how long it will take, star, more.
class SessionBar final : public QWidget {
  Q_OBJECT

 public:
  SessionBar(const QString &title, QWidget *parent = nullptr);

  void show(const PracticeSession &session, const QString &keptWords);
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void leaveRequested();
  void starRequested();
  void moreRequested(const QPoint &below);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  void arrange();

  IconButton *m_leave;
  Text *m_title;
  Text *m_kept;
  Text *m_count;
  SegmentBar *m_segments;
  Text *m_left;
  IconButton *m_star;
  IconButton *m_more;
};

}  // namespace strato::ui
