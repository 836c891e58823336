// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/program.h"

int main(int argc, char *argv[]) { return strato::runProgram(argc, argv); }
