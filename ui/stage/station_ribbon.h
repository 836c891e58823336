// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

/// The states that work passes through, one after the other, each with how much is in it now. In two rows
/// where one is too narrow for their names.
class StationRibbon final : public QWidget {
  Q_OBJECT

 public:
  explicit StationRibbon(const QString &name, QWidget *parent = nullptr);

  void setStations(const std::vector<StageStation> &stations);
  /// Where a station is; for tests and for what points at it.
  [[nodiscard]] QRect placeOf(int station) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] std::vector<QRectF> places() const;
  [[nodiscard]] int wishedWidth(std::size_t first, std::size_t last, int gap) const;
  [[nodiscard]] int rowsFor(int width) const;
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int wishOf(const StageStation &station) const;

  QString m_name;
  std::vector<StageStation> m_stations;
};

}  // namespace strato::ui
