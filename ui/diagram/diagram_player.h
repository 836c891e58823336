// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "ui/diagram/playback.h"
#include "ui/diagram/step_caption.h"

class QBoxLayout;
class QMenu;
class QScrollArea;

namespace strato::ui {

class Card;
class CounterTiles;
class DiagramView;
class IconButton;
class Notice;
class Pill;
class StepList;
class Text;
class TransportBar;

/// Where to save a picture; an empty answer means nowhere. Asked with a suggested name, such as "lambda.png".
using PathChooser = std::function<QString(QWidget *parent, const QString &suggestion)>;

/// A diagram that plays: title, stage, narration, counters, transport, the story in words, and saving as a picture.
/// Wide, the words stand beside the stage; else below it. Keys: Space or K plays, Left and Right step, Home and End,
/// 1 to 9 jump; Tab walks through the nodes.
class DiagramPlayer final : public QWidget {
  Q_OBJECT

 public:
  explicit DiagramPlayer(QWidget *parent = nullptr);

  void setDiagram(const catalog::Diagram &diagram, const ParagraphMaker &paragraph = {},
                  const SourceMaker &sources = {});
  [[nodiscard]] const Playback &playback() const { return m_playback; }
  [[nodiscard]] DiagramView *view() const { return m_view; }
  /// How much of it is seen at once. The diagram is made no higher than lets narration and transport be seen with it,
  /// as far as it can still be read.
  void setVisibleHeight(int pixels);
  void setPathChooser(PathChooser chooser) { m_choosePath = std::move(chooser); }

 public Q_SLOTS:
  void togglePlay();
  void pause();
  void seek(strato::ui::Position position);
  void showStep(int step);
  /// Goes on where another playback of the same diagram stands, playing if it plays.
  void takeOver(const strato::ui::Playback &other);
  void advance(strato::Milliseconds passed);
  /// Ends a motion where it would end: for pictures and tests.
  void settle();

 Q_SIGNALS:
  /// `place` is global.
  void nodeActivated(const QString &id, const QRect &place);
  void stepChanged(int step);
  void saved(const QString &path);

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  bool event(QEvent *event) override;

 private:
  enum class Format { Png, Svg };

  void buildStage();
  void buildWords();
  QWidget *keys();
  QMenu *saveMenu();
  void connectTransport();
  /// Changes the playback, then shows what it has become.
  template <class Change>
  void change(Change &&change);
  void showNow();
  void arrange();
  [[nodiscard]] int heightAroundView() const;
  void save(Format format);

  catalog::Diagram m_diagram;
  Playback m_playback;
  PathChooser m_choosePath;
  QTimer m_frames;
  QElapsedTimer m_sinceFrame;
  int m_shownStep = -1;
  int m_visibleHeight = 0;  ///< 0: all of it

  QBoxLayout *m_columns;
  QBoxLayout *m_captionRow = nullptr;
  Card *m_stage;
  Card *m_words;
  Text *m_title = nullptr;
  Pill *m_number = nullptr;
  DiagramView *m_view = nullptr;
  StepCaption *m_caption = nullptr;
  CounterTiles *m_counters = nullptr;
  TransportBar *m_transport = nullptr;
  QWidget *m_keys = nullptr;
  StepList *m_list = nullptr;
  QScrollArea *m_listScroll = nullptr;
  QPointer<Notice> m_notice;
};

}  // namespace strato::ui
