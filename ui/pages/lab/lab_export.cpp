// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/lab_export.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>

#include "app/base/clock.h"
#include "ui/models/lab/lab_numbers.h"
#include "ui/models/lab/run_table.h"
#include "ui/pages/lab/charts_card.h"
#include "ui/pages/lab/charts_picture.h"
#include "ui/pages/lab/event_words.h"
#include "ui/pages/lab/lanes_picture.h"
#include "ui/pages/lab/live_view.h"
#include "ui/pages/lab/report_page.h"

namespace strato::ui {

namespace {

/// A title as the name of a file, without what some systems refuse in one.
QString fileNameOf(QString title) {
  for (QChar &each : title) {
    if (each < u' ' || QStringView(u"/\\:*?\"<>|").contains(each)) each = u' ';
  }
  return title.simplified().left(80);
}

}  // namespace

LabExport::LabExport(LiveView &live, LabSession &session, const Clock &clock, QObject *parent)
    : QObject(parent), m_live(live), m_session(session), m_clock(clock) {}

void LabExport::fill(QMenu &menu) {
  const auto add = [&](const QString &name, const QString &words, const QString &tip,
                       const std::function<void()> &act) {
    QAction *action = menu.addAction(words, this, act);
    action->setObjectName(name);
    action->setToolTip(tip);
  };
  menu.setToolTipsVisible(true);
  add(QStringLiteral("exportLanes"), tr("Lanes as a picture…"), tr("All lanes at this moment: PNG or SVG"),
      [this] { askAndSave(What::Lanes); });
  add(QStringLiteral("exportCharts"), tr("Charts as a picture…"), tr("The whole run: PNG or SVG"),
      [this] { askAndSave(What::Charts); });
  add(QStringLiteral("exportSeries"), tr("All series as CSV…"), tr("For a spreadsheet: a row for each sample"),
      [this] { askAndSave(What::Series); });
  add(QStringLiteral("exportReport"), tr("Report as PDF…"), tr("The whole run on one page"),
      [this] { askAndSave(What::Report); });
  add(QStringLiteral("exportPrint"), tr("Print the report…"), tr("The whole run on one page"), [this] { print(); });
  menu.addSeparator();
  add(QStringLiteral("copyLanes"), tr("Copy the lanes as a picture"), tr("All lanes at this moment"),
      [this] { copyAndSay(What::Lanes); });
  add(QStringLiteral("copyCharts"), tr("Copy the charts as a picture"), tr("The whole run"),
      [this] { copyAndSay(What::Charts); });
  add(QStringLiteral("copySeries"), tr("Copy all series as a table"), tr("To be pasted into a spreadsheet"),
      [this] { copyAndSay(What::Series); });
}

Result<std::shared_ptr<const LabOutcome>> LabExport::outcome() const {
  if (auto outcome = m_session.outcomeOf(m_session.branch())) return outcome;
  if (!m_session.trouble().what.isEmpty()) return fail(m_session.trouble());
  return fail(Message("The run is still being computed."), Message("Try again when it is done."));
}

ReportData LabExport::reportOn(const LabOutcome &outcome) const {
  const std::chrono::year_month_day today(m_clock.localDay(m_clock.now()));
  const QDate day(int(today.year()), int(unsigned(today.month())), int(unsigned(today.day())));
  return reportData(m_session.state(), m_session.branch(), outcome, m_session.prices(),
                    {QCoreApplication::applicationVersion(), day}, eventWords);
}

LabPicture LabExport::pictureOf(What what, const LabOutcome &outcome) const {
  const ReportData report = reportOn(outcome);
  const Look &look = lookOf(&m_live);
  if (what == What::Charts) return chartsPicture(report, laneInks(look.tokens, outcome.lanes), look);
  const QString moment = tr("At %1 of %2").arg(clockOf(m_live.shownTime()), clockOf(m_session.playhead().end()));
  return lanesPicture(m_live.lanes(), report, moment);
}

Result<void> LabExport::save(What what, const QString &path) const {
  const auto run = outcome();
  if (!run) return fail(run.error());
  switch (what) {
    case What::Lanes:
    case What::Charts:
      return savePicture(path, pictureOf(what, **run));
    case What::Series:
      return saveBytes(path, csvOf(runTable(**run)).toUtf8());
    case What::Report:
      return saveBytes(path, pdfOf(reportOn(**run), (*run)->lanes));
  }
  return {};
}

Result<void> LabExport::copy(What what) const {
  const auto run = outcome();
  if (!run) return fail(run.error());
  auto *data = new QMimeData;
  if (what == What::Series) {
    const RunTable table = runTable(**run);
    data->setText(tabbedTextOf(table));
    data->setData(QStringLiteral("text/csv"), csvOf(table).toUtf8());
  } else {
    data->setImageData(imageOf(pictureOf(what, **run)));
  }
  QGuiApplication::clipboard()->setMimeData(data);
  return {};
}

void LabExport::askAndSave(What what) {
  const bool isPicture = what == What::Lanes || what == What::Charts;
  const QString ending =
      isPicture ? QStringLiteral("png") : QString(what == What::Series ? QStringLiteral("csv") : QStringLiteral("pdf"));
  const QString kinds = isPicture              ? tr("Picture (*.png);;Drawing (*.svg)")
                        : what == What::Series ? tr("Table (*.csv)")
                                               : tr("Document (*.pdf)");
  const QString title = fileNameOf(QString::fromStdString(m_session.state().scenario.title));
  QString kind;
  QString path = QFileDialog::getSaveFileName(&m_live, tr("Export"), title + u'.' + ending, kinds, &kind);
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty())
    path += kind.contains(QStringLiteral("svg")) ? QStringLiteral(".svg") : u'.' + ending;
  const auto saved = save(what, path);
  if (!saved) return Q_EMIT failed(saved.error());
  Q_EMIT said(tr("Exported as %1.").arg(QFileInfo(path).fileName()));
}

void LabExport::copyAndSay(What what) {
  const auto copied = copy(what);
  if (!copied) return Q_EMIT failed(copied.error());
  Q_EMIT said(what == What::Series ? tr("The table is on the clipboard.") : tr("The picture is on the clipboard."));
}

void LabExport::print() {
  const auto run = outcome();
  if (!run) return Q_EMIT failed(run.error());
  QPrinter printer(QPrinter::HighResolution);
  const ReportData report = reportOn(**run);
  printer.setDocName(report.title);
  printer.setPageMargins({12, 12, 12, 12}, QPageLayout::Millimeter);
  QPrintDialog dialog(&printer, &m_live);
  dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
  if (dialog.exec() != QDialog::Accepted) return;
  paintReport(printer, report, (*run)->lanes);
  Q_EMIT said(tr("The report was sent to the printer."));
}

}  // namespace strato::ui
