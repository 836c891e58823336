// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/run_table.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/lab/lab_charts.h"

namespace strato::ui {

using simulator::Sample;

namespace {

class TableWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::RunTable)
};

/// Twelve digits are more than the figures have, and none of a binary fraction's noise.
QString numberText(double value) { return std::isfinite(value) ? QString::number(value, 'g', 12) : QString(); }

struct Column {
  QString head;
  QString (*text)(const Sample &sample);
};

/// What each lane has, in this order.
std::vector<Column> columnsOf(const QString &lane) {
  const auto head = [&lane](const QString &words) { return words.arg(lane); };
  return {
      {head(TableWords::tr("arrived at %1 [requests]")), [](const Sample &s) { return QString::number(s.arrived); }},
      {head(TableWords::tr("completed by %1 [requests]")),
       [](const Sample &s) { return QString::number(s.completed); }},
      {head(TableWords::tr("lost by %1 [requests]")), [](const Sample &s) { return QString::number(s.refused); }},
      {head(TableWords::tr("cold starts of %1 [requests]")),
       [](const Sample &s) { return QString::number(s.coldStarts); }},
      {head(TableWords::tr("capacity of %1 [requests at once]")),
       [](const Sample &s) { return QString::number(s.capacity); }},
      {head(TableWords::tr("in use of %1 [requests at once]")),
       [](const Sample &s) { return QString::number(s.busy); }},
      {head(TableWords::tr("waiting for %1 [requests]")), [](const Sample &s) { return QString::number(s.queued); }},
      {head(TableWords::tr("p50 of %1 [s]")),
       [](const Sample &s) { return s.completed == 0 ? QString() : numberText(s.p50); }},
      {head(TableWords::tr("p95 of %1 [s]")),
       [](const Sample &s) { return s.completed == 0 ? QString() : numberText(s.p95); }},
      {head(TableWords::tr("p99 of %1 [s]")),
       [](const Sample &s) { return s.completed == 0 ? QString() : numberText(s.p99); }},
  };
}

QString quoted(QString cell) {
  const bool needs = std::ranges::any_of(cell, [](QChar each) { return QStringView(u",\"\r\n").contains(each); });
  if (!needs) return cell;
  cell.replace(u'"', QStringLiteral("\"\""));
  return u'"' + cell + u'"';
}

template <class Cell>
QString joined(const RunTable &table, QChar between, const QString &end, Cell cell) {
  QString text;
  const auto addLine = [&](const QStringList &cells) {
    for (qsizetype i = 0; i < cells.size(); ++i) {
      if (i > 0) text += between;
      text += cell(cells[i]);
    }
    text += end;
  };
  addLine(table.heads);
  for (const QStringList &row : table.rows) addLine(row);
  return text;
}

}  // namespace

RunTable runTable(const LabOutcome &outcome) {
  RunTable table;
  const auto strips = stripsOf(outcome);
  const ChartLine &demand = strips.front().lines.front();
  table.heads = {TableWords::tr("time [s]"), TableWords::tr("demand [requests/s]")};
  std::vector<std::vector<Column>> lanes;
  std::size_t count = 0;
  for (std::size_t i = 0; i < outcome.run->lanes.size(); ++i) {
    const QString name = QString::fromStdString(simulator::titleOf(outcome.lanes[i]));
    lanes.push_back(columnsOf(name));
    for (const Column &column : lanes.back()) table.heads.append(column.head);
    table.heads.append(TableWords::tr("cost of %1 so far [US$]").arg(name));
    count = std::max(count, outcome.run->lanes[i].samples().size());
  }
  for (std::size_t place = 0; place < count; ++place) {
    QStringList row;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      const Sample &sample = outcome.run->lanes[i].samples()[place];
      const double second = static_cast<double>(sample.at) / simulator::kSecond;
      if (i == 0) row << numberText(second) << numberText(demand.at(simulator::seconds(sample.at)));
      for (const Column &column : lanes[i]) row.append(column.text(sample));
      row.append(numberText(strips.back().lines[i].at(simulator::seconds(sample.at))));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

QString csvOf(const RunTable &table) { return joined(table, u',', QStringLiteral("\r\n"), quoted); }

QString tabbedTextOf(const RunTable &table) {
  return joined(table, u'\t', QStringLiteral("\n"), [](QString cell) {
    // A tab or a line's end in a title would be read as another cell.
    return cell.replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' ');
  });
}

}  // namespace strato::ui
