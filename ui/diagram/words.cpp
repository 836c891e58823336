// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "ui/diagram/diagram_text.h"
#include "ui/diagram/geometry.h"

namespace strato::ui {

namespace {

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

QString inWords(const char *english) { return QCoreApplication::translate("DiagramWords", english); }

QString titleOf(const catalog::Diagram &diagram, const std::string &id) {
  if (const int node = nodeIndex(diagram, id); node >= 0)
    return text(diagram.nodes[static_cast<std::size_t>(node)].title);
  for (const catalog::DiagramGroup &group : diagram.groups)
    if (group.id == id) return text(group.title);
  return text(id);
}

}  // namespace

QString stepSentence(const catalog::Diagram &diagram, int step) {
  if (step < 0 || step >= static_cast<int>(diagram.steps.size())) return {};
  const catalog::DiagramStep &at = diagram.steps[static_cast<std::size_t>(step)];
  //: %1 is the number of the step, %2 how many there are, %3 its title, %4 what happens in it
  return inWords(QT_TRANSLATE_NOOP("DiagramWords", "Step %1 of %2. %3. %4"))
      .arg(QLocale().toString(step + 1), QLocale().toString(static_cast<int>(diagram.steps.size())), text(at.title),
           text(at.say.plain()));
}

QString nodeName(const catalog::DiagramNode &node) {
  return node.role.empty() ? text(node.title) : text(node.title) + QStringLiteral(", ") + text(node.role);
}

QString nodeDescription(const catalog::Diagram &diagram, std::size_t node, catalog::NodeState state) {
  const catalog::DiagramNode &what = diagram.nodes[node];
  QStringList sentences;
  if (state != catalog::NodeState::None)
    sentences += inWords(QT_TRANSLATE_NOOP("DiagramWords", "State: %1.")).arg(stateWord(state));
  if (!what.group.empty())
    sentences += inWords(QT_TRANSLATE_NOOP("DiagramWords", "Within %1.")).arg(titleOf(diagram, what.group));
  QStringList next;
  for (const catalog::DiagramEdge &edge : diagram.edges)
    if (edge.from == what.id) next += titleOf(diagram, edge.to);
  if (!next.isEmpty())
    sentences += inWords(QT_TRANSLATE_NOOP("DiagramWords", "Leads to %1.")).arg(QLocale().createSeparatedList(next));
  if (!what.text.empty()) sentences += text(what.text);
  return sentences.join(u' ');
}

QString edgeSentence(const catalog::Diagram &diagram, const catalog::DiagramEdge &edge) {
  const QString way = inWords(QT_TRANSLATE_NOOP("DiagramWords", "From %1 to %2"))
                          .arg(titleOf(diagram, edge.from), titleOf(diagram, edge.to));
  return edge.label.empty() ? way : way + QStringLiteral(": ") + text(edge.label);
}

QString counterName(const std::string &name) {
  const QString written = text(name);
  return written.left(1).toUpper() + written.mid(1);
}

QString counterSentence(const std::vector<catalog::DiagramCounter> &counters) {
  QStringList parts;
  for (const catalog::DiagramCounter &counter : counters)
    parts += counterName(counter.name) + QStringLiteral(": ") + text(counter.value);
  return parts.join(QStringLiteral(", "));
}

}  // namespace strato::ui
