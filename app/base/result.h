// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include "app/base/message.h"

namespace strato {

/// For callers that can do something about it. The sentences are for the person.
enum class Cause { Unknown, DiskFull, NotPermitted, InUse, Damaged, DiskFailed };

/// What went wrong, and what the person can do about it.
struct Error {
  Message what;
  Message remedy;
  Cause cause = Cause::Unknown;

  [[nodiscard]] std::string english() const {
    return remedy.isEmpty() ? what.english() : what.english() + " " + remedy.english();
  }
  bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Message what, Message remedy = {}) {
  return tl::unexpected<Error>(Error{std::move(what), std::move(remedy)});
}

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace strato
