#include "core/observe/event_meaning.hpp"

#include <iterator>

#include "core/world/fact.hpp"

namespace samenspel::observe {

namespace {

// In the order of the kinds of facts.
constexpr EventMeaning meanings[] = {
    {"need_arose", "a need arises in a family", "", "bricks"},
    {"brick_absorbed", "network and social base carry a brick before help is asked", "domain", ""},
    {"need_absorbed", "no visible brick is left before help is asked", "", ""},
    {"need_passed", "all visible bricks recovered before help is asked", "",
     "seconds since the need arose"},
    {"asked", "the family asks for help", "channel",
     "seconds since its last planned ending if this is the first request after it, else -1"},
    {"entered", "the request reaches a team", "channel", "1 when another team referred it"},
    {"refused", "the team is closed for new families", "channel", ""},
    {"queued", "the case goes on a list", "priority, 0 crisis", ""},
    {"left_list", "the case comes off a list", "", ""},
    {"unqueued", "the family leaves a list without help", "ending", "seconds waited"},
    {"started", "help starts", "priority, 0 crisis", "seconds waited"},
    {"escalated", "waiting makes the need heavier", "", ""},
    {"brick_passed", "an untreated brick recovered", "domain", ""},
    {"crisis", "a crisis occurs", "domain", ""},
    {"brick_found", "a hidden brick is recognised", "domain", ""},
    {"brick_laid", "a brick is laid", "domain", "contact seconds it took"},
    {"brick_surfaced", "a further brick surfaces", "domain", ""},
    {"stage_ended", "help by this team ends", "0 ended, 1 referred, 2 back on the list",
     "seconds in care"},
    {"referred", "the case is referred", "layer of the receiver", "team that receives it"},
    {"right_help", "first hour of right help on the hardest recognised brick",
     "1 when it was beyond the front door", "seconds since asking"},
    {"right_help_lost", "the family ends without right help", "ending", "seconds since asking"},
    {"ended", "help has ended for the family", "ending", "mark in hundredths"},
    {"returned", "a remembered need asks again", "1 after dropping out or refusal", "round"},
    {"unmet_begins", "a recognised need is without help", "", ""},
    {"unmet_ends", "it is not any more", "", ""},
    {"booked", "money is spent", "cost kind", "cents"},
    {"staff_changed", "the posts of a team change", "", "posts in hundredths"},
    {"review", "ongoing help is reviewed", "", "contact seconds since the last review"},
    {"tried_another", "a refused family turns to another team", "channel", ""},
    {"first_of_year", "the first request of a family in a calendar year", "", ""},
    {"repeat_start", "with started: children were helped before", "", "children"},
    {"handed_back", "the social base cannot carry a brick any more", "domain", ""},
    {"fell_sick", "a worker of a team falls sick", "discipline", "seconds it lasts"},
    {"guidance_month", "a month of an ongoing brick", "domain",
     "contact seconds promised beyond the need of the month"},
    {"brick_left", "a recognised brick was not laid", "domain", ""},
    {"asked_beyond", "with asked: the hardest recognised brick is beyond the front door", "", ""},
    {"brick_met", "a recognised brick at the plan of a team", "tenth of its difficulty", ""},
    {"consult_asked", "somebody is asked for advice", "route, 255 a colleague",
     "tenth of the difficulty"},
    {"consult_ended", "a question for advice ends", "answer", "seconds since it was asked"},
    {"join_asked", "somebody is asked to join for a brick", "route", "tenth of the difficulty"},
    {"join_begun", "somebody begins on a brick beside the worker", "domain", ""},
    {"join_ended", "a question to join ends", "answer", "contact seconds"},
    {"sharpened", "a question turns out to be within reach", "route", ""},
    {"referral_unneeded", "with referred: the worker could have laid all bricks", "", ""},
    {"referral_late", "with referred: after hours on a brick that had seemed within reach", "", ""},
    {"brick_shows", "a brick turns out to be harder than it seemed", "domain", ""},
    {"skill_stands", "skill above the discipline's in a team", "people", "millionths"},
    {"tie_stands", "ties of a team", "people", "millionths"},
    {"worker_left", "a post falls vacant", "discipline", "seconds in it"},
    {"vacancy_ended", "a post is filled", "discipline", ""},
    {"satisfaction_stands", "work satisfaction in a team", "people", "millionths"},
    {"joint_met", "several experts sit together about a question", "people",
     "seconds of attendance paid"},
    {"path_set", "a route team sets the path", "0 voluntary, 1 pressing, 2 compulsory", ""},
    {"triaged", "a family is asked on before it reaches a team", "1 past the front door", ""},
    {"clarified", "a question is clear before help starts", "hidden bricks that came to light", ""},
    {"went_on_as_adult", "somebody who came of age turns to the adult half", "", ""},
    {"child_at_home", "with asked: a child of the family", "number, eldest 0", "seconds of age"},
    {"brick_at_request", "with asked: a brick of the request", "domain",
     "0, with 1 when not recognised yet and 2 when ongoing"},
    {"trust_comes_first", "hours are spent on the relation before a brick can begin", "its domain",
     "contact seconds it takes"},
    {"asked_team_first", "a practitioner asks the front door's team first", "channel",
     "1 when the family stays with that team"},
    {"talked_together", "practitioner, team and family talk at the start",
     "1 when something hidden came to light", ""},
};
static_assert(std::size(meanings) == world::fact_kind_count);

}  // namespace

std::span<const EventMeaning> event_meanings() { return meanings; }

}  // namespace samenspel::observe
