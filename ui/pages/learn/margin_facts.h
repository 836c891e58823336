// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "ui/models/study_layout.h"
#include "ui/pages/learn/fact_desk.h"

namespace strato::ui {

/// The card in the margin: a surface above the others.
class MarginCard final : public QWidget {
  Q_OBJECT

 public:
  MarginCard(FactCard *content, QWidget *parent);

 protected:
  void paintEvent(QPaintEvent *event) override;
};

/// Shows a fact in the margin, with a dotted line from the word to the card. A pinned card stays until it is unpinned;
/// an open one goes when the mouse leaves word and card, or with Escape.
class MarginFacts final : public QWidget, public FactMargin {
  Q_OBJECT

 public:
  /// An overlay over `page`, which scrolls; `viewport` is the part of it that is seen.
  MarginFacts(QWidget *page, QWidget *viewport);

  /// `left` is where the reading column begins on the page.
  void setColumns(const StudyColumns &columns, int left);
  void dismiss();
  /// This block of the page takes the margin too.
  void setTakenBy(QWidget *block) { m_takenBy = block; }

  [[nodiscard]] bool hasRoom(const FactCard &card, const QRect &anchor) const override;
  void showFact(FactCard *card, const QRect &anchor, HoverCardBy by) override;
  void hideFactSoon() override;

 Q_SIGNALS:
  void dismissed();

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void place();
  void pin(const FactNote &note);
  [[nodiscard]] QRect visiblePart() const;
  /// Of a card for a word that is there on the page.
  [[nodiscard]] QRect cardPlace(const QRect &anchor, int height) const;
  [[nodiscard]] QRect onPage(const QRect &global) const;

  QWidget *m_page;
  QWidget *m_viewport;
  QPointer<QWidget> m_takenBy;
  StudyColumns m_columns;
  int m_left = 0;
  QPointer<MarginCard> m_card;
  QRect m_anchor;  ///< of the word, on the page
  bool m_pinned = false;
  bool m_byKeyboard = false;
  QPointer<QWidget> m_focusBefore;
  QTimer m_leaving;
};

}  // namespace strato::ui
