// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lane_settings.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <span>

#include "ui/pages/lab/field_box.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int mostInRow = 5;
constexpr int leastBoxWidth = 84;  ///< a brief name beside its mark
constexpr int rowSpacing = 8;
constexpr int panelColumns = 3;

/// The boxes of the same fields get new values, and stay: one may be typing in one of them.
bool sameFields(const std::vector<FieldBox *> &boxes, std::span<const FieldValue> fields) {
  return std::ranges::equal(
      boxes, fields, {}, [](const FieldBox *box) { return box->field().id; },
      [](const FieldValue &each) { return each.field.id; });
}

}  // namespace

SettingsRow::SettingsRow(const FactWords &facts, QWidget *parent) : QWidget(parent), m_facts(facts) {
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(rowSpacing);
  m_all = new IconButton(QStringLiteral("sliders"), tr("All settings"), this);
  m_all->setObjectName(QStringLiteral("allSettings"));
  row->addWidget(m_all, 0, Qt::AlignBottom);
  connect(m_all, &QAbstractButton::clicked, this, &SettingsRow::allRequested);
}

void SettingsRow::setFields(const std::vector<FieldValue> &fields) {
  std::size_t count = 0;
  while (count < fields.size() && count < mostInRow && fields[count].field.inSight) ++count;
  const std::span<const FieldValue> shown(fields.data(), count);
  if (!sameFields(m_boxes, shown)) {
    for (FieldBox *box : m_boxes) box->deleteLater();
    m_boxes.clear();
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (const auto &[field, value] : shown) {
      auto *box = new FieldBox(field, FieldName::Brief, this);
      box->setSource(m_facts(field.fact));
      connect(box, &FieldBox::changed, this, &SettingsRow::changed);
      row->insertWidget(static_cast<int>(m_boxes.size()), box, 1);
      m_boxes.push_back(box);
    }
  }
  for (std::size_t i = 0; i < m_boxes.size(); ++i) m_boxes[i]->setField(fields[i]);
  showWhatFits();
}

void SettingsRow::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  showWhatFits();
}

void SettingsRow::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange) showWhatFits();
}

void SettingsRow::showWhatFits() {
  const int room = width() - m_all->sizeHint().width();
  const int fitting = std::max(room / (lookOf(this).scaled(leastBoxWidth) + rowSpacing), 1);
  for (std::size_t i = 0; i < m_boxes.size(); ++i) m_boxes[i]->setVisible(static_cast<int>(i) < fitting);
}

SettingsPanel::SettingsPanel(const QString &title, const FactWords &facts, QWidget *parent)
    : QWidget(parent), m_facts(facts) {
  setObjectName(QStringLiteral("settingsPanel"));
  setAccessibleName(title);
  auto *grid = new QGridLayout(this);
  grid->setContentsMargins({});
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(10);
  grid->addWidget(new Text(title, {TextSize::Body, Weight::Strong}, this), 0, 0, 1, panelColumns);
  setFixedWidth(lookOf(this).scaled(480));
}

void SettingsPanel::setFields(const std::vector<FieldValue> &fields) {
  if (!sameFields(m_boxes, fields)) {
    const auto inUse = std::ranges::find_if(m_boxes, [](const FieldBox *box) { return box->focusProxy()->hasFocus(); });
    const QString usedId = inUse == m_boxes.end() ? QString() : (*inUse)->field().id;
    for (FieldBox *box : m_boxes) box->deleteLater();
    m_boxes.clear();
    auto *grid = static_cast<QGridLayout *>(layout());
    for (const auto &[field, value] : fields) {
      auto *box = new FieldBox(field, FieldName::Full, this);
      box->setSource(m_facts(field.fact));
      connect(box, &FieldBox::changed, this, &SettingsPanel::changed);
      const auto place = static_cast<int>(m_boxes.size());
      grid->addWidget(box, 1 + place / panelColumns, place % panelColumns);
      m_boxes.push_back(box);
      if (isVisible()) box->show();
      if (field.id == usedId) box->setFocus();
    }
  }
  for (std::size_t i = 0; i < m_boxes.size(); ++i) m_boxes[i]->setField(fields[i]);
}

}  // namespace strato::ui
