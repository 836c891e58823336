// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "app/learning/event.h"
#include "ui/widgets/text_block.h"

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
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  bool event(QEvent *event) override;

 private:
  [[nodiscard]] const TextBlock &word() const;
  [[nodiscard]] const TextBlock &note() const;
  [[nodiscard]] QSize keySize() const;
  [[nodiscard]] int aroundWords() const;

  learning::Confidence m_confidence;
  QString m_note;
  bool m_compact = false;
  mutable TextBlock m_wordBlock;
  mutable TextBlock m_noteBlock;
};

}  // namespace strato::ui
