// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"
#include "app/catalog/yaml_tree.h"
#include "tests/support/suite.h"

namespace tst_yaml_tree {

using namespace strato::catalog;

namespace {

/// "line: what" of the first problem, or nothing.
QString firstProblem(const Notes &notes) {
  if (notes.problems.empty()) return {};
  const Problem &problem = notes.problems.front();
  return QStringLiteral("%1: %2").arg(problem.line).arg(QString::fromStdString(problem.what.english()));
}

QString problemOfYaml(const std::string &text) {
  Notes notes;
  const auto tree = readYaml(text, notes);
  return tree ? QString() : firstProblem(notes);
}

QString problemOfFacts(const std::string &text) {
  Notes notes;
  static_cast<void>(readFacts(text, notes));
  return firstProblem(notes);
}

std::string repeated(const std::string &piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

class TestYamlTree final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsTextLinesAndOrder();
  void whatIsWrittenIsReadBack();
  void foldedTextIsOneParagraph();
  void refusesWhatContentDoesNotUse_data();
  void refusesWhatContentDoesNotUse();
  void hostileTextGetsASentenceAtOnce_data();
  void hostileTextGetsASentenceAtOnce();
  void onlyPlainTextIsRead_data();
  void onlyPlainTextIsRead();
  void largeAndMissingFilesAreRefused();
  void countsCharactersAndNotBytes();
};

void TestYamlTree::keepsTextLinesAndOrder() {
  Notes notes;
  const auto tree = readYaml("b: 007\na:\n  - yes\n  - { c: null, d: \"\" }\n", notes, 10);
  QVERIFY(tree.has_value());
  QCOMPARE(tree->entries.size(), std::size_t{2});
  QCOMPARE(tree->entries[0].key, std::string("b"));
  QCOMPARE(tree->entries[0].value.scalar, std::string("007"));
  QCOMPARE(tree->entries[1].line, 11);
  const YamlNode &list = tree->entries[1].value;
  QCOMPARE(list.items[0].scalar, std::string("yes"));
  QCOMPARE(list.items[1].line, 13);
  QVERIFY(list.items[1].value("c")->kind == YamlNode::Kind::Null);
  QVERIFY(list.items[1].value("d")->kind == YamlNode::Kind::Scalar);
  QVERIFY(list.items[1].value("e") == nullptr);
}

void TestYamlTree::whatIsWrittenIsReadBack() {
  YamlNode text;
  text.kind = YamlNode::Kind::Scalar;
  text.scalar = "a \"quote\", a \\ and a tab\t: # - ' é … 🙂\nnext";
  YamlNode list;
  list.kind = YamlNode::Kind::Sequence;
  list.items = {text, YamlNode{}};
  YamlNode map;
  map.kind = YamlNode::Kind::Map;
  map.entries.push_back({"key: with colon", 0, list});
  map.entries.push_back({"empty", 0, YamlNode{YamlNode::Kind::Map, 0, {}, {}, {}}});

  Notes notes;
  const std::string written = writeYaml(map);
  const auto read = readYaml(written, notes);
  QVERIFY2(read.has_value(), qPrintable(firstProblem(notes)));
  QCOMPARE(read->entries[0].key, std::string("key: with colon"));
  QCOMPARE(read->entries[0].value.items[0].scalar, text.scalar);
  QVERIFY(read->entries[0].value.items[1].kind == YamlNode::Kind::Null);
  QCOMPARE(writeYaml(*read), written);
}

void TestYamlTree::foldedTextIsOneParagraph() {
  Notes notes;
  const auto tree = readYaml("text: >-\n  One\n  line.\n", notes);
  QVERIFY(tree.has_value());
  QCOMPARE(tree->value("text")->scalar, std::string("One line."));
}

void TestYamlTree::refusesWhatContentDoesNotUse_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char *name, const char *text, const char *problem) {
    QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(problem);
  };
  row("anchor", "a: &x 1\n", "1: Anchors, aliases and tags are not used in content files.");
  row("alias", "a: 1\nb: *x\n", "2: This is not valid YAML");
  row("tag", "a:\n  !!binary aGk=\n", "2: Anchors, aliases and tags");
  row("repeated key", "a: 1\nb: 2\na: 3\n", "3: The key \"a\" stands here twice.");
  row("key that is a text", ("? " + std::string(2000, 'a') + "\n: 1\n").c_str(), "1: A key must be a word.");
  row("key that is a list", "? [a]\n: 1\n", "1: A key must be a word.");
  row("second document", "a: 1\n---\nb: 2\n", "3: A second document begins here.");
  row("open bracket", "a: [1, 2\nb: 3\n", "2: This is not valid YAML");
  row("tab", "a:\n\tb: 1\n", "2: This is not valid YAML");
  row("colon in text", "a: b: c\n", "1: This is not valid YAML");
}

