// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/address.h"

namespace strato::ui {

class Button;
class Text;

struct TourStop {
  QString title;
  QString text;
  Address address;
};

/// A card at the lower right of the window that leads through the pages, one stop after the other. It deletes itself
/// when it ends.
class GuidedTour final : public QWidget {
  Q_OBJECT

 public:
  GuidedTour(std::vector<TourStop> stops, QWidget *window);

  [[nodiscard]] int stop() const { return m_stop; }
  void goTo(int stop);

 Q_SIGNALS:
  void stopReached(const strato::ui::Address &address);
  void ended();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  bool event(QEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void end();
  void place();

  std::vector<TourStop> m_stops;
  int m_stop = -1;
  Text *m_count;
  Text *m_title;
  Text *m_text;
  Button *m_back;
  Button *m_next;
};

/// `concept_` is the one that is shown as the example.
[[nodiscard]] std::vector<TourStop> tourStops(const QString &concept_);

}  // namespace strato::ui
