// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>

namespace strato::simulator {

/// An API of API Gateway: throttles, waits only so long, and is paid by the request.
struct ApiGatewaySettings {
  enum class Kind { Rest, Http };

  Kind kind = Kind::Http;
  std::optional<double> ratePerS = 10000.0;
  double burst = 5000.0;
  double timeoutS = 30.0;
  double responseKb = 0.0;  ///< of each answer, for the price of data out
};

/// An Application Load Balancer: paid by the hour and by what it had to do.
struct AlbSettings {
  double idleTimeoutS = 60.0;  ///< how long it waits for a target that says nothing
  double kbPerRequest = 0.0;   ///< request and answer together
  double requestsPerConnection = 1.0;
  double rulesPerRequest = 0.0;  ///< evaluated beyond those that are free
};

struct FrontSettings {
  std::variant<ApiGatewaySettings, AlbSettings> kind;
  double addedLatencyMs = 0.0;

  [[nodiscard]] double timeoutS() const {
    const auto *api = std::get_if<ApiGatewaySettings>(&kind);
    return api != nullptr ? api->timeoutS : std::get<AlbSettings>(kind).idleTimeoutS;
  }
};

}  // namespace strato::simulator
