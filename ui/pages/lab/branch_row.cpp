// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/branch_row.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/painting.h"

namespace strato::ui {

namespace {

constexpr int discSide = 20;
constexpr int endWidth = 96;
constexpr int actionSide = 26;

}  // namespace

BranchRow::BranchRow(int branch, QWidget *parent)
    : PressButton(parent),
      m_branch(branch),
      m_rename(new IconButton(QStringLiteral("pencil"), tr("Rename this branch"), this)),
      m_remove(new IconButton(QStringLiteral("trash"), tr("Delete this branch"), this)) {
  setObjectName(QStringLiteral("branch%1").arg(branch));
  setCheckable(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_rename->setObjectName(QStringLiteral("renameBranch%1").arg(branch));
  m_remove->setObjectName(QStringLiteral("removeBranch%1").arg(branch));
  for (IconButton *button : {m_rename, m_remove}) button->setSide(actionSide);
  m_rename->hide();
  m_remove->hide();
  connect(m_rename, &QAbstractButton::clicked, this, &BranchRow::beginRename);
  connect(m_remove, &QAbstractButton::clicked, this, [this] { Q_EMIT removeRequested(m_branch); });
}

void BranchRow::setWords(const Words &words, bool shown) {
  m_words = words;
  m_shown = shown;
  setChecked(shown);
  setAccessibleName(tr("Branch %1, %2. %3. %4").arg(words.letter, words.name, words.changes, words.end));
  setToolTip(QStringLiteral("%1\n%2").arg(words.name, words.changes));
  // The first one is the scenario itself.
  m_rename->setVisible(shown && m_branch > 0);
  m_remove->setVisible(shown && m_branch > 0);
  arrange();
  update();
}

QSize BranchRow::sizeHint() const {
  const Look &look = lookOf(this);
  return {200, look.lineHeight(TextSize::Label) + look.lineHeight(TextSize::Note) + 14};
}

QRect BranchRow::nameRect() const {
  const Look &look = lookOf(this);
  const int left = look.scaled(discSide) + 22;
  const int end = std::min(look.scaled(endWidth), widthOf(m_words.end, look.font(TextSize::Note, Weight::Strong)) + 20);
  return {left, 6, width() - left - end, look.lineHeight(TextSize::Label)};
}

void BranchRow::arrange() {
  const int side = lookOf(this).scaled(actionSide);
  m_remove->setGeometry(width() - side - 4, height() - side - 2, side, side);
  m_rename->setGeometry(width() - 2 * side - 4, height() - side - 2, side, side);
  if (m_edit != nullptr) m_edit->setGeometry(nameRect().adjusted(-6, -3, 0, 5));
}

void BranchRow::paintEvent(QPaintEvent *) {
  const Look &look = lookOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_shown)
    drawBox(painter, rect(), 8, look.tokens.accentSoft);
  else if (underMouse())
    drawBox(painter, rect(), 8, look.tokens.sunken);
  const double side = look.scaled(discSide);
  const QRectF disc(10, (height() - side) / 2.0, side, side);
  painter.setPen(QPen(m_shown ? look.tokens.accent : look.tokens.borderStrong, 1.5));
  painter.setBrush(m_shown ? look.tokens.accent : look.tokens.surface);
  painter.drawEllipse(disc);
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  painter.setPen(m_shown ? look.tokens.onAccent : look.tokens.textSecondary);
  painter.drawText(disc, Qt::AlignCenter, m_words.letter);

  const QRect name = nameRect();
  painter.setFont(look.font(TextSize::Label, Weight::Strong));
  painter.setPen(look.tokens.text);
  painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_words.name, Qt::ElideRight, name.width()));
  painter.setFont(look.font(TextSize::Note));
  painter.setPen(look.tokens.textSecondary);
  const int actions = m_shown && m_branch > 0 ? look.scaled(actionSide) * 2 + 8 : 8;
  const QRect below(name.left(), name.bottom() + 2, width() - name.left() - actions, look.lineHeight(TextSize::Note));
  painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_words.changes, Qt::ElideRight, below.width()));
  painter.setFont(look.font(TextSize::Note, Weight::Strong));
  painter.setPen(look.tokens.text);
  painter.drawText(QRect(width() - look.scaled(endWidth) - 10, name.top(), look.scaled(endWidth), name.height()),
                   Qt::AlignRight | Qt::AlignVCenter, m_words.end);
}

void BranchRow::beginRename() {
  if (m_branch == 0 || m_edit != nullptr) return;
  m_edit = new QLineEdit(m_words.name, this);
  m_edit->setObjectName(QStringLiteral("branchName"));
  m_edit->setAccessibleName(tr("Name of the branch"));
  m_edit->installEventFilter(this);
  m_edit->selectAll();
  connect(m_edit, &QLineEdit::returnPressed, this, [this] { endRename(true); });
  arrange();
  m_edit->show();
  m_edit->setFocus();
}

void BranchRow::endRename(bool keep) {
  if (m_edit == nullptr) return;
  const QString name = m_edit->text().trimmed();
  m_edit->removeEventFilter(this);
  m_edit->deleteLater();
  m_edit = nullptr;
  setFocus();
  if (keep && !name.isEmpty() && name != m_words.name) Q_EMIT renamed(m_branch, name);
}

bool BranchRow::eventFilter(QObject *watched, QEvent *event) {
  if (watched == m_edit && event->type() == QEvent::FocusOut) endRename(true);
  if (watched == m_edit && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
    endRename(false);
    return true;
  }
  return PressButton::eventFilter(watched, event);
}

void BranchRow::mouseDoubleClickEvent(QMouseEvent *) { beginRename(); }

void BranchRow::resizeEvent(QResizeEvent *event) {
  PressButton::resizeEvent(event);
  arrange();
}

}  // namespace strato::ui
