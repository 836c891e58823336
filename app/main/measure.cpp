// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/measure.h"

#include <time.h>  // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX, and not in <ctime>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>

namespace strato {

long millisecondsSinceExec() {
  std::ifstream file("/proc/self/stat");
  std::string line;
  if (!std::getline(file, line)) return -1;
  // The second field is the program's name in brackets, and may hold spaces; the start is the 22nd.
  std::istringstream fields(line.substr(line.rfind(')') + 2));
  std::string field;
  for (int i = 3; i <= 22; ++i) fields >> field;
  timespec now{};
  if (clock_gettime(CLOCK_BOOTTIME, &now) != 0) return -1;
  const long ticks = sysconf(_SC_CLK_TCK);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000 - std::stol(field) * 1000 / ticks;
}

long residentKib() {
  std::ifstream file("/proc/self/statm");
  long size = 0;
  long resident = 0;
  return file >> size >> resident ? resident * (sysconf(_SC_PAGESIZE) / 1024) : -1;
}

}  // namespace strato
