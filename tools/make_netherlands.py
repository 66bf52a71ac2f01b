#!/usr/bin/env python3
"""Writes scenarios/netherlands.yaml: every municipality as a generated city, with the institutions of its region.

Inhabitants come from tools/municipalities.csv (N35). Everything else is Utrecht's, in proportion: what scenarios/utrecht.yaml
says of an area with its team, of a BASEcamp and of an institution is said here of the same number of families elsewhere.
"""
import csv
import pathlib
import re
import unicodedata

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
YOUTHS_PER_INHABITANT = 0.188    # N1: 463,330 youths in care are 14.0% of all under 18 (derived)
YOUTHS_PER_FAMILY = 1.40         # U1 (derived)
FAR_POST_DAYS = 28               # see docs/decisions/0049 (estimate)
AREAS_PER_PLACE = 2              # a BASEcamp sits with at most two neighbourhood teams (estimate)

HEAD = """\
# The Netherlands: {municipalities} municipalities as generated cities, with shared institutions in {regions} regions and one national centre.
# Written by tools/make_netherlands.py. Inhabitants of 1 January 2022 by municipality of 2023 and their safety regions: N35.
# Youths: 18.8% of inhabitants (N1, derived); 1.40 in a family (U1, derived). Areas, teams, BASEcamps and institutions are
# Utrecht's in proportion to families (estimate); needs are the same everywhere (estimate).
extends: utrecht.yaml
question: "What happens when all municipalities share the institutions of their region?"
"""


def slug(name):
    """A name as a key: small letters, digits and underscores."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")


def per_family(utrecht, layer):
    """Full-time posts of each discipline in all teams of a layer, for each family of Utrecht."""
    families = sum(area["families"] for area in utrecht["city"]["areas"].values())
    posts = {}
    for team in utrecht["teams"].values():
        if team.get("layer", "neighbourhood") == layer:
            for discipline, fte in team["fte"].items():
                posts[discipline] = posts.get(discipline, 0) + fte / families
    return posts


def fte(posts, families):
    return "{" + ", ".join(f"{name}: {max(each * families, 0.01):.2f}" for name, each in posts.items()) + "}"


def municipality(name, families, region, utrecht):
    """Areas and teams, as lines."""
    key = slug(name)
    of_utrecht = utrecht["city"]["areas"].values()
    families_of_utrecht = sum(area["families"] for area in of_utrecht)
    social_base = sum(area["social_base_hours_per_week"] for area in of_utrecht) / families_of_utrecht
    of_team, of_basecamp = per_family(utrecht, "neighbourhood"), per_family(utrecht, "basecamp")
    areas_count = max(1, round(families * len(of_utrecht) / families_of_utrecht))
    places = -(-areas_count // AREAS_PER_PLACE)
    areas, teams = [], []
    beyond = [f"mental_health_{region}", f"disability_care_{region}", f"residential_care_{region}", "national_centre"]
    in_place = [0] * places
    for number in range(areas_count):
        here = families // areas_count + (number < families % areas_count)
        at = number * places // areas_count
        in_place[at] += here
        area, place = f"{key}_{number + 1}", f"{key}_{at + 1}"
        served = ", ".join([f"team_{area}", f"basecamp_{place}", *beyond])
        areas.append(f"    {area}: {{families: {here}, social_base_hours_per_week: {here * social_base:.0f}, "
                     f"served_by: [{served}]}}")
        teams.append(f"  team_{area}: {{place: {place}, wanted_hours_per_week: 1.1, fte: {fte(of_team, here)}}}")
    for at, here in enumerate(in_place):
        place = f"{key}_{at + 1}"
        teams.append(f"  basecamp_{place}: {{layer: basecamp, place: {place}, caseload_soft: 15, caseload_hard: 17.5, "
                     f"intake_hours: 6, fte: {fte(of_basecamp, here)}}}")
    return areas, teams


def institutions(utrecht, region, families):
    """The city-wide teams of Utrecht for the families of a region, as lines; without a region those of the country."""
    lines = []
    of_utrecht = sum(area["families"] for area in utrecht["city"]["areas"].values())
    layer = "institution" if region else "national"
    for name, team in utrecht["teams"].items():
        if team.get("layer") == layer:
            posts = {discipline: count / of_utrecht for discipline, count in team["fte"].items()}
            rest = ", ".join(f"{key}: {value}" for key, value in team.items() if key not in ("layer", "fte"))
            full = f"{name}_{region}" if region else name
            lines.append(f"  {full}: {{layer: {layer}, {rest}, fte: {fte(posts, families)}}}")
    return lines


def text(keep=lambda row: True):
    """The whole file, or that of a part of the country."""
    utrecht = yaml.safe_load((ROOT / "scenarios/utrecht.yaml").read_text(encoding="utf-8"))
    families = sum(area["families"] for area in utrecht["city"]["areas"].values())
    with open(ROOT / "tools/municipalities.csv", encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(line for line in table if not line.startswith("#")) if keep(row)]
    rows.sort(key=lambda row: (row["region"], row["municipality"]))
    areas, teams, of_region = [], [], {}
    for row in rows:
        here = round(int(row["inhabitants"]) * YOUTHS_PER_INHABITANT / YOUTHS_PER_FAMILY)
        region = slug(row["region"])
        of_region[region] = of_region.get(region, 0) + here
        new_areas, new_teams = municipality(row["municipality"], here, region, utrecht)
        areas += new_areas
        teams += new_teams
    country = sum(of_region.values())
    of_the_city = [name for name, team in utrecht["teams"].items() if team.get("layer") != "national"]
    out = [HEAD.format(municipalities=len(rows), regions=len(of_region)), "city:"]
    out += [f"  far_post_days: {FAR_POST_DAYS}  # estimate: the national centre sends its written answers and letters home every four weeks",
            "  areas:"]
    out += [f"    {name}: none" for name in utrecht["city"]["areas"]] + areas
    out += ["", "teams:"] + [f"  {name}: none" for name in of_the_city] + teams
    for region, count in of_region.items():
        out += institutions(utrecht, region, count)
    out += institutions(utrecht, "", country)
    spending = round(utrecht["funding"]["other_spending_eur_per_year"] / families * country, -6)
    out += ["", "funding:", f"  other_spending_eur_per_year: {spending:.0f}  # U20 (derived), in proportion (estimate)", "",
            "run:  # ten years from an empty start, in one run",
            "  warm_up_years: 0", "  years: 10", "  replications: 1", "  record: summary"]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    (ROOT / "scenarios/netherlands.yaml").write_text(text(), encoding="utf-8")
