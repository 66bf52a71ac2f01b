#include "io/point_store.hpp"

#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/point_block.hpp"
#include "io/publish_file.hpp"
#include "io/results_to_hdf5.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;
using observe::Results;

std::string file_name(std::size_t number, int replications) {
  char text[64];
  std::snprintf(text, sizeof text, "%07zu_r%d.h5", number, replications);
  return text;
}

/// The whole number at the begin of `text`, which is cut off it.
template <class Number>
std::optional<Number> take_number(std::string_view& text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// Number and replications in the name of a finished file; nothing for other files.
std::optional<std::pair<std::size_t, int>> numbers_in(std::string_view name) {
  const auto number = take_number<std::size_t>(name);
  if (!number || name.substr(0, 2) != "_r") return std::nullopt;
  name.remove_prefix(2);
  const auto replications = take_number<int>(name);
  if (!replications || name != ".h5") return std::nullopt;
  return std::pair{*number, *replications};
}

std::map<std::size_t, std::set<int>> files_in(const fs::path& folder) {
  std::map<std::size_t, std::set<int>> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (const auto found = numbers_in(entry.path().filename().string())) {
      files[found->first].insert(found->second);
    }
  }
  return files;
}

void take_away(const fs::path& file) {
  std::error_code ignored;  // somebody else may have been first
  fs::remove(file, ignored);
}

/// The least number of replications that is at least `wanted`.
std::optional<int> enough(const std::map<std::size_t, std::set<int>>& files, std::size_t number,
                          int wanted) {
  const auto found = files.find(number);
  if (found == files.end()) return std::nullopt;
  const auto replications = found->second.lower_bound(wanted);
  return replications == found->second.end() ? std::nullopt : std::optional(*replications);
}

Results with(const Results& header, observe::ScenarioResults scenario) {
  Results results{header.program_version,
                  header.source_revision,
                  header.compiler,
                  header.seed,
                  header.record,
                  header.study,
                  0,
                  0,
                  {}};
  const bool block = scenario.axes.front().name == "point";
  results.replications_asked = results.replications_done =
      static_cast<int>(scenario.axes[block ? 1 : 0].size());
  results.scenarios.push_back(std::move(scenario));
  return results;
}

}  // namespace

void PointStore::open() const {
  for (const char* folder : {"points", "blocks"}) {
    std::error_code error;
    fs::create_directories(path_ / folder, error);
    if (error) throw IoFailure(path_.string() + ": cannot make the folder: " + error.message());
  }
}

fs::path PointStore::point_file(std::size_t point, int replications) const {
  return path_ / "points" / file_name(point, replications);
}

fs::path PointStore::block_file(std::size_t first, int replications) const {
  return path_ / "blocks" / file_name(first, replications);
}

PointStore::Index PointStore::index() const {
  // Points first: one that is packed in between is then found in its block.
  Index index;
  index.points = files_in(path_ / "points");
  index.blocks = files_in(path_ / "blocks");
  return index;
}

std::map<std::size_t, int> PointStore::finished() const {
  const Index there = index();
  std::map<std::size_t, int> finished;
  for (const auto& [first, replications] : there.blocks) {
    for (std::size_t point = first; point < first + block_points_; ++point) {
      finished[point] = *replications.rbegin();
    }
  }
  for (const auto& [point, replications] : there.points) {
    int& most = finished[point];
    most = std::max(most, *replications.rbegin());
  }
  return finished;
}

void PointStore::put(std::size_t point, const Results& results, int had) const {
  const int replications = results.replications_done;
  const fs::path file = point_file(point, replications);
  try {
    results_to_hdf5(results, file, IfPresent::refuse);
  } catch (const OutputExists&) {
    return;  // equal work gives equal bytes
  }
  if (had < replications) take_away(point_file(point, had));
  if (fs::exists(block_file(block_of(point), replications))) take_away(file);
}

/// The file that holds a point with at least so many replications; the one with exactly so many
/// without a look at all files.
PointStore::Place PointStore::place_of(std::size_t point, int replications) const {
  const std::size_t first = block_of(point);
  Place place{point_file(point, replications), false};
  if (fs::exists(place.file)) return place;
  place = {block_file(first, replications), true};
  if (fs::exists(place.file)) return place;
  const Index there = index();
  if (const auto alone = enough(there.points, point, replications)) {
    return {point_file(point, *alone), false};
  }
  if (const auto packed = enough(there.blocks, first, replications)) {
    return {block_file(first, *packed), true};
  }
  throw UserFault(path_.string() + ": point " + std::to_string(point) + " is not there");
}

