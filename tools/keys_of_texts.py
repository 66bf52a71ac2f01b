"""Which keys a scenario takes from its own text: those whose comment names a row of docs/seeds.md. Used by check_seed_keys.py."""
import re

from check_sources import comments_of_yaml
from described_keys import key_of

# The statements that are about the place or the arrangement that a scenario stands for.
OWN_ROWS = {
    "adults": [("S4", 1, 154)],
    "brunssum": [("S2", 100, 107)],
    "de_fryske_marren": [("S2", 93, 99)],
    "den_bosch": [("S2", 162, 169)],
    "eemland": [("S2", 152, 161)],
    "eindhoven": [("S2", 51, 52), ("S2", 123, 134)],
    "haarlem": [("S2", 108, 114)],
    "network_intelligence": [("S3", 1, 44)],
    "nieuwegein": [("S2", 143, 151)],
    "one_front_door": [("S4", 1, 154)],
    "oss": [("S2", 135, 142)],
    "two_legs": [("S0", 1, 75)],
    "utrecht_digital_platform": [("S2", 115, 122)],
    "walcheren": [("S2", 170, 180)],
    "zuilen_pilot": [("S1", 1, 65), ("S4", 93, 122)],
}
AT_LEAST = 5

ROW_ID = re.compile(r"\b(S[0-4])-(\d+)\b")
LINE = re.compile(r"^( *)([\w-]+):(?: +(.*))?$")
PART = re.compile(r'"[^"]*"|[{}\[\],:]|[^{}\[\],:\s]+')


def leaves_of_flow(parts, path):
    """The paths of the numbers and lists in {…}; `parts` begins after the brace, and is used up to its end."""
    name = None
    while parts:
        part = parts.pop(0)
        if part == "}":
            return
        if part == "{":
            yield from leaves_of_flow(parts, path + [name])
        elif part == "[":
            while parts and parts.pop(0) != "]":
                pass
            yield path + [name]
        elif parts and parts[0] == ":":
            name = part
            parts.pop(0)
        elif part != ",":
            yield path + [name]


def leaves_by_line(text):
    """{line: paths of the values that stand there} of a scenario file."""
    leaves, sections = {}, []
    for number, line in enumerate(text.splitlines(), 1):
        found = LINE.match(re.sub(r"(^|\s)#.*", "", line).rstrip())
        if not found:
            continue
        indent, name, value = len(found[1]), found[2], found[3] or ""
        while sections and sections[-1][0] >= indent:
            sections.pop()
        path = [section for _, section in sections] + [name]
        if not value:
            sections.append((indent, name))
        elif value.startswith("{"):
            leaves[number] = list(leaves_of_flow(PART.findall(value)[1:], path))
        else:
            leaves[number] = [path]
    return leaves


def keys_by_row(text, keys):
    """(line, row as (text, number), described keys on that line) for each row that a comment names."""
    leaves = leaves_by_line(text)
    for number, comment in comments_of_yaml(text):
        named = {key_of(path, keys) for path in leaves.get(number, [])} - {None}
        for source, row in ROW_ID.findall(comment):
            yield number, (source, int(row)), named


def is_own(name, row):
    return any(source == row[0] and first <= row[1] <= last for source, first, last in OWN_ROWS.get(name, []))


def check_scenarios(repository, rows, keys):
    """Rows in comments that the page does not have, and scenarios with few keys from their own text."""
    known = {(row.text, row.number) for row in rows}
    for file in sorted((repository / "scenarios").rglob("*.yaml")):
        name, own = file.stem, set()
        for number, row, named in keys_by_row(file.read_text(encoding="utf-8"), keys):
            if row not in known:
                yield f"{file.relative_to(repository)}:{number}: no row {row[0]}-{row[1]:02d} in docs/seeds.md"
            elif is_own(name, row):
                own |= named
        if name in OWN_ROWS and len(own) < AT_LEAST:
            yield (f"{file.relative_to(repository)}: {len(own)} keys come from its own text, at least {AT_LEAST}: "
                   f"{', '.join(sorted(own)) or 'none'}")
