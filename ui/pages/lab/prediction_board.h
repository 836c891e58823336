// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/guide_session.h"

namespace strato::ui {

class PredictionPlot;
class PromptCard;
class Ring;
class Text;

/// What is predicted, and afterwards how it came out: the large chart, and a card for each question.
class PredictionBoard final : public QWidget {
  Q_OBJECT

 public:
  explicit PredictionBoard(GuideSession &session, QWidget *parent = nullptr);

  [[nodiscard]] PredictionPlot *plot() const { return m_plot; }

 private:
  QWidget *chartCard();
  void showState();
  void rebuild();
  void showScore();
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString subtitle() const;
  [[nodiscard]] QString scoreParts() const;

  GuideSession &m_session;
  QWidget *m_field;
  QWidget *m_chart;
  Text *m_title;
  Text *m_subtitle;
  QWidget *m_scoreBox;
  Text *m_parts;
  Ring *m_ring;
  PredictionPlot *m_plot;
  QWidget *m_prompts = nullptr;
  std::vector<PromptCard *> m_cards;
  std::shared_ptr<const LabOutcome> m_shown;  ///< that the cards and the chart were made for
  int m_round = 0;
};

}  // namespace strato::ui
