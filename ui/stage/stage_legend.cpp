// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_legend.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/stage/stage_look.h"
#include "ui/stage/stage_sign.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int signSide = 12;
constexpr int signGap = 6;
constexpr int wordGap = 4;
constexpr int chipGap = 14;

QString numberOf(const StageCount &count, const QLocale &locale) { return locale.toString(count.number); }

/// Digits of one width, so that the chips stand still while they count.
QString asWide(QString number) {
  for (QChar &each : number)
    if (each.isDigit()) each = QLatin1Char('0');
  return number;
}

}  // namespace

StageLegend::StageLegend(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessible(this, QAccessible::StaticText, name);
}

void StageLegend::setCounts(const std::vector<StageCount> &counts) {
  if (counts == m_counts) return;
  const int before = widthWith(static_cast<int>(m_counts.size()));
  m_counts = counts;
  QStringList words;
  for (const StageCount &count : m_counts)
    words << tr("%1 %2", "number, what is counted").arg(numberOf(count, locale()), count.word);
  setAccessible(this, QAccessible::StaticText, tr("%1: %2").arg(m_name, words.join(QStringLiteral(", "))));
  if (widthWith(static_cast<int>(m_counts.size())) != before) updateGeometry();
  update();
}

void StageLegend::setGhost(bool ghost) {
  m_ghost = ghost;
  update();
}

int StageLegend::chipWidth(const StageCount &count, bool word) const {
  const Look &look = lookOf(this);
  const int number = widthOf(asWide(numberOf(count, locale())), look.font(TextSize::Label, Weight::Strong));
  const int words = word ? wordGap + widthOf(count.word, look.font(TextSize::Note)) : 0;
  return signSide + signGap + number + words;
}

int StageLegend::widthWith(int words) const {
  int width = 0;
  for (std::size_t index = 0; index < m_counts.size(); ++index)
    width += chipWidth(m_counts[index], static_cast<int>(index) < words) + (index > 0 ? chipGap : 0);
  return width;
}

int StageLegend::wordsShown() const {
  int words = static_cast<int>(m_counts.size());
  while (words > 0 && widthWith(words) > width()) --words;
  return words;
}

QSize StageLegend::sizeHint() const {
  return {widthWith(static_cast<int>(m_counts.size())), lookOf(this).lineHeight(TextSize::Label) + 4};
}

QSize StageLegend::minimumSizeHint() const {
  return {m_counts.empty() ? 0 : chipWidth(m_counts.front(), false), sizeHint().height()};
}

std::vector<QRect> StageLegend::places() const {
  std::vector<QRect> made;
  const int words = wordsShown();
  int left = std::max(0, width() - widthWith(words));
  for (std::size_t index = 0; index < m_counts.size(); ++index) {
    const int chip = chipWidth(m_counts[index], static_cast<int>(index) < words);
    // What has no room is not begun; the name that is read aloud has all.
    if (left + chip > width()) break;
    made.emplace_back(left, 0, chip, height());
    left += chip + chipGap;
  }
  return made;
}

void StageLegend::paintEvent(QPaintEvent *) {
  const StageLook look = stageLook(lookOf(this), Platform::Lambda, m_ghost, devicePixelRatioF());
  QPainter painter(this);
  const int words = wordsShown();
  const std::vector<QRect> chips = places();
  for (std::size_t index = 0; index < chips.size(); ++index) {
    const StageCount &count = m_counts[index];
    const QRect &chip = chips[index];
    const QRectF square(chip.left(), (height() - signSide) / 2, signSide, signSide);
    stage::drawSign(painter, count.shape, square, look);
    const QFont strong = look.look.font(TextSize::Label, Weight::Strong);
    const QString number = numberOf(count, locale());
    const QRectF text = QRectF(chip).adjusted(signSide + signGap, 0, 0, 0);
    stage::write(painter, text, Qt::AlignVCenter, number, strong, look.tokens().text);
    if (static_cast<int>(index) >= words) continue;
    stage::write(painter, text.adjusted(widthOf(asWide(number), strong) + wordGap, 0, 1, 0), Qt::AlignVCenter,
                 count.word, look.note(), look.tokens().textSecondary);
  }
}

bool StageLegend::event(QEvent *event) {
  if (event->type() == QEvent::ToolTip) {
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::vector<QRect> chips = places();
    for (std::size_t index = 0; index < chips.size(); ++index)
      if (chips[index].contains(help->pos()))
        QToolTip::showText(help->globalPos(),
                           tr("%1 %2").arg(numberOf(m_counts[index], locale()), m_counts[index].word), this,
                           chips[index]);
    return true;
  }
  if (event->type() == QEvent::StyleChange) {
    updateGeometry();
    update();
  }
  return QWidget::event(event);
}

}  // namespace strato::ui
