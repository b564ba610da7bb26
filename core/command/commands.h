// The commands of `postvett`; each gets the words after its name and returns the exit status.
#pragma once

#include "command/arguments.h"

namespace postvett::command {

int check(Arguments arguments);
int lint(Arguments arguments);
int test(Arguments arguments);
int packs(Arguments arguments);

}  // namespace postvett::command
