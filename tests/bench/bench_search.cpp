// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <sstream>

#include "app/base/rng.h"
#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "tests/support/places.h"

// How long a search takes while a person types, and how long a page of a list, with 100,000 items made of the words of
// the real content. The store is made once and kept in the build folder.

using namespace strato;
using namespace strato::catalog;

namespace {

/// One run, by the clock on the wall and by what the processor did: they differ while others build.
struct Took {
  double wall = 0;
  double processor = 0;
};
using Times = std::vector<Took>;

constexpr int topics = 100;
constexpr int factsPerTopic = 700;
constexpr int concepts = 100;
constexpr int questionsPerConcept = 290;
constexpr int wordsPerConcept = 10;

/// Text with the words of the real content, as often as they come there.
class Writer final {
 public:
  explicit Writer(const Content &real) : m_rng(20261120) {
    for (const ContentFile &file : real.files) {
      std::string word;
      for (const char character : file.text) {
        const bool isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        if (isLetter) word += character;
        if (!isLetter && word.size() > 1 && word.size() < 14) m_words.push_back(word);
        if (!isLetter) word.clear();
      }
    }
  }

  std::string words(std::uint64_t count) {
    std::string text = word();
    for (; count > 1; --count) text += " " + word();
    return text;
  }

 private:
  const std::string &word() { return m_words[m_rng.below(m_words.size())]; }

