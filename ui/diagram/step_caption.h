// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "app/catalog/diagram.h"
#include "ui/widgets/rich_text.h"

class QStackedLayout;

namespace strato::ui {

/// Makes a paragraph whose links answer; a page that knows the facts passes its own.
using ParagraphMaker = std::function<RichText *(const catalog::Inline &text, TextLook look)>;

/// Makes what leads to the facts behind a step; null for none.
using SourceMaker = std::function<QWidget *(const std::vector<FactId> &facts)>;

/// The title and narration of the current step. As high as the longest, so that nothing jumps.
class StepCaption final : public QWidget {
  Q_OBJECT

 public:
  explicit StepCaption(QWidget *parent = nullptr);

  void setSteps(const std::vector<catalog::DiagramStep> &steps, const ParagraphMaker &paragraph,
                const SourceMaker &sources = {});
  void setCurrent(int step);

 private:
  QStackedLayout *m_pages;
};

}  // namespace strato::ui
