#!/usr/bin/env python3
"""Writes scenarios/adults.yaml: the adult half beside the youth half of Utrecht.

Every figure of the adult half is an estimate (the texts give none beside S4) and stands here once; areas, places and
relative need come from scenarios/utrecht.yaml.
"""
import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
HOUSEHOLDS_PER_FAMILY = 2.7   # about 186,000 households in all, of which 50,056 with children (U1 estimate)
NEED_OF_ADULTS = 0.30         # onset per household, relative to that of a family with children
TEAM_POSTS = 330              # generalists of the 18 adult teams together
NEIGHBOURHOOD_GGZ_POSTS = 110  # mental health at the places of the neighbourhood teams

HEAD = """\
# Utrecht with its adult half: teams for youth and families and teams for adults behind one front door (S4).
# Written by tools/make_adults.py. Every number of the adult half is an estimate; docs/adults.md gives their ranges.
extends: utrecht.yaml
question: "What does the adult half ask of the neighbourhood, beside youth and families?"

needs:
  domains:  # weights beside those of the youth half, within an area of adults (estimate)
    money_debts: {half: adult, weight: 30, child_share: 0, parent_share: 0.3, work: {mean_hours: 18}, goes_with: {daily_living: 1.5, housing_work: 2}}  # S4-94 estimate
    daily_living: {half: adult, weight: 26, child_share: 0, parent_share: 0.9, ongoing: 0.6, work: {mean_hours: 30}}  # S4-14 S4-15 estimate: guidance that is often ongoing
    loneliness: {half: adult, weight: 14, child_share: 0, parent_share: 1, difficulty_shift: -0.6, ongoing: 0.3, work: {mean_hours: 10}}  # S4 estimate
    adult_mental_health: {half: adult, weight: 20, child_share: 0, parent_share: 1, difficulty_shift: 0.35, ongoing: 0.15, goes_with: {mood_anxiety: 1.5, daily_living: 1.5}}  # S4-77 S4-138 estimate
    addiction: {half: adult, weight: 5, child_share: 0, parent_share: 1, difficulty_shift: 0.6, needs_trust_above: 0.55, goes_with: {money_debts: 2, safety: 2}}  # S4-77 estimate
    housing_work: {half: adult, weight: 10, child_share: 0, parent_share: 0.5, difficulty_shift: -0.2, work: {mean_hours: 12}}  # estimate

disciplines:
  social_worker: {half: adult, bar: 0.42, legs: {daily_living: 0.58, loneliness: 0.62, housing_work: 0.55}, rate_eur_per_hour: 85}  # estimate
  social_legal_counsellor: {half: adult, bar: 0.35, legs: {money_debts: 0.75, housing_work: 0.70}, rate_eur_per_hour: 85}  # S4 estimate
  community_nurse: {half: adult, bar: 0.45, legs: {adult_mental_health: 0.80, addiction: 0.65, daily_living: 0.65, mood_anxiety: 0.5}, rate_eur_per_hour: 105}  # S4 estimate
  adult_psychologist: {half: adult, bar: 0.45, legs: {adult_mental_health: 0.95, addiction: 0.6, trauma: 0.6, mood_anxiety: 0.6}, rate_eur_per_hour: 115}  # S4 estimate
  adult_psychiatrist: {half: adult, bar: 0.45, legs: {adult_mental_health: 0.98, addiction: 0.8}, rate_eur_per_hour: 200}  # estimate
  guidance_worker: {half: adult, bar: 0.45, legs: {daily_living: 0.95, loneliness: 0.8}, rate_eur_per_hour: 75}  # S4 estimate
  debt_specialist: {half: adult, bar: 0.30, legs: {money_debts: 0.99}, rate_eur_per_hour: 95}  # S4-94 estimate
  addiction_specialist: {half: adult, bar: 0.40, legs: {addiction: 0.97, adult_mental_health: 0.8}, rate_eur_per_hour: 110}  # estimate

entry:
  channels:  # schools, youth doctors and the certified institution are there for children (S4)
    school: {half: youth}
    youth_doctor: {half: youth}
    certified_institution: {half: youth}

after:
  goes_on_at_18: 0.5  # estimate: who comes of age with something left turns to the adult team
"""

