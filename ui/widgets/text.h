// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/theme/look.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

/// How a text is set: size, weight, ink, face.
struct TextLook {
  TextSize size = TextSize::Body;
  Weight weight = Weight::Regular;
  Ink ink = Ink::Primary;
  Face face = Face::Text;
  bool operator==(const TextLook &) const = default;
};

enum class Wrapping { Words, Never };

/// Plain text in one of our sizes, broken into lines at the width it gets. A QLabel for assistive technology, painted
/// by us for the line heights.
class Text final : public QLabel {
  Q_OBJECT

 public:
  explicit Text(const QString &text, TextLook look = {}, QWidget *parent = nullptr);
  explicit Text(QWidget *parent = nullptr) : Text({}, {}, parent) {}

  [[nodiscard]] const TextLook &look() const { return m_look; }
  void setLook(TextLook look);
  void setInk(Ink ink);
  void setWrapping(Wrapping wrapping);
  /// What does not fit ends in an ellipsis, and the whole text becomes the tooltip. 0: all lines.
  void setMaxLines(int lines);

  [[nodiscard]] bool isElided() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return m_wrapping == Wrapping::Words; }
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  const TextBlock &block() const;

  TextLook m_look;
  Wrapping m_wrapping = Wrapping::Words;
  int m_maxLines = 0;
  mutable TextBlock m_block;
};

}  // namespace strato::ui
