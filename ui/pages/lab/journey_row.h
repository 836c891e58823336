// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/simulator/journey.h"

namespace strato::ui {

class IconButton;

/// One request from its arrival to its answer: what it waited for, as a bar on a scale that all lanes share.
class JourneyRow final : public QWidget {
  Q_OBJECT

 public:
  explicit JourneyRow(QWidget *parent = nullptr);

  /// Nothing: no such request came to this lane. `longest` is the time of the whole bar.
  void setJourney(const std::optional<simulator::Journey> &journey, simulator::Tick longest);
  [[nodiscard]] QString words() const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void closed();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  [[nodiscard]] QString legWords(const simulator::Journey::Leg &leg) const;
  void paintLeg(QPainter &painter, const simulator::Journey::Leg &leg, const QRectF &place) const;

  std::optional<simulator::Journey> m_journey;
  simulator::Tick m_longest = 1;
  IconButton *m_close;
};

}  // namespace strato::ui
