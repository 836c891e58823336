// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/coming/coming_texts.h"

namespace strato::ui {

/// A quiet drawing of what a page will be. Decoration: the words beside it say the same.
class ComingPicture final : public QWidget {
  Q_OBJECT

 public:
  explicit ComingPicture(ComingId id, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override { return {440, 330}; }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  ComingId m_id;
};

}  // namespace strato::ui
