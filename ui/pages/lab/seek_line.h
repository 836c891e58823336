// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

/// Says that the lanes are still on their way to a moment: a thin line that grows above them.
class SeekLine final : public QWidget {
  Q_OBJECT

 public:
  explicit SeekLine(QWidget *parent);

  void setWords(const QString &words);
  /// 0 to 1.
  void setPart(double part);

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  double m_part = 0.0;
};

}  // namespace strato::ui
