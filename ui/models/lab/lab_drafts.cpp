// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/lab_drafts.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "ui/models/lab/scenario_files.h"
#include "ui/models/whole_file.h"

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

QString atWork() { return u"lab-draft"_s; }
QString asideName(int number) { return u"lab-aside-%1"_s.arg(number); }

/// What is said beside the scenario of a draft.
QJsonObject aboutIn(const QString &path) {
  QFile file(path);
  constexpr qint64 largest = 65'536;
  if (!file.open(QIODevice::ReadOnly) || file.size() > largest) return {};
  return QJsonDocument::fromJson(file.readAll()).object();
}

}  // namespace

QString LabDrafts::pathOf(const QString &name, const QString &suffix) const {
  return QDir(m_folder).filePath(name + u'.' + suffix);
}

void LabDrafts::write(const QString &name, const LabPaper &paper) const {
  QDir().mkpath(m_folder);
  const QJsonObject about{
      {u"title"_s, QString::fromStdString(paper.state.scenario.title)}, {u"id"_s, paper.id}, {u"file"_s, paper.file}};
  // A draft that cannot be kept must not disturb: saving will say why.
  if (saveScenario(pathOf(name, scenarioSuffix()), paper.state)) {
    (void)replaceFile(pathOf(name, u"json"_s), QJsonDocument(about).toJson());
  }
}

void LabDrafts::remove(const QString &name) const {
  QFile::remove(pathOf(name, scenarioSuffix()));
  QFile::remove(pathOf(name, u"json"_s));
}

void LabDrafts::keep(const LabPaper &paper) const {
  if (m_folder.isEmpty()) return;
  paper.changed ? write(atWork(), paper) : remove(atWork());
}

std::optional<LabPaper> LabDrafts::left(const pricing::PriceBook &prices) const {
  if (m_folder.isEmpty() || !QFile::exists(pathOf(atWork(), scenarioSuffix()))) return std::nullopt;
  if (auto paper = open(atWork(), prices)) return std::move(*paper);
  const QString name = nextName();
  for (const QString &suffix : {scenarioSuffix(), u"json"_s}) {
    QFile::rename(pathOf(atWork(), suffix), pathOf(name, suffix));
  }
  return std::nullopt;
}

QString LabDrafts::nextName() const {
  const std::vector<int> taken = numbers();
  return asideName(taken.empty() ? 1 : taken.front() + 1);
}

Result<LabPaper> LabDrafts::open(const QString &name, const pricing::PriceBook &prices) const {
  auto state = openScenario(pathOf(name, scenarioSuffix()), prices);
  if (!state) return fail(state.error());
  const QJsonObject about = aboutIn(pathOf(name, u"json"_s));
  return LabPaper{std::move(*state), about.value(u"id"_s).toString(), about.value(u"file"_s).toString(), true};
}

std::vector<int> LabDrafts::numbers() const {
  std::vector<int> found;
  const QString start = asideName(0).chopped(1);
  for (const QString &name : QDir(m_folder).entryList({start + u"*."_s + scenarioSuffix()}, QDir::Files)) {
    bool isNumber = false;
    const int number = name.mid(start.size()).section(u'.', 0, 0).toInt(&isNumber);
    if (isNumber) found.push_back(number);
  }
  std::ranges::sort(found, std::ranges::greater());
  return found;
}

QString LabDrafts::putAside(const LabPaper &paper) const {
  if (m_folder.isEmpty()) return {};
  std::vector<int> before = numbers();
  const QString name = nextName();
  write(name, paper);
  if (!QFile::exists(pathOf(name, scenarioSuffix()))) return {};
  for (; before.size() >= mostAside; before.pop_back()) remove(asideName(before.back()));
  return name;
}

std::vector<LabDrafts::Aside> LabDrafts::aside() const {
  std::vector<Aside> all;
  if (m_folder.isEmpty()) return all;
  for (const int number : numbers()) {
    const QString name = asideName(number);
    all.push_back({name, aboutIn(pathOf(name, u"json"_s)).value(u"title"_s).toString()});
  }
  return all;
}

}  // namespace strato::ui
