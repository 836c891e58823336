// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include "app/base/rng.h"
#include "tests/fuzz/simulator/bodies.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_fuzz_simulator {

using strato::Rng;
using strato::tests::fuzzScenario;
using strato::tests::fuzzTrace;

namespace {

std::vector<std::string> textsIn(const std::string &folder) {
  QStringList names;
  QDirIterator files(strato::tests::sourceFile(folder), QDir::Files);
  while (files.hasNext()) names.push_back(files.next());
  names.sort();
  std::vector<std::string> texts;
  for (const QString &name : names) {
    QFile file(name);
    if (file.open(QIODevice::ReadOnly)) texts.push_back(file.readAll().toStdString());
  }
  return texts;
}

/// Changes numbers, words and lengths, which a byte here and there seldom does.
class Mutator final {
 public:
  explicit Mutator(std::uint64_t seed) : m_rng(seed) {}

  std::string mutated(std::string text, const std::string &other) {
    for (std::uint64_t count = 1 + m_rng.below(4); count > 0; --count) change(text, other);
    return text;
  }

 private:
  static constexpr const char *kNumbers[] = {"0",    "-1",    "1",   "0.5",        "1e9",  "1e-9",
                                             "1e18", "1e400", "100", "2147483648", "null", "true"};

  std::size_t placeIn(const std::string &text) { return m_rng.below(text.size() + 1); }

  void change(std::string &text, const std::string &other) {
    const std::size_t at = placeIn(text);
    switch (m_rng.below(6)) {
      case 0:
      case 1: {
        const std::size_t begin = text.find_first_of("0123456789", at);
        if (begin == std::string::npos) return;
        const std::size_t end = std::min(text.find_first_not_of("0123456789.", begin), text.size());
        text.replace(begin, end - begin, kNumbers[m_rng.below(std::size(kNumbers))]);
        return;
      }
      case 2:
        text.erase(at, m_rng.below(60));
        return;
      case 3:
        text.insert(at, other.substr(placeIn(other), m_rng.below(60)));
        return;
      case 4:
        if (at < text.size()) text[at] = static_cast<char>(m_rng.below(256));
        return;
      default:
        text.insert(at, 1, ",\n\"{}[]:-. \0"[m_rng.below(12)]);
    }
  }

  Rng m_rng;
};

void feedChanged(const std::vector<std::string> &texts, int rounds, void (*body)(std::string_view)) {
  Mutator mutator(20261128);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < texts.size(); ++i) body(mutator.mutated(texts[i], texts[(i + 1) % texts.size()]));
  }
}

/// The samples of each format behind the byte that chooses it.
std::vector<std::string> traceTexts() {
  std::vector<std::string> texts = textsIn("tests/fuzz/simulator/corpus/traces");
  for (const std::string &sample : textsIn("tests/app/simulator/traces")) {
    for (const char format : {'\0', '\1', '\2', '\3', '\4'}) texts.push_back(format + sample);
  }
  return texts;
}

std::vector<std::string> scenarioTexts() {
  std::vector<std::string> texts = textsIn("tests/fuzz/simulator/corpus/scenario");
  for (std::string &text : textsIn("content/scenarios")) texts.push_back(std::move(text));
  return texts;
}

}  // namespace

class TestFuzzSimulator final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knownTextsAreAnswered();
  void changedScenariosAreAnswered();
  void changedTracesAreAnswered();
};

void TestFuzzSimulator::knownTextsAreAnswered() {
  QVERIFY(scenarioTexts().size() >= 12);
  QVERIFY(traceTexts().size() >= 30);
  for (const std::string &text : scenarioTexts()) fuzzScenario(text);
  for (const std::string &text : traceTexts()) fuzzTrace(text);
}

void TestFuzzSimulator::changedScenariosAreAnswered() { feedChanged(scenarioTexts(), 150, fuzzScenario); }

void TestFuzzSimulator::changedTracesAreAnswered() { feedChanged(traceTexts(), 100, fuzzTrace); }

const strato::tests::Suite<TestFuzzSimulator> suite;

}  // namespace tst_fuzz_simulator

#include "tst_fuzz_simulator.moc"
