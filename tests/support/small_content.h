// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace strato::tests {

/// A content folder that is as small as it can be without a problem: one concept with all that belongs to it.
/// Tests change one place and see what is said.
inline const std::map<std::string, std::string> &smallContentFiles() {
  static const std::map<std::string, std::string> files = {{"facts/lambda.yaml", R"(topic: lambda
name: AWS Lambda
facts:
  - id: LAM-05
    title: Longest run of a function
    text: One call may run for 15 minutes. A new function starts with 3 seconds.
    figures:
      - { name: longest run, value: "15", unit: min }
      - { name: cold start, value: "0.25", unit: s, trust: T }
    exam: The exams ask for 15 minutes.
    source: { title: Lambda guide, url: "https://docs.aws.amazon.com/lambda" }
    trust: D
    refresh: quota
    checked: 2026-11-20
    since: 2025-08
  - id: LAM-06
    title: Price of a call
    text: A million calls cost $0.20, so says a *guide*.
    source: { title: A price guide }
    trust: G
    refresh: price
    checked: 2026-11-20
)"},
                                                           {"concepts/lambda.md", R"(---
id: lambda
title: AWS Lambda
short: Lambda
group: Serverless
platform: lambda
order: 2
essence: Your code runs when an event arrives.
minutes: { scan: 1, study: 10 }
diagram: how-it-works
given: ["100", "0.5"]
good_for: [ { text: Short work, why: It ends within 15 minutes, facts: [LAM-05] } ]
not_for: [ { text: Long work, instead: A container, facts: [LAM-05] } ]
manages: [ { layer: Code, by: you, facts: [LAM-05] } ]
scaling: { unit: environment, text: Each serves one call, rate: "100", seconds: "0.5", facts: [LAM-05] }
limits: [ { label: Longest run, fact: LAM-05, figure: longest run, condition: per call, exam: true } ]
price: [ { label: Cold start, fact: LAM-05, figure: cold start, text: about so much } ]
works_with: [ { name: Amazon S3, direction: in, style: asynchronous, text: An object is an event, facts: [LAM-05] } ]
traps: [ { text: "It ends after [15 minutes](fact:LAM-05).", section: limits, facts: [LAM-05] } ]
corrections: [ { claim: It ends after 5 minutes, today: "It ends after **15 minutes**.", section: limits, facts: [LAM-05] } ]
pairs: [lambda-server]
misconceptions: [M01]
words: [ { word: Cold start, means: The wait for a new environment. } ]
check: [lambda-one, lambda-two, lambda-three]
next: [lambda]
---

## The idea

A function runs [when an event arrives](fact:LAM-05), with `128` of memory or S3.
It ends after [15 minutes](fact:LAM-05).

## Picture it

### A first look

1. An event arrives.
2. The [function](concept:lambda) runs.

## For and not for

**Short** work, *always*.

## Who manages what

- You bring code.

## How it scales

With 100 calls a second, 0.5 s each.

## Limits

None but [15 minutes](fact:LAM-05).

## What it costs

Little.

## Works with

Amazon S3.

## Exam traps

Long work.

## Do not mix up

A function and a server.
)"},
                                                           {"questions/lambda.yaml", R"(concept: lambda
questions:
  - id: lambda-one
    tag: Limits
    kind: single
    level: recall
    stem: A job takes 20 minutes.
    ask: What happens to it on Lambda?
    given: ["20"]
    facts: [LAM-05]
    exams: { SAA-C03: "1" }
    choices:
      - { text: It is stopped, right: true, why: A call may run for 15 minutes. }
      - { text: It ends well, why: It would need more time., right_when: it took 15 minutes at most., misconception: M01 }
      - { text: It is moved to a server, why: Nothing moves it., right_when: you moved it yourself., facts: [LAM-06] }
  - id: lambda-two
    tag: Limits
    kind: multiple
    level: understand
    ask: Which two are true?
    facts: [LAM-05]
    choices:
      - { text: A call ends, right: true, why: It does. }
      - { text: A call begins, right: true, why: It does. }
      - { text: A call is a server, why: It is not., right_when: servers were calls. }
  - id: lambda-three
    tag: Limits
    kind: single
    level: apply
    ask: Which one is true?
    facts: [LAM-05]
    choices:
      - { text: A call ends, right: true, why: It does. }
      - { text: A call stays, why: It does not., right_when: calls stayed. }
      - { text: A call is a server, why: It is not., right_when: servers were calls. }
)"},
                                                           {"misconceptions.yaml", R"(misconceptions:
  - id: M01
    belief: A function runs for ever
    truth: It ends after 15 minutes.
    image: A parking meter.
    facts: [LAM-05]
    concepts: [lambda]
)"},
                                                           {"pairs.yaml", R"(pairs:
  - id: lambda-server
    a: Lambda
    b: Server
    rows:
      - { a: a call, about: unit, b: a machine }
      - { a: 15 minutes, about: time, b: as long as you like }
      - { a: per call, about: price, b: per hour }
    separator: Does it wait for work?
    facts: [LAM-05]
    concepts: [lambda]
)"},
                                                           {"exams/SAA-C03.yaml", R"(id: SAA-C03
name: Solutions Architect Associate
questions: { total: 65, scored: 50 }
minutes: 130
pass: 720
scale: { from: 100, to: 1000 }
source: { title: Exam guide }
trust: D
checked: 2026-11-20
last_day: 2026-12-01
note: Compute is a part of it.
domains:
  - { id: "1", name: Secure, weight: 60, compute: Roles. }
  - { id: "2", name: Resilient, weight: 40, compute: Zones. }
)"},
                                                           {"diagrams/how-it-works.yaml", R"(id: how-it-works
title: How Lambda works
concept: lambda
summary: An event starts the function.
given: ["400"]
size: { columns: 6, rows: 3 }
groups:
  - { id: pool, title: Pool, at: [3, 0], size: [3, 3] }
nodes:
  - { id: photo, title: Photo, role: Amazon S3, icon: bucket, at: [0, 1], size: [2, 1], facts: [LAM-05], text: An object. }
  - { id: env, title: Environment, icon: code, at: [3, 1], size: [2, 1.5], group: pool, state: absent }
edges:
  - { id: event, from: photo, to: env, label: event }
  - { id: back, from: env, to: photo }
steps:
  - title: It runs
    say: "It runs for **400 ms**, at most [15 minutes](fact:LAM-05)."
    show: [photo, env]
    set: { env: busy }
    tokens: [ { along: [event, back], label: photo.jpg } ]
    counter: { calls: "1", billed: "400 ms" }
    facts: [LAM-05]
)"}};
  return files;
}

class SmallContent final {
 public:
  SmallContent() {
    for (const auto &[path, text] : smallContentFiles()) write(path, text);
  }

  [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

  void write(const std::string &path, const std::string &text) const {
    std::filesystem::create_directories((folder() / path).parent_path());
    std::ofstream(folder() / path, std::ios::binary) << text;
  }

  [[nodiscard]] std::string read(const std::string &path) const {
    std::ifstream stream(folder() / path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
  }

  void remove(const std::string &path) const { std::filesystem::remove(folder() / path); }

  /// False where the file does not have that text.
  [[nodiscard]] bool replace(const std::string &path, const std::string &from, const std::string &to) const {
    std::string text = read(path);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) return false;
    write(path, text.replace(at, from.size(), to));
    return true;
  }

 private:
  QTemporaryDir m_folder;
};

}  // namespace strato::tests
