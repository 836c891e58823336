// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/front_fields.h"

namespace strato::simulator {

namespace {

constexpr Range kKilobytes{0.0, 1e6};

ApiGatewaySettings readApi(Fields &fields) {
  ApiGatewaySettings api;
  const bool http = fields.oneOf("api", {"http", "rest"}, 0) == 0;
  api.kind = http ? ApiGatewaySettings::Kind::Http : ApiGatewaySettings::Kind::Rest;
  api.ratePerS = fields.limit("rate_rps", {0.001, 1e7}, api.ratePerS);
  api.burst = fields.number("burst", {1.0, 1e7}, api.burst);
  // What an HTTP API waits cannot be raised; a Regional REST API's can.
  api.timeoutS =
      http ? fields.number("timeout_s", {0.05, 30.0}, 30.0) : fields.number("timeout_s", {0.05, 900.0}, 29.0);
  api.responseKb = fields.number("response_kb", kKilobytes, 0.0);
  return api;
}

AlbSettings readAlb(Fields &fields) {
  AlbSettings alb;
  alb.idleTimeoutS = fields.number("idle_timeout_s", {1.0, 4000.0}, alb.idleTimeoutS);
  alb.kbPerRequest = fields.number("kb_per_request", kKilobytes, alb.kbPerRequest);
  alb.requestsPerConnection = fields.number("requests_per_connection", {1.0, 1e6}, alb.requestsPerConnection);
  alb.rulesPerRequest = fields.number("rules_per_request", {0.0, 1000.0}, alb.rulesPerRequest);
  return alb;
}

}  // namespace

FrontSettings readFront(Fields fields) {
  FrontSettings front;
  if (fields.oneOf("kind", {"api_gateway", "alb"}, std::nullopt) == 0) {
    front.kind = readApi(fields);
  } else {
    front.kind = readAlb(fields);
  }
  front.addedLatencyMs = fields.number("added_latency_ms", {0.0, 10000.0}, 0.0);
  fields.finish();
  return front;
}

}  // namespace strato::simulator
