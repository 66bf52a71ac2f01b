#pragma once
// The facts of a day in their order, part by part as they lie in the logs of those who stated them.

#include <cstddef>
#include <iterator>
#include <span>
#include <vector>

#include "core/world/fact.hpp"

namespace samenspel::world {

/// Refers to logs that outlive it.
class FactsOfDay {
 public:
  using Part = std::span<const Fact>;

  FactsOfDay() = default;
  explicit FactsOfDay(Part only) { add(only); }

  void clear() {
    parts_.clear();
    size_ = 0;
  }
  void add(Part part) {
    if (!part.empty()) {
      parts_.push_back(part);
      size_ += part.size();
    }
  }

  /// None of them is empty.
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  /// Goes over all parts; who sees many facts a day goes over `parts()`.
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Fact;
    using difference_type = std::ptrdiff_t;
    using pointer = const Fact*;
    using reference = const Fact&;

    Iterator() = default;
    explicit Iterator(const Part* part) : part_(part) {}
    reference operator*() const { return (*part_)[at_]; }
    pointer operator->() const { return &**this; }
    Iterator& operator++() {
      if (++at_ == part_->size()) {
        ++part_;
        at_ = 0;
      }
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Part* part_ = nullptr;
    std::size_t at_ = 0;  // within the part
  };
  [[nodiscard]] Iterator begin() const { return Iterator(parts_.data()); }
  [[nodiscard]] Iterator end() const { return Iterator(parts_.data() + parts_.size()); }

 private:
  std::vector<Part> parts_;
  std::size_t size_ = 0;
};

}  // namespace samenspel::world
