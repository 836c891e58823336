// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/file/client_fields.h"

#include <cmath>

#include "app/simulator/file/ranges.h"
#include "app/simulator/file/workload_fields.h"

namespace strato::simulator {

namespace {

constexpr std::size_t kMostClasses = 16;

}  // namespace

ClientSettings readClients(Fields fields) {
  ClientSettings clients;
  clients.timeoutS = fields.limit("timeout_s", {0.001, 1e9}, std::nullopt);
  clients.retries = static_cast<int>(fields.number("retries", {0.0, 100.0, true}, 0.0));
  clients.backoffS = fields.number("backoff_s", {0.0, 3600.0}, clients.backoffS);
  clients.backoffFactor = fields.number("backoff_factor", {1.0, 10.0}, clients.backoffFactor);
  clients.longestBackoffS = fields.number("longest_backoff_s", {0.0, 86400.0}, clients.longestBackoffS);
  clients.jitter = fields.flag("jitter", clients.jitter);
  fields.finish();
  return clients;
}

std::shared_ptr<const std::vector<RequestClass>> readClasses(Fields &workload) {
  if (!workload.has("classes")) return nullptr;
  std::vector<RequestClass> classes;
  double sum = 0.0;
  for (Fields &fields : workload.objects("classes", 1)) {
    RequestClass one;
    one.name = fields.text("name", "class " + std::to_string(classes.size() + 1));
    one.share = fields.number("share", kShare);
    if (auto service = fields.object("service_time")) {
      one.serviceTime = readDistribution(std::move(*service));
    } else if (!fields.has("service_time")) {
      fields.complain("service_time", Message("This is missing."),
                      Message("An object such as {\"kind\": \"exponential\", \"mean_s\": 1} is needed."));
    }
    fields.finish();
    sum += one.share;
    classes.push_back(std::move(one));
  }
  if (classes.size() > kMostClasses) {
    workload.complain("classes", Message("These are too many."), Message("At most 16 classes are allowed."));
  }
  if (std::abs(sum - 1.0) > 1e-6) {
    workload.complain("classes", Message("The shares are not 1 together."),
                      Message("Shares such as 0.9 and 0.1 are allowed."));
  }
  if (workload.has("service_time")) {
    workload.complain("service_time", Message("Each class has a service time of its own."),
                      Message("Leave this one out, or the classes."));
  }
  if (classes.empty()) return nullptr;
  return std::make_shared<const std::vector<RequestClass>>(std::move(classes));
}

}  // namespace strato::simulator
