// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/counter_tiles.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

#include "ui/diagram/words.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int labelLine = 16;
constexpr int valueLine = 24;
constexpr int unitGap = 4;

struct Amount {
  QString number;
  QString unit;
};

/// "400 ms" is a number and its unit; other words stay together.
Amount amountOf(const QString &value) {
  const auto space = value.lastIndexOf(u' ');
  if (space < 1 || !value.at(space - 1).isDigit()) return {value, {}};
  return {value.left(space), value.mid(space + 1)};
}

}  // namespace

/// Keeps the room for its widest value: figures change, their place does not.
class CounterTile final : public QWidget {
 public:
  CounterTile(std::string name, QWidget *parent) : QWidget(parent), m_name(std::move(name)) {
    setObjectName(QStringLiteral("counter-") + QString::fromStdString(m_name));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setValue({});
  }

  [[nodiscard]] const std::string &name() const { return m_name; }
  void reserve(const QString &value) { m_reserved += value; }
  void setValue(const QString &value) {
    m_value = value.isEmpty() ? QStringLiteral("–") : value;
    setAccessible(this, QAccessible::StaticText, counterName(m_name) + QStringLiteral(": ") + m_value);
    update();
  }

  [[nodiscard]] QSize sizeHint() const override {
    const Look &look = lookOf(this);
    int width = QFontMetrics(look.font(TextSize::Note)).horizontalAdvance(counterName(m_name));
    for (const QString &value : m_reserved) width = std::max(width, widthOf(amountOf(value), look));
    return {width + 2, look.scaled(labelLine) + look.scaled(valueLine)};
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  bool event(QEvent *event) override {
    if (event->type() == QEvent::StyleChange) updateGeometry();
    return QWidget::event(event);
  }

  void paintEvent(QPaintEvent *) override {
    const Look &look = lookOf(this);
    const Amount amount = amountOf(m_value);
    QPainter painter(this);
    painter.setFont(look.font(TextSize::Note));
    painter.setPen(look.tokens.textSecondary);
    painter.drawText(QRect(0, 0, width(), look.scaled(labelLine)), Qt::AlignLeft | Qt::AlignVCenter,
                     counterName(m_name));
    const QFont strong = look.font(TextSize::Title, Weight::Strong);
    const int base = height() - look.scaled(valueLine) / 4;
    painter.setFont(strong);
    painter.setPen(look.tokens.text);
    painter.drawText(QPoint(0, base), amount.number);
    painter.setFont(look.font(TextSize::Label));
    painter.setPen(look.tokens.textSecondary);
    painter.drawText(QPoint(QFontMetrics(strong).horizontalAdvance(amount.number) + unitGap, base), amount.unit);
  }

 private:
  static int widthOf(const Amount &amount, const Look &look) {
    const int number = QFontMetrics(look.font(TextSize::Title, Weight::Strong)).horizontalAdvance(amount.number);
    if (amount.unit.isEmpty()) return number;
    return number + unitGap + QFontMetrics(look.font(TextSize::Label)).horizontalAdvance(amount.unit);
  }

  std::string m_name;
  QString m_value;
  QStringList m_reserved;
};

CounterTiles::CounterTiles(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("counters"));
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(24);
  m_row->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void CounterTiles::setSteps(const std::vector<catalog::DiagramStep> &steps) {
  for (CounterTile *tile : m_tiles) delete tile;
  m_tiles.clear();
  for (const catalog::DiagramStep &step : steps) {
    for (const catalog::DiagramCounter &counter : step.counters) {
      auto tile = std::find_if(m_tiles.begin(), m_tiles.end(),
                               [&](const CounterTile *each) { return each->name() == counter.name; });
      if (tile == m_tiles.end()) {
        tile = m_tiles.insert(m_tiles.end(), new CounterTile(counter.name, this));
        m_row->addWidget(*tile);
      }
      (*tile)->reserve(QString::fromStdString(counter.value));
    }
  }
  setVisible(!m_tiles.empty());
}

void CounterTiles::setCounters(const std::vector<catalog::DiagramCounter> &counters) {
  for (CounterTile *tile : m_tiles) {
    const auto found =
        std::find_if(counters.begin(), counters.end(), [&](const auto &each) { return each.name == tile->name(); });
    tile->setValue(found == counters.end() ? QString() : QString::fromStdString(found->value));
  }
}

}  // namespace strato::ui
