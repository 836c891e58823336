// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

namespace strato::ui {

/// A share that is known only roughly, from 0 to 1: the range it may have, and the best estimate in it.
struct Interval {
  double low = 0;
  double middle = 0;
  double high = 0;
  bool operator==(const Interval &) const = default;
};

/// Shows an interval on a track from 0 to 100 %. Without one the track is dashed: not enough data yet.
class IntervalBar final : public QWidget {
  Q_OBJECT

 public:
  explicit IntervalBar(const QString &name, QWidget *parent = nullptr);

  void setInterval(const std::optional<Interval> &interval);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void describe();

  QString m_name;
  std::optional<Interval> m_interval;
};

/// "67–80 %", in whole per cent.
[[nodiscard]] QString rangeWords(const Interval &interval, const QLocale &locale);

}  // namespace strato::ui
