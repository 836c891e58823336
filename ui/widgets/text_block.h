// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTextLayout>
#include <array>
#include <memory>

#include "ui/theme/look.h"

namespace strato::ui {

/// Text broken into lines of a fixed height. Laid out once for each width; drawing and measuring are then cheap.
class TextBlock final {
 public:
  using Formats = QList<QTextLayout::FormatRange>;

  /// Forgets the layout only when something differs.
  void setText(const QString &text, const QFont &font, int lineHeight, const Formats &formats = {});
  /// 0: as many lines as it takes. Otherwise the last line ends with an ellipsis when text is left over.
  void setMaxLines(int lines);
  void setAlignment(Qt::Alignment alignment);

  [[nodiscard]] int naturalWidth() const;        ///< of the longest line when nothing is broken
  [[nodiscard]] int minimumWidth() const;        ///< of the longest word
  [[nodiscard]] int heightFor(int width) const;  ///< known for the widths that layouts asked for last
  [[nodiscard]] bool isElidedAt(int width) const;

  void draw(QPainter &painter, const QPoint &corner, int width, const QColor &color) const;
  /// The laid-out lines, for hit tests; valid until the text or the width changes.
  [[nodiscard]] const QTextLayout &layoutFor(int width) const;

 private:
  void forgetLines();
  void measure() const;
  void layOut(int width) const;
  void elide(int width, int start) const;

  QString m_text;
  QFont m_font;
  int m_lineHeight = 0;
  int m_maxLines = 0;
  Qt::Alignment m_alignment = Qt::AlignLeft;
  Formats m_formats;
  mutable std::unique_ptr<QTextLayout> m_layout;
  mutable std::unique_ptr<QTextLayout> m_elided;  ///< the last line, shortened
  struct Lines {
    int width = -1;
    int count = 0;
  };
  mutable std::array<Lines, 6> m_lines;  ///< layouts ask for the same few widths again and again
  mutable std::size_t m_oldestLines = 0;
  mutable int m_width = -1;
  mutable int m_natural = -1;
  mutable int m_minimum = -1;
};

}  // namespace strato::ui
