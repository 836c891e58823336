// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strato {

/// Since the kernel started this process, to 10 ms on most systems; a benchmark takes the time itself. -1 when unknown.
[[nodiscard]] long millisecondsSinceExec();
/// Memory of this process that is in use now. -1 when unknown.
[[nodiscard]] long residentKib();

}  // namespace strato
