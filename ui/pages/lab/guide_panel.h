// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "ui/models/fact_note.h"
#include "ui/models/lab/guide_session.h"

class QVBoxLayout;

namespace strato::ui {

class Button;
class GuideSteps;
class IconButton;
class Pill;
class StarRow;
class Text;

using FactOf = std::function<std::optional<FactNote>(const FactId &id)>;

/// What a guide says beside the Lab: where one is, the situation, the goals, and the one thing to do next. Where there
/// is little room it folds to a strip, whose text opens on demand.
class GuidePanel final : public QWidget {
  Q_OBJECT

 public:
  GuidePanel(GuideSession &session, FactOf fact, QWidget *parent = nullptr);

  void setPlace(int place, int of);
  void setCompact(bool compact);
  [[nodiscard]] bool isUnfolded() const { return m_unfolded; }
  /// Of the strip with all its text.
  [[nodiscard]] int unfoldedHeight() const;
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void leaveRequested();
  void nextRequested();                  ///< the next guide
  void laneRequested(std::size_t lane);  ///< is to be drawn
  void foldChanged();
  void bodyChanged();  ///< it may need another height

 protected:
  void paintEvent(QPaintEvent *event) override;
  void changeEvent(QEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void layOut();
  void layOutBeside();
  void layOutStrip();
  void showState();
  void showBody();
  /// The Lab shows something else than what the guide speaks of.
  void addEdited(QVBoxLayout *column);
  void addReading(QVBoxLayout *column);
  void addLanes(QVBoxLayout *column);
  void addGoals(QVBoxLayout *column);
  void addDebrief(QVBoxLayout *column);
  void addFact(QVBoxLayout *column, const FactNote &fact);
  void addChange(QVBoxLayout *column);
  void showActions();
  [[nodiscard]] bool hasRoomForStars() const;
  void act();
  [[nodiscard]] QString action() const;
  [[nodiscard]] QString note() const;
  [[nodiscard]] QString bodyKey() const;
  void setFolded(bool folded);

  GuideSession &m_session;
  FactOf m_fact;
  QString m_place;
  bool m_compact = false;
  bool m_unfolded = false;
  QString m_shown;  ///< what the body was made for

  Text *m_title;
  Pill *m_pill;
  StarRow *m_stars;
  IconButton *m_close;
  GuideSteps *m_steps;
  QWidget *m_body;
  QWidget *m_scroll;
  Button *m_details;
  Button *m_action;
  Text *m_note;
  Button *m_again;
  Button *m_next;
};

}  // namespace strato::ui
