// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_tabs.h"

#include <QLocale>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/press_button.h"

namespace strato::ui {

namespace {

class PaletteTabButton final : public PressButton {
 public:
  PaletteTabButton(const PaletteTab &tab, QWidget *parent) : PressButton(parent) {
    const QString total = QLocale().toString(tab.total) + (tab.atLeast ? QStringLiteral("+") : QString());
    m_count = total;
    setText(titleOf(tab));
    setAccessibleName(QStringLiteral("%1 %2").arg(text(), total));
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);  // Tab itself narrows, the field keeps the focus
  }

  [[nodiscard]] QSize sizeHint() const override {
    const QFontMetrics name(nameFont());
    const QFontMetrics number(countFont());
    return {name.horizontalAdvance(text()) + 6 + number.horizontalAdvance(m_count) + 24, lookOf(this).scaled(28)};
  }

 protected:
  void paintEvent(QPaintEvent *) override {
    const Tokens &t = lookOf(this).tokens;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) drawBox(painter, rect(), height() / 2.0, isChecked() ? t.accentSoft : t.sunken);
    painter.setFont(nameFont());
    painter.setPen(isChecked() ? t.accent : t.text);
    QRect place = rect().adjusted(12, 0, -12, 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(countFont());
    painter.setPen(isChecked() ? t.accent : t.textMuted);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, m_count);
  }

 private:
  [[nodiscard]] QFont nameFont() const {
    return lookOf(this).font(TextSize::Label, isChecked() ? Weight::Strong : Weight::Regular);
  }
  [[nodiscard]] QFont countFont() const { return lookOf(this).font(TextSize::Label); }

  QString m_count;
};

}  // namespace

PaletteTabs::PaletteTabs(QWidget *parent) : QWidget(parent), m_row(new FlowLayout(4, this)) {
  setObjectName(QStringLiteral("paletteTabs"));
  setAccessible(this, QAccessible::PageTabList, tr("Kinds of hits"));
  QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void PaletteTabs::setTabs(const std::vector<PaletteTab> &tabs, std::optional<PaletteGroup> chosenGroup) {
  if (tabs == m_tabs && chosenGroup == m_chosen) return;
  m_tabs = tabs;
  m_chosen = chosenGroup;
  while (QLayoutItem *item = m_row->takeAt(0)) {
    if (item->widget()) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  for (const PaletteTab &tab : tabs) {
    auto *button = new PaletteTabButton(tab, this);
    button->setObjectName(QStringLiteral("tab-") + titleOf(tab));
    button->setChecked(tab.group == m_chosen);
    connect(button, &QAbstractButton::clicked, this, [this, group = tab.group] { Q_EMIT chosen(group); });
    m_row->addWidget(button);
  }
}

std::optional<PaletteGroup> PaletteTabs::neighbour(int direction) const {
  const auto count = static_cast<int>(m_tabs.size());
  for (int i = 0; i < count; ++i)
    if (m_tabs[static_cast<std::size_t>(i)].group == m_chosen)
      return m_tabs[static_cast<std::size_t>((i + direction + count) % count)].group;
  return std::nullopt;
}

}  // namespace strato::ui
