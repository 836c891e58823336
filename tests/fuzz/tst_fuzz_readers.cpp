// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/base/rng.h"
#include "app/catalog/content.h"
#include "tests/support/places.h"
#include "tests/support/suite.h"

namespace tst_fuzz_readers {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

/// Pieces of text that matter to YAML and Markdown.
const std::vector<std::string> &pieces() {
  static const std::vector<std::string> known = {"[",
                                                 "]",
                                                 "{",
                                                 "}",
                                                 ": ",
                                                 "- ",
                                                 "? ",
                                                 "&a ",
                                                 "*a",
                                                 "!!str ",
                                                 ">-\n",
                                                 "|\n",
                                                 "#",
                                                 "\"",
                                                 "'",
                                                 "\\",
                                                 "\n",
                                                 "\n\n",
                                                 "\t",
                                                 "\r",
                                                 "---\n",
                                                 "...\n",
                                                 "~",
                                                 "%YAML 1.2\n",
                                                 "**",
                                                 "`",
                                                 "](fact:",
                                                 "<b>",
                                                 "![",
                                                 "## Limits\n",
                                                 "| a |\n|---|\n",
                                                 "    code\n",
                                                 "1. ",
                                                 "> ",
                                                 "&amp;",
                                                 std::string(1, '\0'),
                                                 "\xEF\xBB\xBF",
                                                 "\xFF",
                                                 "é",
                                                 "🙂",
                                                 "99999999999999999999",
                                                 "-1",
                                                 "1e999",
                                                 "facts:\n",
                                                 "id: LAM-05\n",
                                                 "null"};
  return known;
}

class Mutator final {
 public:
  explicit Mutator(std::uint64_t seed) : m_rng(seed) {}

  std::string mutated(std::string text, const std::string &other) {
    for (std::uint64_t count = 1 + m_rng.below(4); count > 0; --count) change(text, other);
    return text;
  }

 private:
  std::size_t placeIn(const std::string &text) { return m_rng.below(text.size() + 1); }

  void change(std::string &text, const std::string &other) {
    const std::size_t at = placeIn(text);
    const std::size_t length = m_rng.below(40);
    switch (m_rng.below(6)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, pieces()[m_rng.below(pieces().size())]);
        break;
      case 2:
        if (at < text.size()) text[at] = static_cast<char>(m_rng.below(256));
        break;
      case 3:
        text.insert(at, text.substr(placeIn(text), length));
        break;
      case 4:
        text.insert(at, other.substr(placeIn(other), length));
        break;
      default:
        text.resize(at);
    }
  }

  strato::Rng m_rng;
};

}  // namespace

class TestFuzzReaders final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void realFilesAreRead();
  void changedFilesAreAnswered();
  void noiseIsAnswered();

 private:
  [[nodiscard]] static std::vector<std::string> realTexts() {
    std::vector<std::string> texts;
    const auto content = strato::catalog::readContent(strato::tests::inSource("content"));
    if (!content) return texts;
    for (const auto &file : content->files) texts.push_back(file.text.substr(0, 3000));
    return texts;
  }

  static void feed(const std::string &text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    QCOMPARE(LLVMFuzzerTestOneInput(bytes.data(), bytes.size()), 0);
  }
};

void TestFuzzReaders::realFilesAreRead() {
  const std::vector<std::string> texts = realTexts();
  QVERIFY(texts.size() > 10);
  for (const std::string &text : texts) feed(text);
}

void TestFuzzReaders::changedFilesAreAnswered() {
  const std::vector<std::string> texts = realTexts();
  Mutator mutator(20261120);
  constexpr int rounds = 100;
  int fed = 0;
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      feed(mutator.mutated(texts[i], texts[(i + 1) % texts.size()]));
      ++fed;
    }
  }
  qInfo("%d changed files were answered", fed);
}

void TestFuzzReaders::noiseIsAnswered() {
  strato::Rng rng(7);
  for (int round = 0; round < 1000; ++round) {
    std::string noise;
    for (std::uint64_t count = rng.below(60); count > 0; --count) noise += pieces()[rng.below(pieces().size())];
    feed(noise);
  }
}

const strato::tests::Suite<TestFuzzReaders> suite;

}  // namespace tst_fuzz_readers

#include "tst_fuzz_readers.moc"
