// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

class IconButton;
class Text;

/// A number between two limits, changed in steps by two buttons or the arrow keys: the text size.
class Stepper final : public QWidget {
  Q_OBJECT

 public:
  /// `lessName` and `moreName` are read aloud: "Smaller text", "Larger text".
  Stepper(const QString &name, const QString &lessName, const QString &moreName, QWidget *parent = nullptr);

  void setRange(int lowest, int highest, int step);
  /// How a value is written; "%1" stands for the number.
  void setPattern(const QString &pattern);
  [[nodiscard]] int value() const { return m_value; }
  void setValue(int value);

 Q_SIGNALS:
  void valueChanged(int value);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

 private:
  void showValue(int value);

  QString m_name;
  QString m_pattern = QStringLiteral("%1");
  int m_lowest = 0;
  int m_highest = 100;
  int m_step = 1;
  int m_value = 0;
  IconButton *m_less;
  IconButton *m_more;
  Text *m_label;
};

}  // namespace strato::ui
