#pragma once
// Between the files of process/ about those who work there.

#include "core/process/here.hpp"
#include "core/random/address.hpp"

namespace samenspel::process {

/// Address of a post: team, discipline and number, whoever else a policy hires.
[[nodiscard]] random::Subject name_of(const Here& here, const world::Worker& worker);

// -- staff_turnover.cpp: work pleases or wears, people leave and others come
void start_staff(Here& here);
/// What the month that ends did to people, and who leaves in the month that begins.
/// `month` is the one that begins: one beyond the run when its last second closes the last.
void live_a_month_of_work(Here& here, std::size_t month);
void on_worker_leaves(Here& here, const Entry& entry);
void on_post_filled(Here& here, const Entry& entry);
/// A person leaves: the families look for somebody else; skill and ties leave along.
void let_go(Here& here, std::uint16_t worker);
/// The post was closed: whoever opens it again is somebody else.
void empty_post(Here& here, std::uint16_t worker);
void open_post(Here& here, std::uint16_t worker);
[[nodiscard]] bool is_vacant(const Here& here, std::uint16_t worker);
/// Share of a seasoned worker's hours that are worth something.
[[nodiscard]] double productivity_of(const Here& here, std::uint16_t worker);

/// What moves satisfaction, as it happens.
void note_brick_laid(Here& here, std::uint16_t worker, bool together);
void note_gate(Here& here, std::uint16_t worker);
void note_learned(Here& here, std::uint16_t worker, double gained);

}  // namespace samenspel::process
