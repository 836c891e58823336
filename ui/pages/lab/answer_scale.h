// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

namespace strato::ui {

/// What was answered and what it was, on one line from the lowest to the highest answer.
class AnswerScale final : public QWidget {
  Q_OBJECT

 public:
  struct Mark {
    double place = 0.0;  ///< 0 to 1
    QString words;
  };
  struct Marks {
    QString from, to;
    std::optional<Mark> yours;
    std::optional<Mark> truth;  ///< nothing where it never happened
    QString never;              ///< said instead
  };

  explicit AnswerScale(QWidget *parent = nullptr);
  void setMarks(Marks marks);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  [[nodiscard]] double x(double place) const;

  Marks m_marks;
};

}  // namespace strato::ui