void TestYamlTree::refusesWhatContentDoesNotUse() {
  QFETCH(QByteArray, text);
  QFETCH(QString, problem);
  const QString found = problemOfYaml(text.toStdString());
  QVERIFY2(found.startsWith(problem), qPrintable(found));
}

void TestYamlTree::hostileTextGetsASentenceAtOnce_data() {
  QTest::addColumn<QByteArray>("text");
  const auto row = [](const char *name, const std::string &text) {
    QTest::newRow(name) << QByteArray::fromStdString(text);
  };
  row("nested brackets", repeated("[", 100'000));
  row("nested braces", repeated("{a: ", 100'000));
  row("nested lists", repeated("- ", 100'000));
  row("nested maps", [] {
    std::string text;
    for (std::size_t i = 0; i < 500; ++i) text += std::string(i, ' ') + "a:\n";
    return text;
  }());
  row("aliases of aliases", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n");
  row("question marks", repeated("? ", 100'000));
  row("one endless key", std::string(1'000'000, 'k').append(": 1"));
  row("quote that never ends", "a: \"" + std::string(1'000'000, 'k'));
}

void TestYamlTree::hostileTextGetsASentenceAtOnce() {
  QFETCH(QByteArray, text);
  QElapsedTimer timer;
  timer.start();
  const QString problem = problemOfYaml(text.toStdString());
  QVERIFY2(!problem.isEmpty(), "the text was taken");
  QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()) + QStringLiteral(" ms")));
}

void TestYamlTree::onlyPlainTextIsRead_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char *name, const QByteArray &text, const char *problem) {
    QTest::newRow(name) << text << QString::fromUtf8(problem);
  };
  row("byte order mark", "\xEF\xBB\xBFtopic: a\n", "1: The file begins with a byte order mark.");
  row("carriage return", "topic: a\r\nname: b\r\n", "1: The line ends with a carriage return.");
  row("zero byte", QByteArray("topic: a\nna\0me: b\n", 18), "2: The line has a control character.");
  row("escape", "topic: a\nname: \x1B[31m\n", "2: The line has a control character.");
  row("Latin-1", "topic: a\nname: caf\xE9\n", "2: The line is not UTF-8.");
  row("overlong", "topic: \xC0\xAF\n", "1: The line is not UTF-8.");
  row("overlong of three", "topic: \xE0\x80\xAF\n", "1: The line is not UTF-8.");
  row("surrogate", "topic: \xED\xA0\x80\n", "1: The line is not UTF-8.");
  row("beyond Unicode", "topic: \xF4\x90\x80\x80\n", "1: The line is not UTF-8.");
  row("cut off", "topic: \xF0\x9F\x99", "1: The line is not UTF-8.");
  row("control character by its number", "topic: \"a\\x07\"\n", "1: The text has a control character.");
}

void TestYamlTree::onlyPlainTextIsRead() {
  QFETCH(QByteArray, text);
  QFETCH(QString, problem);
  QCOMPARE(problemOfFacts(text.toStdString()), problem);
}

void TestYamlTree::largeAndMissingFilesAreRefused() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  std::ofstream(path / "large.yaml") << std::string(largestFile + 1, 'a');
  std::ofstream(path / "fits.yaml") << std::string(largestFile, 'a');
  QVERIFY(readTextFile(path / "fits.yaml").has_value());
  QCOMPARE(readTextFile(path / "large.yaml").error().what.english(),
           (path / "large.yaml").string() + " is larger than 1 MiB.");
  QVERIFY(!readTextFile(path / "missing.yaml").has_value());
  QVERIFY(!readTextFile(path).has_value());
}

void TestYamlTree::countsCharactersAndNotBytes() { QCOMPARE(characters("é…🙂a"), std::size_t{4}); }

const strato::tests::Suite<TestYamlTree> suite;

}  // namespace tst_yaml_tree

#include "tst_yaml_tree.moc"
