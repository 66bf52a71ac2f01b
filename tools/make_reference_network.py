#!/usr/bin/python3
"""Writes the reference care network of docs/performance.md as an ordinary scenario: make_reference_network.py K > FILE."""
import sys

k = int(sys.argv[1]) if len(sys.argv) > 1 else 1
teams, basecamps, institutions = 18 * k, 10 * k, 4 * k
out = []
w = out.append
w("# The reference care network: three layers of queues with known results, the first benchmark.")
w("# Written by tools/make_reference_network.py %d; every number is given by docs/performance.md (estimate)." % k)
w('question: "How fast is the program on a network of queues with known results?"')
w("city:")
w("  capacity: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")
w("  season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")
w("  families: {years_of_residence: 0, network_spread: 0, trust_spread: 0}")
w("  areas:")
for i in range(teams):
    w("    area_%d: {families: 1000, social_base_hours_per_week: 0, served_by: [team_%d, basecamp_%d, institution_%d]}"
      % (i, i, i % basecamps, i % institutions))
w("needs:")
w("  onset_per_family_year: 0.365  # one request a day and area")
w("  ceiling_factor: 1")
w("  further_bricks: 0")
w("  difficulty_median: 0.5")
w("  difficulty_spread: 0")
w("  work_by_difficulty: 0")
w("  hidden: 0")
w("  ongoing: 0")
w("  protected_years: 0")
w("  domains:")
for name, weight, days, cv, surfaces in (
        ("basic", 1, 9, 1.0, "{special: 0.18, residential: 0.02}"),
        ("special", 0, 30, 1.2, "{residential: 0.07, basic: 0.03}"),
        ("residential", 0, 150, 1.5, "{special: 0.05}")):
    w("    %s: {weight: %g, child_share: 1, parent_share: 0, surfaces: %s, work: {shape: lognormal, mean_hours: %g, spread: %g}}"
      % (name, weight, surfaces, 24 * days, cv))
w("social_base: {strength: 0}")
w("help_seeking: {asks_per_week: 1000000000, burden_power: 0, threshold: 0, threshold_per_week_wait: 0}")
w("entry: {channels: {door: {weight: 1}}}")
w("disciplines:")
for name, domain in (("generalist", "basic"), ("specialist", "special"), ("resident", "residential")):
    w("  %s: {bar: 0, legs: {%s: 1}, rate_eur_per_hour: 1}" % (name, domain))
w("teams:")
common = ("hours_per_week: 168, administration: 0, caseload_soft: 1, caseload_hard: 1, "
          "wanted_hours_per_week: 168, intake_hours: 0")
for count, name, layer, discipline, servers in (
        (teams, "team", "neighbourhood", "generalist", 12),
        (basecamps, "basecamp", "basecamp", "specialist", 15),
        (institutions, "institution", "institution", "resident", 30)):
    for i in range(count):
        w("  %s_%d: {layer: %s, fte: {%s: %d}, %s}" % (name, i, layer, discipline, servers, common))
w("help:")
w("  {assignment: availability, alliance_floor: 1, trust_gain_per_hour: 0, trust_kept_at_hand_over: 1, retelling_hours: 0,")
w("   drop_out_per_hour: 0}")
w("expertise: {stretch: 0, view_error: 0}")
w("waiting:")
w("  {escalation_per_week: 0, recovery_per_week: 0, crisis_per_week: 0, trust_kept_per_week: 1,")
w("   drop_out_per_week: 0.0388888888888889, drop_out_growth_per_week: 0, drop_out_by_trust: 0,  # patience of 180 days")
w("   drop_out_factor: {neighbourhood: 0}}")
w("outflow: {keep_in_touch_days: 0, remainder: 0}")
w("after: {return_by_network: 0, return_by_unlaid: 0, comes_back_factor: 0}")
w("run: {warm_up_years: 0, years: 10, replications: 10, record: summary}")
print("\n".join(out))
