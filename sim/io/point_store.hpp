#pragma once
// The finished points of one scenario of a study: each is a whole results file at first; a block of
// them that is full becomes one file. State lives in these files alone, so that any number of
// processes, killed at any moment or started twice, work on one study.
//
//   points/0000012_r4.h5      point 12 with four replications
//   blocks/0000500_r4.h5      the block that begins with point 500, with four replications
//
// A file gets its name in one step, whole, and is never replaced; equal work gives equal bytes. A
// block is published before its points are removed, so a point is always in one of the two, and in
// both it is the same. An object is for one thread at a time.

#include "core/observe/results.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

namespace samenspel::io {

class PointStore {
 public:
  /// Points in a block: `block_points` > 0.
  PointStore(std::filesystem::path path, std::size_t block_points)
      : path_(std::move(path)), block_points_(block_points) {}

  /// Makes the folders. Throws IoFailure.
  void open() const;

  /// Replications of each finished point, the most where there are several.
  [[nodiscard]] std::map<std::size_t, int> finished() const;

  /// Puts a point in place; its file with `had` replications, fewer, goes away. When somebody else
  /// was first, theirs stays. Throws IoFailure.
  void put(std::size_t point, const observe::Results& results, int had) const;

  /// A point with at least so many replications, with all that it has. Throws UserFault when there
  /// is none, or as hdf5_to_results.
  [[nodiscard]] observe::Results read(std::size_t point, int replications) const;

  /// Points first … first + count - 1, which lie in one block, with exactly so many replications.
  /// Throws as `read`.
  [[nodiscard]] observe::Results read_block(std::size_t first, std::size_t count,
                                            int replications) const;

  /// Makes one file of the block that holds `point` when all its points are there with exactly so
  /// many replications, and removes what it makes superfluous. Several may do so at once.
  void pack(std::size_t point, int replications) const;

  /// Finishes what killed processes left: packs full blocks, removes points that a block holds, and
  /// unfinished files of more than a day ago.
  void tidy() const;

 private:
  /// Replications by point, and by first point of a block.
  struct Index {
    std::map<std::size_t, std::set<int>> points, blocks;
  };
  struct Place {
    std::filesystem::path file;
    bool in_block;
  };
  [[nodiscard]] Index index() const;
  [[nodiscard]] Place place_of(std::size_t point, int replications) const;
  [[nodiscard]] std::size_t block_of(std::size_t point) const {
    return point / block_points_ * block_points_;
  }
  [[nodiscard]] std::filesystem::path point_file(std::size_t point, int replications) const;
  [[nodiscard]] std::filesystem::path block_file(std::size_t first, int replications) const;
  void remove_older(const Index& index) const;
  void remove_unfinished() const;

  std::filesystem::path path_;
  std::size_t block_points_;
  mutable std::filesystem::path last_file_;  ///< points are mostly read in order
  mutable observe::Results last_block_;
};

}  // namespace samenspel::io
