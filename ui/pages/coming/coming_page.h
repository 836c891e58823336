// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/coming/coming_texts.h"
#include "ui/pages/page.h"

class QBoxLayout;

namespace strato::ui {

/// An honest page for what is not built yet: what it will be, in which order one will use it, and what to do today.
class ComingPage final : public Page {
  Q_OBJECT

 public:
  explicit ComingPage(ComingText text, QWidget *parent = nullptr);

  void open(const Address &) override {}
  [[nodiscard]] Address address() const override { return m_text.address; }
  [[nodiscard]] QStringList breadcrumb() const override { return {m_text.title}; }

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  [[nodiscard]] QWidget *makeSteps();
  [[nodiscard]] QWidget *makeMeanwhile();

  ComingText m_text;
  QBoxLayout *m_columns;
};

}  // namespace strato::ui
