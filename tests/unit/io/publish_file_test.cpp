// A published file is whole or absent, whatever fails on the way.
#include "io/publish_file.hpp"

#include "io/failure.hpp"
#include "unit/io/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;
using test::bytes_of;
using test::TemporaryDirectory;
using test::write_bytes;

enum Outcome { published = 10, existed, user_fault, io_failure, left_something, cannot_try };

Outcome try_to_publish(const fs::path& path, const std::string& bytes) {
  try {
    publish_file(path, bytes, IfPresent::refuse);
    return published;
  } catch (const OutputExists&) {
    return existed;
  } catch (const UserFault&) {
    return user_fault;
  } catch (const IoFailure&) {
    return io_failure;
  }
}

/// Runs in a child process, which may give up rights and limits that the test itself needs.
int outcome_in_child(const std::function<Outcome()>& what) {
  const pid_t child = fork();
  if (child == 0) _exit(what());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(PublishFile, PutsTheBytesInPlaceAndNothingElse) {
  const TemporaryDirectory directory;
  publish_file(directory / "a.txt", "one", IfPresent::refuse);
  EXPECT_EQ(bytes_of(directory / "a.txt"), "one");
  EXPECT_EQ(directory.entries(), 1);
}

TEST(PublishFile, ReplacesOnlyWhenAsked) {
  const TemporaryDirectory directory;
  publish_file(directory / "a.txt", "one", IfPresent::refuse);
  EXPECT_THROW(publish_file(directory / "a.txt", "two", IfPresent::refuse), OutputExists);
  EXPECT_EQ(bytes_of(directory / "a.txt"), "one");
  publish_file(directory / "a.txt", "three", IfPresent::replace);
  EXPECT_EQ(bytes_of(directory / "a.txt"), "three");
  EXPECT_EQ(directory.entries(), 1);
}

TEST(PublishFile, LosesTheRaceAgainstAFileThatCameMeanwhile) {
  const TemporaryDirectory directory;
  UnpublishedFile file(directory / "a.txt", IfPresent::refuse);
  file.write("late");
  write_bytes(directory / "a.txt", "early");
  EXPECT_THROW(file.publish(), OutputExists);
  EXPECT_EQ(bytes_of(directory / "a.txt"), "early");
}

TEST(PublishFile, AnUnpublishedFileLeavesNothing) {
  const TemporaryDirectory directory;
  {
    UnpublishedFile file(directory / "a.txt", IfPresent::refuse);
    file.write("half");
    EXPECT_FALSE(fs::exists(directory / "a.txt"));
  }
  EXPECT_EQ(directory.entries(), 0);
}

TEST(PublishFile, ChecksBeforehandWithoutLeavingAnything) {
  const TemporaryDirectory directory;
  check_publishable(directory / "a.txt", IfPresent::refuse);
  EXPECT_EQ(directory.entries(), 0);
  EXPECT_THROW(check_publishable(directory / "no" / "a.txt", IfPresent::refuse), UserFault);
  write_bytes(directory / "a.txt", "one");
  EXPECT_THROW(check_publishable(directory / "a.txt", IfPresent::refuse), OutputExists);
  check_publishable(directory / "a.txt", IfPresent::replace);
  EXPECT_EQ(bytes_of(directory / "a.txt"), "one");
}

TEST(PublishFile, WrongPathsAreTheUsersFault) {
  const TemporaryDirectory directory;
  fs::create_directory(directory / "sub");
  write_bytes(directory / "plain", "");
  fs::create_symlink("nowhere", directory / "dangling");
  for (const auto if_present : {IfPresent::refuse, IfPresent::replace}) {
    for (const std::string name : {"sub", "sub/", "absent/a.txt", "plain/a.txt", "dangling"}) {
      EXPECT_THROW(publish_file(directory / name, "x", if_present), UserFault) << name;
    }
    EXPECT_THROW(publish_file(directory / std::string(300, 'a'), "x", if_present), UserFault);
    EXPECT_THROW(publish_file("", "x", if_present), UserFault);
    EXPECT_THROW(publish_file("/dev/null", "x", if_present), UserFault);
  }
}

TEST(PublishFile, LongNamesAndNamesInTheWorkingDirectoryWork) {
  const TemporaryDirectory directory;
  publish_file(directory / std::string(250, 'a'), "x", IfPresent::refuse);
  EXPECT_EQ(bytes_of(directory / std::string(250, 'a')), "x");
  EXPECT_EQ(outcome_in_child([&] {
              fs::current_path(directory.path());
              return try_to_publish("b.txt", "x");
            }),
            published);
  EXPECT_EQ(bytes_of(directory / "b.txt"), "x");
}

TEST(PublishFile, ReplacesWhatALinkPointsTo) {
  const TemporaryDirectory directory;
  write_bytes(directory / "target", "one");
  fs::create_symlink("target", directory / "link");
  EXPECT_THROW(publish_file(directory / "link", "two", IfPresent::refuse), OutputExists);
  publish_file(directory / "link", "two", IfPresent::replace);
  EXPECT_TRUE(fs::is_symlink(directory / "link"));
  EXPECT_EQ(bytes_of(directory / "target"), "two");
}

TEST(PublishFile, ADirectoryWithoutPermissionIsTheMachinesFault) {
  const TemporaryDirectory directory;
  fs::permissions(directory.path(),
                  fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_exec);
  const int outcome = outcome_in_child([&] {
    constexpr uid_t nobody = 65534;  // the administrator may write everywhere
    if (geteuid() == 0 && setresuid(nobody, nobody, nobody) != 0) return cannot_try;
    return try_to_publish(directory / "a.txt", "x");
  });
  fs::permissions(directory.path(), fs::perms::owner_all);
  if (outcome == cannot_try) GTEST_SKIP() << "the administrator here cannot become another user";
  EXPECT_EQ(outcome, io_failure);
  EXPECT_EQ(directory.entries(), 0);
}

TEST(PublishFile, AWriteThatStopsHalfwayLeavesNothing) {
  const TemporaryDirectory directory;
  const int outcome = outcome_in_child([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{10000, 10000};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return cannot_try;
    return try_to_publish(directory / "a.txt", std::string(100000, 'x'));
  });
  EXPECT_EQ(outcome, io_failure);
  EXPECT_EQ(directory.entries(), 0);
}

TEST(PublishFile, AFullDiskLeavesNothing) {
  const TemporaryDirectory directory;
  const int outcome = outcome_in_child([&] {
    // The child has its own view of the mounted file systems, which goes when it ends.
    const int own_view = geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS;
    if (unshare(own_view) != 0) return cannot_try;
    if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return cannot_try;
    if (mount("full", directory.path().c_str(), "tmpfs", 0, "size=64k") != 0) return cannot_try;
    const Outcome result = try_to_publish(directory / "a.txt", std::string(1000000, 'x'));
    return directory.entries() == 0 ? result : left_something;
  });
  if (outcome == cannot_try) GTEST_SKIP() << "file systems cannot be mounted here";
  EXPECT_EQ(outcome, io_failure);
}

TEST(PublishFile, OfManyWritersExactlyOneWins) {
  const TemporaryDirectory directory;
  constexpr int writers = 8;
  std::vector<pid_t> children;
  for (int i = 0; i < writers; ++i) {
    const pid_t child = fork();
    if (child == 0)
      _exit(try_to_publish(directory / "a.txt", std::string(1000, static_cast<char>('a' + i))));
    children.push_back(child);
  }
  int winners = 0;
  for (int i = 0; i < writers; ++i) {
    int status = 0;
    waitpid(children[static_cast<std::size_t>(i)], &status, 0);
    const int outcome = WEXITSTATUS(status);
    EXPECT_TRUE(outcome == published || outcome == existed) << outcome;
    if (outcome != published) continue;
    ++winners;
    EXPECT_EQ(bytes_of(directory / "a.txt"), std::string(1000, static_cast<char>('a' + i)));
  }
  EXPECT_EQ(winners, 1);
  EXPECT_EQ(directory.entries(), 1);
}

}  // namespace
}  // namespace samenspel::io
