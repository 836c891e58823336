// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

/// The counts of a lane, which are its legend too: sign, number, word. Where they do not fit the words go, the last
/// first, and are then tool tips.
class StageLegend final : public QWidget {
  Q_OBJECT

 public:
  explicit StageLegend(const QString &name, QWidget *parent = nullptr);

  void setCounts(const std::vector<StageCount> &counts);
  void setGhost(bool ghost);
  /// How many show their word.
  [[nodiscard]] int wordsShown() const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] int widthWith(int words) const;
  [[nodiscard]] int chipWidth(const StageCount &count, bool word) const;
  [[nodiscard]] std::vector<QRect> places() const;

  QString m_name;
  std::vector<StageCount> m_counts;
  bool m_ghost = false;
};

}  // namespace strato::ui
