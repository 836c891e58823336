// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace strato::tests {

/// Files of the project and of its build, from wherever a test is started. Kept in one source, so that the tests
/// themselves compile to the same bytes in every clone and the compiler cache serves them all.
[[nodiscard]] std::string inSource(const std::string &path);
[[nodiscard]] std::string inBuild(const std::string &path);

[[nodiscard]] inline QString sourceFile(const std::string &path) { return QString::fromStdString(inSource(path)); }
[[nodiscard]] inline QString buildFile(const std::string &path) { return QString::fromStdString(inBuild(path)); }

}  // namespace strato::tests
