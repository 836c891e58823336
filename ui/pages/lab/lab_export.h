// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/models/lab/lab_session.h"
#include "ui/models/lab/report_data.h"
#include "ui/pages/lab/lab_picture.h"

class QMenu;

namespace strato {
class Clock;
}

namespace strato::ui {

class LiveView;

/// Takes out of the Lab what is wanted elsewhere: into files, onto the clipboard, onto paper.
class LabExport final : public QObject {
  Q_OBJECT

 public:
  enum class What { Lanes, Charts, Series, Report };

  LabExport(LiveView &live, LabSession &session, const Clock &clock, QObject *parent = nullptr);

  /// The entries of the menu "Export"; each asks for a path where it needs one.
  void fill(QMenu &menu);

  /// Lanes and charts: PNG, or SVG by the path's ending. Series: CSV. Report: PDF.
  [[nodiscard]] Result<void> save(What what, const QString &path) const;
  /// Lanes and charts as a picture, series as a table.
  [[nodiscard]] Result<void> copy(What what) const;

 Q_SIGNALS:
  void said(const QString &words);
  void failed(const strato::Error &error);

 private:
  [[nodiscard]] Result<std::shared_ptr<const LabOutcome>> outcome() const;
  [[nodiscard]] ReportData reportOn(const LabOutcome &outcome) const;
  [[nodiscard]] LabPicture pictureOf(What what, const LabOutcome &outcome) const;
  void askAndSave(What what);
  void copyAndSay(What what);
  void print();

  LiveView &m_live;
  LabSession &m_session;
  const Clock &m_clock;
};

}  // namespace strato::ui
