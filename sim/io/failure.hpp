#pragma once
// The two kinds of failure that files can cause, so that the command line can tell them apart.

#include <stdexcept>
#include <string>

namespace samenspel::io {

/// Something the user can repair: a file that exists already, a wrong path, a file that is not ours
/// (exit 2).
class UserFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The result is there already and replacing it was not asked for.
class OutputExists : public UserFault {
 public:
  using UserFault::UserFault;
};

/// The machine's fault: a full disk, a missing permission, a damaged file (exit 3).
class IoFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace samenspel::io
