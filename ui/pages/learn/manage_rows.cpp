// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/manage_rows.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <array>

#include "ui/pages/learn/fact_desk.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int rowHeight = 34;
constexpr int rowIcon = 18;
constexpr int barWidth = 3;
constexpr int managerRoom = 66;  // icon, gap and the longer of the two words

/// Layers carry no icon of their own; these words of their names stand for one.
QString layerIcon(const QString &layer) {
  constexpr std::array<std::pair<const char *, const char *>, 12> icons{{{"data", "database"},
                                                                         {"code", "code"},
                                                                         {"role", "gear"},
                                                                         {"setting", "gear"},
                                                                         {"runtime", "package"},
                                                                         {"container", "container"},
                                                                         {"operating", "terminal"},
                                                                         {"hardware", "chip"},
                                                                         {"host", "server"},
                                                                         {"network", "globe"},
                                                                         {"scaling", "stack"},
                                                                         {"cluster", "cluster"}}};
  for (const auto &[word, icon] : icons) {
    if (layer.contains(QLatin1String(word), Qt::CaseInsensitive)) return QString::fromLatin1(icon);
  }
  return QStringLiteral("stack");
}

QString managerWords(catalog::Manager by) {
  switch (by) {
    case catalog::Manager::You:
      return ManageRow::tr("You");
    case catalog::Manager::Shared:
      return ManageRow::tr("Shared by you and AWS");
    case catalog::Manager::Aws:
      return ManageRow::tr("AWS");
  }
  return {};
}

}  // namespace

ManageRow::ManageRow(ManageLine line, QWidget *parent) : PressButton(parent), m_line(std::move(line)) {
  setText(m_line.layer);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setFocusRadius(this, controlRadius);
  QString name = QStringLiteral("%1: %2").arg(m_line.layer, managerWords(m_line.by));
  if (!m_line.note.isEmpty()) name += QStringLiteral(". ") + m_line.note;
  setAccessibleName(name);
  if (!m_line.note.isEmpty()) setToolTip(m_line.note);
}

QSize ManageRow::sizeHint() const { return {lookOf(this).scaled(360), lookOf(this).scaled(rowHeight)}; }

QSize ManageRow::minimumSizeHint() const { return {lookOf(this).scaled(200), lookOf(this).scaled(rowHeight)}; }

int ManageRow::drawManager(QPainter &painter) const {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  const int icon = look.scaled(rowIcon);
  const int left = width() - look.scaled(12 + managerRoom);
  const QRect first(left, 0, icon, height());
  const QRect words(first.right() + 9, 0, width() - first.right() - 9, height());
  const bool you = m_line.by != catalog::Manager::Aws;
  drawIcon(painter, you ? QStringLiteral("person") : QStringLiteral("cloud"), first, icon,
           you ? t.accent : t.textSecondary);
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  if (m_line.by == catalog::Manager::Shared) {
    drawIcon(painter, QStringLiteral("cloud"), QRect(words.left(), 0, icon, height()), icon, t.textSecondary);
  } else {
    painter.setPen(you ? t.accent : t.textSecondary);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, managerWords(m_line.by));
  }
  return left - 8;
}

void ManageRow::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  const Tokens &t = look.tokens;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool you = m_line.by != catalog::Manager::Aws;
  const QRectF box = QRectF(rect()).adjusted(barWidth + 1, 0, 0, 0);
  QPainterPath shape;
  shape.addRoundedRect(box, 4, 4);
  const QColor lift = underMouse() ? mix(t.text, t.sunken, 0.05) : t.sunken;
  if (m_line.by == catalog::Manager::Shared) {
    QLinearGradient blend(box.topLeft(), box.topRight());
    blend.setColorAt(0.55, t.accentSoft);
    blend.setColorAt(0.85, lift);
    painter.fillPath(shape, blend);
  } else {
    painter.fillPath(shape, you ? (underMouse() ? mix(t.accent, t.accentSoft, 0.06) : t.accentSoft) : lift);
  }
  if (t.sunken == t.surface) drawBox(painter, box, 4, {}, t.border);
  painter.fillRect(QRectF(0, 0, barWidth, height()), you ? t.accent : t.borderStrong);

  const int icon = look.scaled(rowIcon);
  const QRect iconPlace(barWidth + 12, 0, icon, height());
  drawIcon(painter, layerIcon(m_line.layer), iconPlace, icon, t.textSecondary);
  int right = drawManager(painter);
  const int left = iconPlace.right() + 10;
  painter.setFont(look.font(TextSize::Note));
  const int noteWidth = painter.fontMetrics().horizontalAdvance(m_line.note);
  const int nameWidth = QFontMetrics(look.font(TextSize::Label)).horizontalAdvance(m_line.layer);
  if (!m_line.note.isEmpty() && left + nameWidth + 12 + noteWidth <= right) {
    painter.setPen(t.textSecondary);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignRight | Qt::AlignVCenter, m_line.note);
    right -= noteWidth + 12;
  }
  painter.setFont(look.font(TextSize::Label));
  painter.setPen(t.text);
  painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_line.layer, Qt::ElideRight, right - left));
}

QWidget *manageRows(const std::vector<ManageLine> &lines, FactDesk &desk) {
  auto *rows = new QWidget;
  auto *column = new QVBoxLayout(rows);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  for (const ManageLine &line : lines) {
    auto *row = new ManageRow(line);
    desk.watch(row, line.source);
    column->addWidget(row);
  }
  return rows;
}

}  // namespace strato::ui
