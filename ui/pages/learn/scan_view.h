// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/diagram/playback.h"
#include "ui/models/address.h"
#include "ui/models/check_run.h"
#include "ui/models/concept_material.h"
#include "ui/models/concept_page.h"

namespace strato::ui {

class CheckView;
class FactDesk;
class PictureCard;

/// A concept on one page, to be taken in within a minute.
class ScanView final : public QWidget {
  Q_OBJECT

 public:
  ScanView(const ConceptPage &page, const ConceptMaterial &material, FactDesk &desk, CheckView *check,
           QWidget *parent = nullptr);

  void settle();

 Q_SIGNALS:
  /// The study view knows more on this section.
  void sectionRequested(const QString &place);
  /// So does its diagram, which goes on where the small one stands.
  void pictureRequested(const strato::ui::Playback &playback);

 private:
  [[nodiscard]] QWidget *pictureCard(const ConceptMaterial &material);
  [[nodiscard]] QWidget *managesCard();
  [[nodiscard]] QWidget *numbersCard();
  [[nodiscard]] QWidget *costsCard();
  [[nodiscard]] QWidget *correctionsCard();
  [[nodiscard]] QWidget *trapsCard();
  [[nodiscard]] QWidget *mixUpCard();
  [[nodiscard]] QWidget *checkCard(CheckView *check);
  [[nodiscard]] QWidget *fitCard();
  [[nodiscard]] QWidget *worksCard();
  [[nodiscard]] QWidget *wordsCard();
  [[nodiscard]] QWidget *more(const QString &text, const QString &place);

  const ConceptPage &m_page;
  FactDesk &m_desk;
  PictureCard *m_picture = nullptr;
};

}  // namespace strato::ui
