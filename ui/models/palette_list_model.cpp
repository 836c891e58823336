// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/palette_list_model.h"

#include <QLocale>

namespace strato::ui {

void PaletteListModel::setResults(PaletteResults results) {
  beginResetModel();
  m_results = std::move(results);
  m_lines.clear();
  for (std::size_t section = 0; section < m_results.sections.size(); ++section) {
    m_lines.push_back({section, std::nullopt});
    for (std::size_t row = 0; row < m_results.sections[section].rows.size(); ++row) m_lines.push_back({section, row});
  }
  endResetModel();
}

int PaletteListModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

const PaletteRow *PaletteListModel::hitAt(const QModelIndex &index) const {
  if (!index.isValid() || index.row() >= rowCount()) return nullptr;
  const Line &line = m_lines[static_cast<std::size_t>(index.row())];
  return line.row ? &m_results.sections[line.section].rows[*line.row] : nullptr;
}

const PaletteSection *PaletteListModel::headingAt(const QModelIndex &index) const {
  if (!index.isValid() || index.row() >= rowCount()) return nullptr;
  const Line &line = m_lines[static_cast<std::size_t>(index.row())];
  return line.row ? nullptr : &m_results.sections[line.section];
}

QVariant PaletteListModel::data(const QModelIndex &index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  if (const PaletteSection *section = headingAt(index))
    return QStringLiteral("%1, %2").arg(titleOf(section->group), countOf(*section));
  const PaletteRow *row = hitAt(index);
  if (!row) return {};
  QStringList parts{plain(row->title), row->figure, plain(row->detail)};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteListModel::flags(const QModelIndex &index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  return hitAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

QModelIndex PaletteListModel::hitAfter(const QModelIndex &from, int direction) const {
  const int count = rowCount();
  int row = from.isValid() ? from.row() : (direction > 0 ? -1 : count);
  for (int step = 0; step < count; ++step) {
    row = (row + direction + count) % count;
    if (m_lines[static_cast<std::size_t>(row)].row) return index(row);
  }
  return {};
}

QString countOf(const PaletteSection &section) {
  const QLocale locale;
  const auto shown = static_cast<int>(section.rows.size());
  const QString total = section.atLeast ? PaletteListModel::tr("more than %1").arg(locale.toString(section.total))
                                        : locale.toString(section.total);
  if (shown == section.total && !section.atLeast) return total;
  return PaletteListModel::tr("%1 of %2").arg(locale.toString(shown), total);
}

}  // namespace strato::ui
