#pragma once
// A place: what is held, who works and who is remembered there. Places never look into each other.

#include <cstdint>
#include <vector>

#include "core/engine/post.hpp"
#include "core/engine/slots.hpp"
#include "core/world/carried.hpp"
#include "core/world/case.hpp"
#include "core/world/elsewhere.hpp"
#include "core/world/exits.hpp"
#include "core/world/expertise.hpp"
#include "core/world/family.hpp"
#include "core/world/funded.hpp"
#include "core/world/ledger.hpp"
#include "core/world/message.hpp"
#include "core/world/practice.hpp"
#include "core/world/practice_tie.hpp"
#include "core/world/staffing.hpp"
#include "core/world/team.hpp"
#include "core/world/worker.hpp"

namespace samenspel::world {

/// A candidate onset: whether it is a need is decided when it comes.
struct Candidate {
  Seconds gap = 0;         ///< to the next one; more than any run lasts where none comes
  double mark = 0;         ///< in (0, 1): a need when below the share that is accepted
  std::uint32_t home = 0;  ///< within its area

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("gap", s.gap), visit("mark", s.mark), visit("home", s.home);
  }
};

/// An area as its home place sees it; what every candidate asks for stands at the begin.
struct alignas(64) AreaState {
  std::uint16_t index = none;        ///< in the structure
  std::uint32_t first_home = 0;      ///< number of its first home at the place
  std::uint32_t next_candidate = 0;  ///< number of the candidate onset that comes next
  Candidate next;                    ///< that candidate
  double base_load = 0;              ///< hours a week that the social base carries now
  double base_hour_seconds = 0;      ///< load x seconds since the last month was closed
  Seconds base_at = 0;               ///< moment up to which it is counted
  double volunteer_hours = 0;        ///< a week, of volunteers who were helped before
  base::Moment volunteers_at;        ///< moment at which that was so
  Account account;
  std::vector<PracticeTie> practices;  ///< by channel; empty until a practitioner hears back

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("index", s.index), visit("first_home", s.first_home),
        visit("next_candidate", s.next_candidate), visit("next", s.next),
        visit("base_load", s.base_load);
    visit("base_hour_seconds", s.base_hour_seconds), visit("base_at", s.base_at),
        visit("volunteer_hours", s.volunteer_hours), visit("volunteers_at", s.volunteers_at),
        visit("account", s.account), visit("practices", s.practices);
  }
};

struct alignas(64) Place {
  // What every event asks for stands at the begin, up to `expertise.people`.
  std::uint16_t index = 0;
  bool plain_help = false;   ///< by the policy in force, and nobody here is asked for expertise,
                             ///< leaves, registers or is paid under a contract
  std::uint32_t policy = 0;  ///< index of the policy in force here
  std::uint32_t month = 0;   ///< index of the month of the run
  std::uint64_t next_sequence = 0;
  engine::Slots<Case> cases;
  std::vector<Worker> workers;
  std::vector<Team> teams;
  std::vector<AreaState> areas;
  FamilyBook families;
  engine::Mailbox<Message> mail;
  Staffing staffing;
  std::vector<Practice> practices;  ///< by local team; empty where all work as the policy says
  Funded funded;
  Expertise expertise;
  SeveralLists lists;  ///< beside those of its teams: of families that stand on more than one
  Exits exits;         ///< of its cases
  engine::Slots<Carried> carried;      ///< bricks that the social base of its areas carries
  std::vector<Account> team_accounts;  ///< by local team
  Seconds books_closed_at = 0;         ///< costs up to this moment are booked

  /// Checks what must hold at every moment between two events; throws `Bug` with the sentence that
  /// is broken.
  void audit(Seconds now) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("index", s.index), visit("plain_help", s.plain_help),
        visit("next_sequence", s.next_sequence), visit("policy", s.policy), visit("month", s.month),
        visit("cases", s.cases), visit("exits", s.exits), visit("carried", s.carried);
    visit("teams", s.teams), visit("workers", s.workers), visit("team_accounts", s.team_accounts);
    visit("areas", s.areas), visit("families", s.families), visit("mail", s.mail);
    visit("expertise", s.expertise), visit("staffing", s.staffing), visit("funded", s.funded),
        visit("lists", s.lists), visit("practices", s.practices),
        visit("books_closed_at", s.books_closed_at);
  }
};

/// Part of `Place::audit`: advice, open questions and visits fit together.
void audit_expertise(const Place& place);

/// Part of `Place::audit`: granted = spent + committed + balance in every book, and what is
/// committed is what the packages that run have not earned.
void audit_money(const Place& place);

/// Part of `Place::audit`: who is registered elsewhere waits here, and teams know how many are on
/// their list and how many places they keep.
void audit_several_lists(const Place& place);

/// Between days: every registration is of one family that waits, or on its way to be; a place that
/// is kept gets its answer.
void audit_registrations(const std::vector<Place>& places);

/// Between days: every open question of any place is in exactly one visit, letter or waiting room.
void audit_questions(const std::vector<Place>& places);

/// Between days: every lead that is kept is named by exactly one case, or by a letter that gives it
/// up.
void audit_leads(const std::vector<Place>& places);

}  // namespace samenspel::world
