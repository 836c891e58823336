// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/type_names.h"

#include <QRegularExpression>

// clang-format keeps namespaces and their types at the beginning of a line, which is all that is looked at.
void TypeNames::read(const QString &path, const QString &source) {
  static const QRegularExpression opens(QStringLiteral(R"(^namespace ?([\w:]*) ?\{)"));
  static const QRegularExpression defines(QStringLiteral(R"(^(?:class|struct|enum class) (\w+)\b(?!::)[^;]*\{)"));
  QStringList around;
  const QStringList lines = source.split(u'\n');
  for (const QString &line : lines) {
    if (const auto name = opens.match(line); name.hasMatch())
      around.append(name.captured(1));
    else if (line.startsWith(u"}  // namespace") && !around.isEmpty())
      around.removeLast();
    else if (const auto type = defines.match(line); type.hasMatch() && !around.contains(QString()))
      m_files[(around + QStringList(type.captured(1))).join(u"::")].append(path);
  }
}

QStringList TypeNames::complaints() const {
  QStringList found;
  for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
    if (it->size() > 1) found += QStringLiteral("%1 is defined in %2").arg(it.key(), it->join(u" and "));
  return found;
}
