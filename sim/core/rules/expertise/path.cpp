#include "core/rules/expertise/path.hpp"

namespace samenspel::rules {

Path choose_path(double trust, double difficulty, const scenario::PathSetting& p) {
  if (trust >= p.trust_enough) {
    return Path::voluntary;
  }
  return difficulty > p.compulsory_above ? Path::compulsory
         : difficulty > p.pressing_above ? Path::pressing
                                         : Path::voluntary;
}

double trust_kept(Path path, const scenario::PathSetting& p) {
  return path == Path::compulsory ? p.compulsory_trust_kept
         : path == Path::pressing ? p.pressing_trust_kept
                                  : 1.0;
}

double leaving_factor(const world::Case& item, const scenario::PathSetting& p) {
  return item.has_lived(world::Case::ordered)   ? 0.0
         : item.has_lived(world::Case::pressed) ? p.pressing_leaving
                                                : 1.0;
}

}  // namespace samenspel::rules
