// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strato {

/// Does what the arguments ask for and returns the exit code: a verb, the help or the version without a display, else
/// the window.
int runProgram(int argc, char **argv);

}  // namespace strato
