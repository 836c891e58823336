// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>

#include "ui/models/lab/errand.h"
#include "ui/models/lab/lab_document.h"
#include "ui/models/lab/lab_outcome.h"
#include "ui/models/lab/playhead.h"

namespace strato::ui {

/// The Lab at work: whatever is edited is computed anew beside the window, the shown branch first; the playhead moves
/// over what came of it.
class LabSession final : public QObject {
  Q_OBJECT

 public:
  explicit LabSession(const pricing::PriceBook &prices, QObject *parent = nullptr);

  [[nodiscard]] const pricing::PriceBook &prices() const { return m_prices; }
  [[nodiscard]] LabDocument &document() { return m_document; }
  [[nodiscard]] const LabState &state() const { return m_document.state(); }
  [[nodiscard]] Playhead &playhead() { return m_playhead; }

  [[nodiscard]] int branch() const { return m_branch; }
  void showBranch(int branch);

  /// What came of a branch as it is edited now; null while it is computed.
  [[nodiscard]] std::shared_ptr<const LabOutcome> outcomeOf(int branch) const;
  /// The last one of the shown branch: older than the edits while these are computed, and null only at first.
  [[nodiscard]] std::shared_ptr<const LabOutcome> shown() const { return m_shown; }

  /// Why there is nothing new to be shown; empty where all is well.
  [[nodiscard]] const Error &trouble() const { return m_trouble; }
  /// What is computed is not needed; what is shown stays.
  void cancel();
  /// Waits until everything is computed: for tests and pictures.
  void finish();

 Q_SIGNALS:
  void shownChanged();           ///< another outcome, or another branch
  void outcomesChanged();        ///< of any branch
  void progressed(double part);  ///< 0 to 1; 1 when done or cancelled
  void failed(const strato::Error &error);

 private:
  using Computed = Result<std::shared_ptr<const LabOutcome>>;

  void takeEdits();
  void computeNext();
  void take(const QString &key, const Computed &computed);
  void refreshShown();
  /// Outcomes of edits that were undone or replaced long ago.
  void forgetOld();
  /// The next branch whose outcome is missing and whose parent's is there; -1 for none.
  [[nodiscard]] int missing() const;

  const pricing::PriceBook &m_prices;
  LabDocument m_document;
  Playhead m_playhead;
  int m_branch = 0;
  QHash<QString, std::shared_ptr<const LabOutcome>> m_outcomes;  ///< by LabState::keyOf
  QStringList m_oldest;                                          ///< keys, oldest first
  std::shared_ptr<const LabOutcome> m_shown;
  QString m_shownKey;
  QString m_computing;  ///< its key
  QString m_refused;    ///< the key of what cannot be computed
  Error m_trouble;
  Errand<Computed> m_errand;
  QTimer m_pause;  ///< edits that follow each other closely are computed once
};

}  // namespace strato::ui