CITY_WIDE = """\
  # City-wide, for adults (S4); sizes are estimates.
  guidance_providers: {layer: institution, half: adult, fte: {guidance_worker: 60}, caseload_soft: 18, caseload_hard: 20, intake_hours: 5}
  debt_help: {layer: institution, half: adult, fte: {debt_specialist: 18}, caseload_soft: 25, caseload_hard: 30, intake_hours: 4}
  addiction_care: {layer: institution, half: adult, fte: {addiction_specialist: 12}, caseload_soft: 16, caseload_hard: 18, intake_hours: 6}
"""


def main():
    utrecht = yaml.safe_load((ROOT / "scenarios/utrecht.yaml").read_text())
    areas = utrecht["city"]["areas"]
    need = {name: area["families"] * area["need_factor"] for name, area in areas.items()}
    share = {name: need[name] / sum(need.values()) for name in areas}
    place = {name: utrecht["teams"][area["served_by"][0]]["place"] for name, area in areas.items()}
    out = [HEAD, "city:", "  areas:"]
    for name, area in areas.items():
        door, adults = area["served_by"][0], f"team_{name}_adults"
        beyond = [f"ggz_{place[name]}", "guidance_providers", "debt_help", "addiction_care"]
        out.append(f"    {name}: {{served_by: [{', '.join([door, adults, *area['served_by'][1:], *beyond])}]}}  # S4-75")
        out += [
            f"    {name}_adults:",
            "      half: adult",
            f"      families: {round(area['families'] * HOUSEHOLDS_PER_FAMILY)}  # U1 estimate",
            f"      need_factor: {area['need_factor'] * NEED_OF_ADULTS:.3f}  # U8 estimate",
            f"      network_strength: {area['network_strength'] - 0.1:.2f}  # estimate",
            "      trust: 0.5  # estimate",
            f"      social_base_hours_per_week: {2 * area['social_base_hours_per_week']}  # estimate",
            f"      served_by: [{', '.join([adults, door, *beyond, *area['served_by'][1:]])}]  # S4-75",
        ]
    out += ["", "teams:", "  # Adult teams at the places of the youth teams, placed by need (S4 estimate)."]
    for name in areas:
        posts = TEAM_POSTS * share[name]
        out.append(f"  {areas[name]['served_by'][0]}: {{half: youth}}  # S4-75")
        out.append(f"  team_{name}_adults: {{half: adult, place: {place[name]}, wanted_hours_per_week: 1.1, "
                   f"fte: {{social_worker: {0.7 * posts:.1f}, social_legal_counsellor: {0.3 * posts:.1f}}}}}  # S4-75 S4-81 estimate")
    out.append("  # BASEcamps are there for youth and their families (S0-01).")
    out += [f"  {name}: {{half: youth}}  # S0-01" for name, team in utrecht["teams"].items() if team.get("layer") == "basecamp"]
    out.append("  # Mental health for adults in the neighbourhood, at the place of the team (S4 estimate).")
    for where in dict.fromkeys(place.values()):
        posts = NEIGHBOURHOOD_GGZ_POSTS * sum(share[name] for name in areas if place[name] == where)
        out.append(f"  ggz_{where}: {{layer: basecamp, half: adult, place: {where}, caseload_soft: 16, caseload_hard: 18, "
                   f"intake_hours: 5, fte: {{community_nurse: {0.5 * posts:.1f}, adult_psychologist: {0.4 * posts:.1f}, "
                   f"adult_psychiatrist: {0.1 * posts:.1f}}}}}  # S4-140 S4-143 estimate")
    out.append(CITY_WIDE)
    names = ", ".join(f"ggz_{where}" for where in dict.fromkeys(place.values()))
    out += ["funding:", "  contracts:", "    mental_health_of_adults:  # S4-138: the movement comes from the health insurer",
            f"      covers: [{names}]  # S4-140", "      funder: insurer  # S4-138", ""]
    (ROOT / "scenarios/adults.yaml").write_text("\n".join(out))


if __name__ == "__main__":
    main()