Results PointStore::read(std::size_t point, int replications) const {
  constexpr int tries = 3;  // somebody may be packing what is read
  for (int attempt = 1;; ++attempt) {
    try {
      const Place place = place_of(point, replications);
      if (!place.in_block) return hdf5_to_results(place.file);
      if (last_file_ != place.file) {
        last_block_ = hdf5_to_results(place.file);
        last_file_ = place.file;
      }
      return with(last_block_, point_in(last_block_.scenarios.front(), point - block_of(point)));
    } catch (const UserFault&) {
      if (attempt == tries) throw;
    }
  }
}

Results PointStore::read_block(std::size_t first, std::size_t count, int replications) const {
  const auto wanted = static_cast<std::size_t>(replications);
  const auto packed = enough(files_in(path_ / "blocks"), block_of(first), replications);
  if (packed && first == block_of(first) && count == block_points_) {
    Results block = hdf5_to_results(block_file(first, *packed));
    return with(block, with_replications(std::move(block.scenarios.front()), wanted));
  }
  std::optional<Results> all;
  for (std::size_t point = first; point < first + count; ++point) {
    const Results one = read(point, replications);
    if (!all) all = with(one, block_like(one.scenarios.front(), wanted));
    add_point(all->scenarios.front(), point, one.scenarios.front());
  }
  return *std::move(all);
}

void PointStore::pack(std::size_t point, int replications) const {
  const std::size_t first = block_of(point);
  for (std::size_t one = first; one < first + block_points_; ++one) {
    if (!fs::exists(point_file(one, replications))) return;
  }
  std::optional<Results> all;
  try {
    for (std::size_t one = first; one < first + block_points_; ++one) {
      const Results results = hdf5_to_results(point_file(one, replications));
      const observe::ScenarioResults& scenario = results.scenarios.front();
      if (!all) all = with(results, block_like(scenario, static_cast<std::size_t>(replications)));
      add_point(all->scenarios.front(), one, scenario);
    }
    results_to_hdf5(*all, block_file(first, replications), IfPresent::refuse);
  } catch (const UserFault&) {  // somebody else packs, and has begun to remove or has finished
    if (!fs::exists(block_file(first, replications))) throw;
  }
  for (std::size_t one = first; one < first + block_points_; ++one) {
    take_away(point_file(one, replications));
  }
  const auto blocks = files_in(path_ / "blocks");
  for (const int other : blocks.at(first)) {
    if (other < replications) take_away(block_file(first, other));
  }
}

void PointStore::tidy() const {
  const Index there = index();
  std::map<std::pair<std::size_t, int>, std::size_t> alone;  // points of a block, by replications
  for (const auto& [point, replications] : there.points) {
    ++alone[{block_of(point), *replications.rbegin()}];
  }
  for (const auto& [block, count] : alone) {
    if (count == block_points_) pack(block.first, block.second);
  }
  remove_older(index());
  remove_unfinished();
}

void PointStore::remove_older(const Index& there) const {
  for (const auto& [first, replications] : there.blocks) {
    for (const int fewer : replications) {
      if (fewer != *replications.rbegin()) take_away(block_file(first, fewer));
    }
  }
  for (const auto& [point, replications] : there.points) {
    const auto block = there.blocks.find(block_of(point));
    const int packed = block == there.blocks.end() ? 0 : *block->second.rbegin();
    const int most = std::max(packed, *replications.rbegin());
    for (const int fewer : replications) {
      if (fewer < most || fewer <= packed) take_away(point_file(point, fewer));
    }
  }
}

void PointStore::remove_unfinished() const {
  const auto before = fs::file_time_type::clock::now() - std::chrono::hours(24);
  for (const char* folder : {"points", "blocks"}) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(path_ / folder, error)) {
      std::error_code gone;
      const auto written = fs::last_write_time(entry.path(), gone);
      if (!gone && entry.path().extension() == ".tmp" && written < before) take_away(entry.path());
    }
  }
}

}  // namespace samenspel::io
