#include "core/base/check.hpp"

namespace samenspel::base {

void throw_bug(const char* file, int line, const char* sentence) {
  throw Bug(file, line, sentence);
}

}  // namespace samenspel::base
