// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>
#include <vector>

namespace strato::ui {

class Button;
class SegmentButton;

/// One choice of a few, side by side in a sunken track; the thumb slides to it. Arrow keys choose, Tab passes on.
/// One that may fold becomes a button with a menu where there is no room for all.
class Segmented final : public QWidget {
  Q_OBJECT

 public:
  enum class Folding { Never, WhenNarrow, Always };

  explicit Segmented(const QString &name, QWidget *parent = nullptr);

  /// The note is muted: "Scan" and "1 min".
  void addSegment(const QString &text, const QString &note = {}, const QString &icon = {});
  void setText(int index, const QString &text);
  /// What is not offered is not there to be chosen.
  void setOffered(int index, bool offered);
  [[nodiscard]] int count() const { return static_cast<int>(m_segments.size()); }
  [[nodiscard]] int current() const;
  void setCurrent(int index);
  void setFolding(Folding folding);
  [[nodiscard]] bool isFolded() const { return m_folded; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// By the user or by setCurrent().
  void currentChanged(int index);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  void slide(int index);
  [[nodiscard]] QRectF thumbAt(int index) const;
  [[nodiscard]] QSize unfoldedSize(int padding) const;
  void makeMenuButton();
  void fold();
  void openMenu();

  QString m_name;
  std::vector<SegmentButton *> m_segments;
  Button *m_menuButton = nullptr;  ///< in their place where they are folded; of one that never does there is none
  Folding m_folding = Folding::Never;
  bool m_folded = false;
  QVariantAnimation m_motion;
  int m_shown = 0;
};

}  // namespace strato::ui
