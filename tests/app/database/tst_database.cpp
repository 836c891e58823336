// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "app/database/database.h"
#include "app/database/statement.h"
#include "tests/support/suite.h"

namespace tst_database {

using namespace strato::database;

namespace {

/// The texts of the first column of all rows, one after the other.
QString rows(const Database &database, const std::string &sql) {
  auto statement = database.prepare(sql);
  if (!statement) return QString::fromStdString(statement.error().english());
  QStringList texts;
  for (;;) {
    const auto row = statement->step();
    if (!row) return QString::fromStdString(row.error().english());
    if (!*row) return texts.join(u' ');
    texts.append(QString::fromStdString(statement->text(0)));
  }
}

}  // namespace

class TestDatabase final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void keepsTextNumbersAndNothing();
  void aStatementCanBeUsedAgain();
  void whatIsNotCommittedIsGone();
  void readOnlyIsReadOnly();
  void aMissingFileIsNotMade();
  void badSqlIsAnErrorAndNoCrash();
  void theTokenizerFindsAWordWhileItIsTyped_data();
  void theTokenizerFindsAWordWhileItIsTyped();
  void theTokenizerFindsOtherFormsOfAWord();

 private:
  [[nodiscard]] std::filesystem::path file() const { return (m_folder->path() + QStringLiteral("/d")).toStdString(); }
  [[nodiscard]] Database open(Mode mode = Mode::Create) const { return std::move(*Database::open(file(), mode)); }

  std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestDatabase::keepsTextNumbersAndNothing() {
  Database database = open();
  QVERIFY(database.run("CREATE TABLE t(a, b, c)").has_value());
  auto insert = database.prepare("INSERT INTO t VALUES(?, ?, ?)");
  const std::string withZero("a\0é", 4);
  QVERIFY(insert->bind(1, withZero).bind(2, std::int64_t{1} << 40).bindNull(3).run().has_value());
  QVERIFY(insert->bind(1, std::string_view()).bind(2, 0).bindNull(3).run().has_value());
  QCOMPARE(database.lastRowId(), std::int64_t{2});

  auto select = database.prepare("SELECT a, b, c, b / 2.0 FROM t ORDER BY rowid");
  QVERIFY(select->step().value());
  QCOMPARE(select->text(0), withZero);
  QCOMPARE(select->number(1), std::int64_t{1} << 40);
  QVERIFY(select->isNull(2));
  QCOMPARE(select->real(3), 549755813888.0);
  QVERIFY(select->step().value());
  QVERIFY(!select->isNull(0));
  QCOMPARE(select->text(0), std::string());
  QVERIFY(!select->step().value());
}

void TestDatabase::aStatementCanBeUsedAgain() {
  Database database = open();
  QVERIFY(database.run("CREATE TABLE t(a); CREATE INDEX i ON t(a);").has_value());
  auto insert = database.prepare("INSERT INTO t VALUES(?)");
  for (const char *text : {"one", "two", "three"}) QVERIFY(insert->bind(1, text).run().has_value());
  QVERIFY(insert->run().has_value());
  QCOMPARE(rows(database, "SELECT a FROM t WHERE a IS NOT NULL ORDER BY rowid"), QStringLiteral("one two three"));
  QCOMPARE(database.number("SELECT count(*) FROM t WHERE a IS NULL").value(), 1);
  QCOMPARE(database.text("SELECT a FROM t WHERE a = 'four'").value(), std::string());
}

void TestDatabase::whatIsNotCommittedIsGone() {
  Database database = open();
  QVERIFY(database.run("CREATE TABLE t(a)").has_value());
  {
    auto transaction = Transaction::begin(database);
    QVERIFY(database.run("INSERT INTO t VALUES('lost')").has_value());
  }
  {
    auto transaction = Transaction::begin(database);
    QVERIFY(database.run("INSERT INTO t VALUES('kept')").has_value());
    QVERIFY(transaction->commit().has_value());
  }
  QVERIFY(database.close().has_value());
  QCOMPARE(rows(open(Mode::ReadOnly), "SELECT a FROM t"), QStringLiteral("kept"));
}

void TestDatabase::readOnlyIsReadOnly() {
  QVERIFY(open().run("CREATE TABLE t(a)").has_value());
  const auto written = open(Mode::ReadOnly).run("INSERT INTO t VALUES(1)");
  QVERIFY(!written.has_value());
  QVERIFY(written.error().english().find("must not be written to") != std::string::npos);
}

void TestDatabase::aMissingFileIsNotMade() {
  QVERIFY(!Database::open(file(), Mode::ReadOnly).has_value());
  QVERIFY(!Database::open(file(), Mode::ReadWrite).has_value());
  QVERIFY(!std::filesystem::exists(file()));
}

void TestDatabase::badSqlIsAnErrorAndNoCrash() {
  Database database = open();
  QVERIFY(!database.run("CREATE TABEL t").has_value());
  QVERIFY(!database.prepare("SELECT * FROM nothing").has_value());
  QVERIFY(!database.text("SELECT").has_value());
}

void TestDatabase::theTokenizerFindsAWordWhileItIsTyped_data() {
  QTest::addColumn<QString>("word");
  for (const char *word : {"scaling", "concurrency", "provisioned", "Café", "policies"}) {
    QTest::newRow(word) << QString::fromUtf8(word);
  }
}

void TestDatabase::theTokenizerFindsAWordWhileItIsTyped() {
  QFETCH(QString, word);
  Database database = open();
  QVERIFY(database.useWordTokenizer().has_value());
  QVERIFY(database.run("CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'words', prefix = '1 2 3')").has_value());
  QVERIFY(database.run("INSERT INTO t VALUES('" + word.toStdString() + "')").has_value());
  for (qsizetype length = 1; length <= word.size(); ++length) {
    const std::string typed = word.left(length).toStdString();
    QCOMPARE(database.number("SELECT count(*) FROM t WHERE t MATCH '\"" + typed + "\"*'").value(), 1);
  }
}

void TestDatabase::theTokenizerFindsOtherFormsOfAWord() {
  Database database = open();
  QVERIFY(database.useWordTokenizer().has_value());
  QVERIFY(database.run("CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'words')").has_value());
  QVERIFY(database.run("INSERT INTO t VALUES('it scales with its policies'), ('nothing of the kind')").has_value());
  QCOMPARE(rows(database, "SELECT rowid FROM t WHERE t MATCH 'scaling'"), QStringLiteral("1"));
  QCOMPARE(rows(database, "SELECT rowid FROM t WHERE t MATCH 'policy'"), QStringLiteral("1"));
  QCOMPARE(rows(database, "SELECT rowid FROM t WHERE t MATCH '\"scales with\"'"), QStringLiteral("1"));
  QCOMPARE(rows(database, "SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH 'policy'"),
           QStringLiteral("it scales with its [policies]"));
}

const strato::tests::Suite<TestDatabase> suite;

}  // namespace tst_database

#include "tst_database.moc"
