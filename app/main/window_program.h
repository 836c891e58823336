// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strato {

class Clock;

/// The program with its window; returns when it is closed.
int runWindow(int argc, char **argv, const Clock &clock);

}  // namespace strato
