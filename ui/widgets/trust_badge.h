// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "app/catalog/fact.h"
#include "ui/theme/look.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

/// How a degree of trust looks and what it is called: shields for what was read at the source or in a guide, a
/// triangle for the rest.
[[nodiscard]] QString trustIcon(catalog::Trust trust);
[[nodiscard]] Ink trustInk(catalog::Trust trust);
[[nodiscard]] QString trustWords(catalog::Trust trust);

/// Where a figure comes from: shield, fact ids and month. Hover or Enter asks for the facts.
class TrustBadge final : public PressButton {
  Q_OBJECT

 public:
  /// The trust is that of the weakest of the facts.
  TrustBadge(const QStringList &facts, catalog::Trust trust, const QDate &checked, QWidget *parent = nullptr);

  [[nodiscard]] const QStringList &facts() const { return m_facts; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// The badge was rested on or pressed; `place` is global.
  void factsAsked(const QStringList &facts, const QRect &place);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool event(QEvent *event) override;

 private:
  QStringList m_facts;
  catalog::Trust m_trust;
};

}  // namespace strato::ui
