// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/arrows.h"

#include <QRegularExpression>

Arrows Arrows::read(const QString &text) {
  Arrows arrows;
  const QStringList lines = text.split(u'\n');
  for (const QString &line : lines) {
    const auto colon = line.indexOf(u':');
    if (line.startsWith(u'#') || colon < 0) continue;
    const QStringList rest = line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts);
    const QString head = line.left(colon);
    if (head.startsWith(u"never "))
      arrows.forbidden.insert(head.mid(6).trimmed(), rest);
    else
      arrows.allowed.insert(head.trimmed(), rest);
  }
  return arrows;
}

QString Arrows::roomOf(const QString &path) const {
  QString room;
  for (auto it = allowed.keyBegin(); it != allowed.keyEnd(); ++it)
    if (path.startsWith(*it + u'/') && it->size() > room.size()) room = *it;
  return room;
}

QStringList Arrows::complaints(const QString &path, const QString &source) const {
  static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s+(["<])([^">]+)[">])"),
                                          QRegularExpression::MultilineOption);
  const QString room = roomOf(path);
  if (room.isEmpty()) return {path + QStringLiteral(" lies in no room; name its folder in tests/layering/arrows.txt")};
  QStringList found;
  for (auto match = include.globalMatch(source); match.hasNext();) {
    const auto line = match.next();
    const QString target = line.captured(2);
    if (line.captured(1) == u"\"") {
      const QString other = roomOf(target);
      if (other.isEmpty())
        found += QStringLiteral("%1 includes \"%2\", which is not written from the project's root").arg(path, target);
      else if (other != room && !allowed.value(room).contains(other))
        found += QStringLiteral("%1 includes \"%2\", but no arrow goes from %3 to %4").arg(path, target, room, other);
    }
    const QString written = line.captured(1) + target;
    for (auto it = forbidden.cbegin(); it != forbidden.cend(); ++it) {
      if (!path.startsWith(it.key() + u'/')) continue;
      for (const QString &beginning : it.value())
        if (written.startsWith(beginning))
          found += QStringLiteral("%1 includes %2>, which %3 must never do").arg(path, written, it.key());
    }
  }
  return found;
}
