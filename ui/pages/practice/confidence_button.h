// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "app/learning/event.h"

namespace strato::ui {

/// "Guess", "Think so", "Sure".
[[nodiscard]] QString confidenceWord(learning::Confidence confidence);
/// One, two or three filled bars.
[[nodiscard]] QString confidenceIcon(learning::Confidence confidence);
[[nodiscard]] Qt::Key confidenceKey(learning::Confidence confidence);

/// Answers the question and says how sure one is, in one press.
class ConfidenceButton final : public QAbstractButton {
  Q_OBJECT

 public:
  ConfidenceButton(learning::Confidence confidence, QWidget *parent);

  void setCompact(bool compact);
  [[nodiscard]] bool hasRoomForNote() const;
  /// The note is the tooltip, too.
  void setNoteShown(bool shown);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  bool event(QEvent *event) override;

 private:
  learning::Confidence m_confidence;
  [[nodiscard]] QRect wordsPlace() const;

  QString m_note;
  bool m_compact = false;
  bool m_noteShown = true;
};

}  // namespace strato::ui
