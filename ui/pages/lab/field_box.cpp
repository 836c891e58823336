// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/field_box.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int longestSuffix = 4;  ///< longer units stand in the tool tip

/// A number that may also be lifted: one step below the least it says so.
class LimitBox final : public QDoubleSpinBox {
 public:
  using QDoubleSpinBox::QDoubleSpinBox;

 protected:
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
  void wheelEvent(QWheelEvent *event) override {
    if (hasFocus()) return QComboBox::wheelEvent(event);
    event->ignore();
  }
};

}  // namespace

FieldBox::FieldBox(LaneField field, QWidget *parent)
    : QWidget(parent), m_field(std::move(field)), m_name(new Text(this)) {
  setObjectName(QStringLiteral("field-") + m_field.id);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(3);
  m_name->setLook({TextSize::Note, Weight::Regular, Ink::Secondary});
  m_name->setWrapping(Wrapping::Never);
  m_name->setMaxLines(1);
  m_name->setText(m_field.name);
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
  if (m_field.choices.isEmpty()) {
    makeNumber();
  } else {
    makeChoice();
  }
  describe({});
}

void FieldBox::makeNumber() {
  m_number = new LimitBox(this);
  m_number->setObjectName(QStringLiteral("value-") + m_field.id);
  m_number->setKeyboardTracking(false);
  m_number->setDecimals(m_field.decimals);
  m_number->setGroupSeparatorShown(true);
  m_number->setSingleStep(m_field.step);
  m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
  if (!m_field.unit.isEmpty() && m_field.unit.size() <= longestSuffix) m_number->setSuffix(u' ' + m_field.unit);
  if (m_field.mayLift) {
    m_number->setRange(m_field.least - 1, m_field.most);
    m_number->setSpecialValueText(m_field.text({}));
  } else {
    m_number->setRange(m_field.least, m_field.most);
  }
  m_number->setMinimumWidth(40);
  m_number->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  layout()->addWidget(m_number);
  setFocusProxy(m_number);
  connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    const bool lifted = m_field.mayLift && value < m_field.least;
    Q_EMIT changed(m_field.id, lifted ? LaneField::Value() : LaneField::Value(value));
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

void FieldBox::setValue(LaneField::Value value) {
  if (m_choice != nullptr) {
    m_choice->setCurrentIndex(static_cast<int>(value.value_or(0)));
    return;
  }
  const QSignalBlocker quiet(m_number);
  m_number->setValue(value ? *value : m_field.least - 1);
}

void FieldBox::setSource(const QString &words) { describe(words); }

void FieldBox::describe(const QString &source) {
  QStringList lines{m_field.name};
  if (m_field.choices.isEmpty()) {
    const QString least = QLocale().toString(m_field.least, 'f', m_field.decimals);
    lines.append(m_field.mayLift ? tr("From %1 to %2, or no limit").arg(least, m_field.text(m_field.most))
                                 : tr("From %1 to %2").arg(least, m_field.text(m_field.most)));
  }
  if (m_field.observed) lines.append(tr("Its usual value was observed; AWS does not promise it."));
  if (!source.isEmpty()) lines.append(source);
  setToolTip(lines.join(u'\n'));
  QWidget *control = m_choice != nullptr ? static_cast<QWidget *>(m_choice) : m_number;
  control->setAccessibleName(m_field.name);
  control->setAccessibleDescription(lines.mid(1).join(QStringLiteral(". ")));
}

}  // namespace strato::ui
