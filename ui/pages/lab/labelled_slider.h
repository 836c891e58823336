// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QSlider;

namespace strato::ui {

/// A slider with its name on the left and its value, in words, on the right. It stops at given values only.
class LabelledSlider final : public QWidget {
  Q_OBJECT

 public:
  struct Words {
    QString value;
    QString unit;
  };

  LabelledSlider(const QString &name, std::vector<double> stops, std::function<Words(double)> words,
                 QWidget *parent = nullptr);

  [[nodiscard]] double value() const;
  /// Goes to the nearest stop.
  void setValue(double value);
  [[nodiscard]] const std::vector<double> &stops() const { return m_stops; }
  [[nodiscard]] QSlider *slider() const { return m_slider; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void valueChanged(double value);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void describe();
  void layOut();

  QString m_name;
  std::vector<double> m_stops;
  std::function<Words(double)> m_words;
  QSlider *m_slider;
};

}  // namespace strato::ui
