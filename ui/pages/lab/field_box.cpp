// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/field_box.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/models/lab/lab_numbers.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

// Of the unit behind the number, below a brief and a full name; longer ones stand in the tool tip.
constexpr qsizetype shortUnit = 3;
constexpr qsizetype longUnit = 9;

/// A number without needless zeros. Its actions stand above the usual entries of its menu.
class LimitBox final : public QDoubleSpinBox {
 public:
  using QDoubleSpinBox::QDoubleSpinBox;

  [[nodiscard]] QString textFromValue(double value) const override { return numberText(value, decimals()); }

 protected:
  void contextMenuEvent(QContextMenuEvent *event) override {
    QMenu *menu = lineEdit()->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *first = menu->actions().value(0);
    menu->insertActions(first, actions());
    menu->insertSeparator(first);
    menu->popup(event->globalPos());
  }
  /// Only the wheel of a field that has the focus may change it: one scrolls past the others.
  void wheelEvent(QWheelEvent *event) override {
    if (hasFocus()) return QDoubleSpinBox::wheelEvent(event);
    event->ignore();
  }
};

class ChoiceBox final : public QComboBox {
 public:
  using QComboBox::QComboBox;

 protected:
  void contextMenuEvent(QContextMenuEvent *event) override {
    if (std::ranges::none_of(actions(), &QAction::isVisible)) return QComboBox::contextMenuEvent(event);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
  }
  void wheelEvent(QWheelEvent *event) override {
    if (hasFocus()) return QComboBox::wheelEvent(event);
    event->ignore();
  }
};

}  // namespace

FieldBox::FieldBox(Field field, FieldName name, QWidget *parent)
    : QWidget(parent),
      m_field(std::move(field)),
      m_name(new Text(this)),
      m_back(new QAction(tr("Back to the usual value"), this)) {
  setObjectName(QStringLiteral("field-") + m_field.id);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(3);
  m_name->setLook({TextSize::Note, Weight::Regular, Ink::Secondary});
  m_name->setWrapping(Wrapping::Never);
  m_name->setMaxLines(1);
  m_name->setText(name == FieldName::Brief ? m_field.briefName() : m_field.name);
  m_name->setMinimumWidth(20);
  auto *head = new QHBoxLayout;
  head->setSpacing(4);
  head->addWidget(m_name, 1);
  if (m_field.observed) {
    auto *observed = new Text(tr("obs"), {TextSize::Note, Weight::Strong, Ink::Warn}, this);
    observed->setWrapping(Wrapping::Never);
    head->addWidget(observed);
  }
  column->addLayout(head);
  if (m_field.isNumber()) {
    makeNumber(name == FieldName::Brief ? shortUnit : longUnit);
  } else {
    makeChoice();
  }
  m_back->setObjectName(QStringLiteral("backToUsual"));
  focusProxy()->addAction(m_back);
  connect(m_back, &QAction::triggered, this, &FieldBox::goBack);
  describe();
}

void FieldBox::makeNumber(qsizetype longestUnit) {
  m_number = new LimitBox(this);
  m_number->setObjectName(QStringLiteral("value-") + m_field.id);
  m_number->setKeyboardTracking(false);
  m_number->setDecimals(m_field.decimals);
  m_number->setGroupSeparatorShown(true);
  m_number->setSingleStep(m_field.step);
  m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
  if (!m_field.unit.isEmpty() && m_field.unit.size() <= longestUnit) m_number->setSuffix(u' ' + m_field.unit);
  if (m_field.mayLift) m_number->setSpecialValueText(m_field.text({}));
  m_number->setMinimumWidth(40);
  m_number->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  layout()->addWidget(m_number);
  setFocusProxy(m_number);
  connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    const bool lifted = m_field.mayLift && value < m_field.least;
    Q_EMIT changed(m_field.id, lifted ? Field::Value() : Field::Value(value));
  });
}

void FieldBox::makeChoice() {
  m_choice = new ChoiceBox(this);
  m_choice->setObjectName(QStringLiteral("value-") + m_field.id);
  m_choice->addItems(m_field.choices);
  m_choice->setMinimumWidth(40);
  m_choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  layout()->addWidget(m_choice);
  setFocusProxy(m_choice);
  connect(m_choice, &QComboBox::activated, this, [this](int index) { Q_EMIT changed(m_field.id, index); });
}

void FieldBox::setField(const FieldValue &set) {
  m_field = set.field;
  setValue(set.value);
  describe();
}

void FieldBox::setValue(Field::Value value) {
  m_back->setVisible(!m_field.isUsual(value));
  if (m_choice != nullptr) {
    m_choice->setCurrentIndex(static_cast<int>(value.value_or(0)));
    return;
  }
  const QSignalBlocker quiet(m_number);
  const double nothing = m_field.least - 1;
  const double shown = value.value_or(nothing);
  // A file may go beyond what is offered here; what is shown is true nevertheless.
  m_number->setRange(m_field.mayLift ? nothing : std::min(shown, m_field.least), std::max(shown, m_field.most));
  m_number->setValue(shown);
}

void FieldBox::goBack() {
  setValue(m_field.usual);
  Q_EMIT changed(m_field.id, m_field.usual);
}

void FieldBox::setSource(const QString &words) {
  m_source = words;
  describe();
}

void FieldBox::describe() {
  QStringList lines{m_field.name};
  if (m_field.isNumber()) {
    const QString least = m_field.number(m_field.least);
    const QString most = m_field.text(m_field.most);
    lines.append(m_field.mayLift ? tr("From %1 to %2, or %3").arg(least, most, m_field.text({}))
                                 : tr("From %1 to %2").arg(least, most));
  }
  if (m_field.hasUsual) lines.append(tr("Usually %1").arg(m_field.text(m_field.usual)));
  if (m_field.observed) lines.append(tr("Its usual value was observed; AWS does not promise it."));
  if (!m_source.isEmpty()) lines.append(m_source);
  setToolTip(lines.join(u'\n'));
  m_name->setToolTip(toolTip());
  QWidget *control = focusProxy();
  control->setAccessibleName(m_field.name);
  control->setAccessibleDescription(lines.mid(1).join(QStringLiteral(". ")));
}

}  // namespace strato::ui
