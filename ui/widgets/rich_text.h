// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/catalog/rich_text.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_block.h"

namespace strato::ui {

enum class LinkKind { Fact, Concept, Word };

/// A link that was pointed at.
struct TextLinkSpot {
  LinkKind kind = LinkKind::Fact;
  QString target;
  QString text;   ///< the words that are the link
  QRect place;    ///< in global coordinates
  int index = 0;  ///< among the links of the paragraph
};

class PressButton;

/// A paragraph with strong words, code and links. Each link is a small control of its own: Tab reaches it, Enter
/// activates it, and resting on it for 300 ms says so.
class RichText final : public QWidget {
  Q_OBJECT

 public:
  explicit RichText(const catalog::Inline &text, TextLook look = {TextSize::Body, Weight::Regular, Ink::Secondary},
                    QWidget *parent = nullptr);

  void setText(const catalog::Inline &text);
  void setLook(TextLook look);
  [[nodiscard]] QString plainText() const { return m_plain; }
  /// Marks the link that is being explained; -1 for none.
  void lightLink(int index);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 Q_SIGNALS:
  void linkHovered(const strato::ui::TextLinkSpot &link);
  void linkLeft();
  void linkActivated(const strato::ui::TextLinkSpot &link);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  struct Run {
    catalog::Span::Kind kind;
    int start;
    int length;
  };

  [[nodiscard]] const TextBlock &block() const;
  [[nodiscard]] TextBlock::Formats formats(const Look &look) const;
  /// The boxes that a run covers, one for each line.
  [[nodiscard]] std::vector<QRectF> boxesOf(const Run &run) const;
  void placeLinks();
  void drawLights(QPainter &painter) const;
  void drawUnderlines(QPainter &painter) const;

  TextLook m_look;
  QString m_plain;
  std::vector<Run> m_runs;
  std::vector<PressButton *> m_links;  ///< one for each link run, in order
  int m_lit = -1;
  mutable TextBlock m_block;
};

}  // namespace strato::ui
