// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace strato::ui {

class Button;
class Text;

/// Says that a run is being computed, how far it is, and lets one stop it. It comes only when that takes a while.
class RunNote final : public QWidget {
  Q_OBJECT

 public:
  explicit RunNote(QWidget *parent);

  void setProgress(double part);

 Q_SIGNALS:
  void cancelled();

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void place();

  Text *m_words;
  QProgressBar *m_bar;
  Button *m_cancel;
  QTimer m_patience;
};

}  // namespace strato::ui
