// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <set>
#include <vector>

#include "ui/widgets/press_button.h"

namespace strato::ui {

class Text;

struct OutlineEntry {
  QString place;
  QString title;
};

enum class OutlineState { Later, Current, Done };

/// A section of the concept as a stop on a line: solid when read, a ring where one is, hollow when it is still ahead.
class OutlineStop final : public PressButton {
  Q_OBJECT

 public:
  enum class Line { First, Middle, Last };

  OutlineStop(const OutlineEntry &entry, Line line, QWidget *parent = nullptr);

  /// The line to a neighbour is solid when both are behind the reader.
  void setState(OutlineState state, bool solidAbove, bool solidBelow);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  [[nodiscard]] QString shownIn(int width) const;

  Line m_line;
  OutlineState m_state = OutlineState::Later;
  bool m_solidAbove = false;
  bool m_solidBelow = false;
};

/// Where one is in the text, and the way to every other place of it.
class StudyOutline final : public QWidget {
  Q_OBJECT

 public:
  explicit StudyOutline(std::vector<OutlineEntry> entries, QWidget *parent = nullptr);

  void setCurrent(const QString &place);
  void setRead(const std::set<QString> &places);
  void setRemark(const QString &words);

 Q_SIGNALS:
  void placeChosen(const QString &place);

 private:
  void refresh();

  std::vector<OutlineEntry> m_entries;
  std::vector<OutlineStop *> m_stops;
  QString m_current;
  std::set<QString> m_read;
  Text *m_remark;
};

}  // namespace strato::ui
