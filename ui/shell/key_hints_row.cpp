// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_hints_row.h"

#include <QEvent>
#include <algorithm>

#include "ui/widgets/keycap.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int keyGap = 8;
constexpr int hintGap = 20;

int hintWidth(const std::pair<QWidget *, QWidget *> &hint) {
  return hint.first->sizeHint().width() + keyGap + hint.second->sizeHint().width();
}

}  // namespace

KeyHintsRow::KeyHintsRow(const std::vector<Hint> &hints, QWidget *parent) : QWidget(parent) {
  for (const auto &[key, words] : hints) {
    auto *text = new Text(words, {TextSize::Label, Weight::Regular, Ink::Secondary}, this);
    text->setWrapping(Wrapping::Never);
    m_hints.emplace_back(new Keycap(key, this), text);
  }
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize KeyHintsRow::sizeHint() const {
  QSize size(0, 24);
  for (const auto &hint : m_hints) {
    size.rwidth() += hintWidth(hint) + (size.width() > 0 ? hintGap : 0);
    size.setHeight(std::max({size.height(), hint.first->sizeHint().height(), hint.second->sizeHint().height()}));
  }
  return size;
}

QSize KeyHintsRow::minimumSizeHint() const {
  return {m_hints.empty() ? 0 : hintWidth(m_hints.front()), sizeHint().height()};
}

void KeyHintsRow::arrange() {
  int x = 0;
  for (const auto &hint : m_hints) {
    const auto &[key, words] = hint;
    const bool fits = x + hintWidth(hint) <= width();
    key->setVisible(fits);
    words->setVisible(fits);
    const auto put = [&](QWidget *widget) {
      const QSize size = widget->sizeHint();
      widget->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
      x += size.width();
    };
    put(key);
    x += keyGap;
    put(words);
    x += hintGap;
  }
}

void KeyHintsRow::resizeEvent(QResizeEvent *) { arrange(); }

void KeyHintsRow::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange) return;
  updateGeometry();
  arrange();
}

}  // namespace strato::ui
