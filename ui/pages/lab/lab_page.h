// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "ui/models/lab/lab_drafts.h"
#include "ui/models/lab/lab_session.h"
#include "ui/models/lab/recent_files.h"
#include "ui/pages/lab/lane_settings.h"
#include "ui/pages/page.h"

class QMenu;
class QStackedLayout;

namespace strato::ui {

class LabExport;
class LabGuides;
class LabHeading;
class LiveView;
class RunNote;
class SweepView;

/// The Lab: one scenario, seen live, as a comparison of costs, and as a sweep.
class LabPage final : public Page {
  Q_OBJECT

 public:
  explicit LabPage(const Desk &desk, QWidget *parent = nullptr);
  ~LabPage() override;

  void open(const Address &address) override;
  [[nodiscard]] Address address() const override;
  [[nodiscard]] QStringList breadcrumb() const override;
  [[nodiscard]] std::vector<PageKey> keys() const override;
  [[nodiscard]] QWidget *heading() override;
  void settle() override;

  [[nodiscard]] LabSession *session() { return m_session.get(); }
  [[nodiscard]] LiveView *live() { return m_live; }
  [[nodiscard]] LabExport *exporter() { return m_export; }
  /// What was at work and is not saved is put aside, and can be had back at once.
  void openFile(const QString &file);
  void saveTo(const QString &file);
  [[nodiscard]] LabGuides *guides() { return m_guides; }

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dropEvent(QDropEvent *event) override;

 private:
  void build();
  /// Something is always there to be looked at.
  [[nodiscard]] static QString firstScenario();
  /// Goes on with what was left unsaved.
  void takeUp();
  void buildGuides();
  void openEntry(const QString &id);
  void openDraft(const QString &name);
  [[nodiscard]] LabPaper paper() const;
  void begin(LabPaper paper);
  void replace(LabPaper next);
  /// Keeps what is not saved as a draft, and offers it back.
  void putAside();
  void complain(const Error &error);
  void useHeading(const QString &name);
  void openFileMenu(const QPoint &global);
  void fillRecent(QMenu &menu);
  void save(bool elsewhere);
  void importTrace();
  void showView(int view);
  void showUndo();
  void keepDraft();
  [[nodiscard]] FactWords factWords() const;

  Desk m_desk;
  LabDrafts m_drafts;
  RecentFiles m_recent;
  std::unique_ptr<LabSession> m_session;
  QPointer<LabHeading> m_heading;
  LiveView *m_live = nullptr;
  QStackedLayout *m_stack = nullptr;
  SweepView *m_sweep = nullptr;
  LabGuides *m_guides = nullptr;
  RunNote *m_note = nullptr;
  LabExport *m_export = nullptr;
  QString m_id;    ///< of a scenario that came with the program
  QString m_file;  ///< where it is saved
  QTimer m_draft;  ///< edits are kept a moment after the last one
};

}  // namespace strato::ui
