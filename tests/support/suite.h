// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <string_view>
#include <type_traits>

namespace strato::tests {

/// Adds a suite to the program of its folder; `run` is called when it is chosen by name.
void addSuite(std::string_view name, int (*run)(int argc, char **argv));

/// A file's test class in the program of its folder. The class lives in a namespace that is named as the file, and that
/// name chooses it: `app_base_tests tst_decimal`. With an Application, one is there while it runs.
template <class Test, class Application = void>
class Suite final {
 public:
  Suite() {
    const std::string_view whole = Test::staticMetaObject.className();
    addSuite(whole.substr(0, whole.find(':')), &run);
  }

 private:
  static int run(int argc, char **argv) {
    if constexpr (std::is_void_v<Application>) {
      Test test;
      return QTest::qExec(&test, argc, argv);
    } else {
      Application application(argc, argv);
      Application::setAttribute(Qt::AA_Use96Dpi, true);
      Test test;
      return QTest::qExec(&test, argc, argv);
    }
  }
};

}  // namespace strato::tests
