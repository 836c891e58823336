// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace strato::ui {

/// One exam to choose: its code, its name and what is known of it.
class ExamTile final : public QRadioButton {
  Q_OBJECT

 public:
  ExamTile(const QString &code, const QString &name, const QString &note, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  [[nodiscard]] bool hitButton(const QPoint &at) const override { return rect().contains(at); }

 private:
  QString m_code;
  QString m_name;
  QString m_note;
};

}  // namespace strato::ui