  Rng m_rng;
  std::vector<std::string> m_words;
};

ContentFile factFile(Writer &writer, int topic) {
  std::ostringstream text;
  text << "topic: topic-" << topic << "\nname: " << writer.words(2) << "\nfacts:\n";
  for (int i = 0; i < factsPerTopic; ++i) {
    text << "- { id: T" << topic << '-' << i << ", title: " << writer.words(4) << ", text: " << writer.words(40)
         << ", figures: [ { name: one, value: \"" << i
         << "\", unit: ms } ], source: { title: a }, trust: D, refresh: stable, checked: 2026-11-20 }\n";
  }
  return {"facts/topic-" + std::to_string(topic) + ".yaml", FileKind::Facts, text.str(), {}};
}

ContentFile questionFile(Writer &writer, int page) {
  std::ostringstream text;
  text << "concept: concept-" << page << "\nquestions:\n";
  for (int i = 0; i < questionsPerConcept; ++i) {
    text << "- { id: concept-" << page << '-' << i
         << ", tag: tag, kind: single, level: apply, stem: " << writer.words(30) << ", ask: " << writer.words(10)
         << ", facts: [T1-1], choices: [ ";
    for (int choice = 0; choice < 4; ++choice) {
      text << "{ text: " << writer.words(7) << ", why: " << writer.words(15)
           << (choice == 0 ? ", right: true }, " : ", right_when: a }, ");
    }
    text << "] }\n";
  }
  return {"questions/concept-" + std::to_string(page) + ".yaml", FileKind::Questions, text.str(), {}};
}

ContentFile conceptFile(Writer &writer, int page) {
  std::ostringstream text;
  text << "---\nid: concept-" << page << "\ntitle: " << writer.words(2)
       << "\nshort: a\ngroup: b\nplatform: none\norder: 1\n"
       << "essence: " << writer.words(10) << "\nminutes: { scan: 1, study: 1 }\nwords:\n";
  for (int i = 0; i < wordsPerConcept; ++i) {
    text << "- { word: " << writer.words(2) << ", means: " << writer.words(12) << " }\n";
  }
  text << "---\n\n## The idea\n\n" << writer.words(60) << "\n\n## Picture it\n\n" << writer.words(60) << "\n";
  return {"concepts/concept-" + std::to_string(page) + ".md", FileKind::Concept, text.str(), {}};
}

template <class Value>
void append(std::vector<Value> &all, const std::vector<Value> &more) {
  all.insert(all.end(), more.begin(), more.end());
}

Content largeContent(const Content &real) {
  Writer writer(real);
  Content content;
  for (int i = 0; i < topics; ++i) {
    content.files.push_back(factFile(writer, i));
    append(content.facts, readFacts(content.files.back().text, content.files.back().notes));
  }
  for (int i = 0; i < concepts; ++i) {
    content.files.push_back(conceptFile(writer, i));
    content.concepts.push_back(*readConcept(content.files.back().text, content.files.back().notes));
    content.files.push_back(questionFile(writer, i));
    append(content.questions, readQuestions(content.files.back().text, content.files.back().notes));
  }
  return content;
}

template <class Work>
Took milliseconds(Work work) {
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  work();
  return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count(),
          1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

double percentile(const Times &times, double Took::*part, std::size_t percent) {
  std::vector<double> sorted;
  for (const Took &took : times) sorted.push_back(took.*part);
  std::ranges::sort(sorted);
  return sorted[sorted.size() * percent / 100];
}

void print(const std::string &what, const Times &times, double target) {
  const double p99 = percentile(times, &Took::wall, 99);
  std::printf(
      "%-32s p50 %7.2f ms  p99 %7.2f ms  target %4.0f ms  ratio %5.2f  (processor p50 %.2f, p99 %.2f, %zu times)\n",
      what.c_str(), percentile(times, &Took::wall, 50), p99, target, p99 / target,
      percentile(times, &Took::processor, 50), percentile(times, &Took::processor, 99), times.size());
}

int complain(const Error &error) {
  std::fprintf(stderr, "bench_search: %s\n", error.english().c_str());
  return 1;
}

void measureSearch(const Store &store) {
  Times all;
  for (const std::string query : {"timeout", "cold start", "provisioned concurrency", "how does lambda scale",
                                  "price per request", "the container that", "T42-17", "zebra"}) {
    Times times;
    for (std::size_t length = 1; length <= query.size(); ++length) {
      for (int i = 0; i < 5; ++i) {
        times.push_back(milliseconds([&] { static_cast<void>(store.search(query.substr(0, length), {}, 8)); }));
      }
    }
    print("search \"" + query + "\"", times, 10);
    all.insert(all.end(), times.begin(), times.end());
  }
  print("search, all letters", all, 10);
}

void measureLists(const Store &store, int items) {
  Times pages;
  for (int offset = 0; offset < items; offset += items / 40) {
    pages.push_back(milliseconds([&] { static_cast<void>(store.list(ItemKind::Fact, offset, 100)); }));
  }
  print("page of 100 facts in a list", pages, 50);
  Times topic;
  for (int i = 0; i < topics; ++i) {
    const std::string owner = "topic-" + std::to_string(i);
    topic.push_back(milliseconds([&] { static_cast<void>(store.list(ItemKind::Fact, 0, 100, owner)); }));
  }
  print("page of 100 facts of a topic", topic, 50);
  Times concepts_;
  for (int i = 0; i < 20; ++i) concepts_.push_back(milliseconds([&] { static_cast<void>(store.concepts()); }));
  print("all concepts", concepts_, 50);
}

}  // namespace

int main() {
  const std::filesystem::path file = tests::inBuild("bench_search.sqlite");
  if (!Store::open(file)) {
    const auto real = readContent(tests::inSource("content"));
    if (!real) return complain(real.error());
    std::printf("making 100,000 items ...\n");
    std::fflush(stdout);
    if (const auto written = writeStore(largeContent(*real), file); !written) return complain(written.error());
  }
  const auto store = Store::open(file);
  if (!store) return complain(store.error());
  const int facts = store->count(ItemKind::Fact).value_or(0);
  const int questions = store->count(ItemKind::Question).value_or(0);
  const int words = store->count(ItemKind::Word).value_or(0);
  std::printf("%d facts, %d questions, %d words, %.0f MB\n", facts, questions, words,
              static_cast<double>(std::filesystem::file_size(file)) / 1e6);
  measureSearch(*store);
  measureLists(*store, facts);
  return 0;
}
