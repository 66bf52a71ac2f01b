"""The keys of a scenario and their sources: from the built program, or read from the descriptions in the headers.

Both give {path: source} with NAME for the parts of a map ("city.areas.NAME.trust": "estimate"); a section or a map as a
whole has the source None. Used by the checks of docs/.
"""
import json
import pathlib
import re
import subprocess

from quoted_code import same_key

SCENARIO_FOLDER = pathlib.PurePath("sim/core/scenario")
ROOT_STRUCT = "Parameters"
NUMBERS = "number_by_name"  # a key that holds numbers by name: each of them, KEY.NAME, has no source of its own

STRUCT = re.compile(r"^struct (\w+) \{\n(.*?)^\};", re.M | re.S)
MEMBER = re.compile(r"^\s+([\w:]+(?:<[\w:<>]+>)?) (\w+)(?:\s*=[^;]*)?;", re.M)
# A long description may be in two functions: describe and describe_something.
DESCRIPTION = re.compile(r"^void describe\w*\(V& v, (\w+)& (\w+)\) \{\n(.*?)^\}", re.M | re.S)
PART = re.compile(r'v\.(section|map)\("(\w+)",\s*"[^"]*",\s*\w+\.(\w+)\)')
PARAMETER = re.compile(r'v\.(\w+)\(\s*\w+\.\w+,\s*About\{\s*"(\w+)"(.*?)\}', re.S)
SOURCE = re.compile(r'Role::\w+,\s*"([^"]*)"')


def keys_of_headers(repository):
    """{path: source} read from the `describe` functions of the parameter structs."""
    members, bodies = {}, {}
    for header in sorted((pathlib.Path(repository) / SCENARIO_FOLDER).glob("*.hpp")):
        text = header.read_text(encoding="utf-8")
        for name, body in STRUCT.findall(text):
            members[name] = {member: kind for kind, member in MEMBER.findall(body)}
        for struct, _, body in DESCRIPTION.findall(text):
            bodies[struct] = bodies.get(struct, "") + body
    keys = {}

    def collect(struct, prefix):
        body = bodies[struct]
        for kind, name, rest in PARAMETER.findall(body):
            source = SOURCE.search(rest)
            keys[prefix + name] = source.group(1) if source else ""
            if kind == NUMBERS:
                keys[prefix + name + ".NAME"] = None
        for kind, name, member in PART.findall(body):
            part = re.sub(r"^NamedMap<(.*)>$", r"\1", members[struct][member])
            keys[prefix + name] = None
            collect(part, prefix + name + (".NAME." if kind == "map" else "."))

    if ROOT_STRUCT in bodies:
        collect(ROOT_STRUCT, "")
    return keys


def keys_of_program(program):
    """{path: source} from `samenspel describe parameters --json`; empty when the program cannot tell."""
    try:
        answer = subprocess.run([str(program), "describe", "parameters", "--json"], capture_output=True, timeout=60)
        rows = json.loads(answer.stdout)["parameters"] if answer.returncode == 0 else []
    except (OSError, subprocess.TimeoutExpired, ValueError, KeyError, TypeError):
        return {}
    keys = {row["name"].replace("<name>", "NAME"): row.get("source") for row in rows}
    numbers = [row["name"].replace("<name>", "NAME") for row in rows if row.get("kind") == NUMBERS]
    return keys | {key + ".NAME": None for key in numbers}


def key_of(path, keys):
    """The described key that a path of a scenario is, or is a named value of; None for neither."""
    for length in range(len(path), 0, -1):
        code = ".".join(path[:length])
        for key, source in keys.items():
            if source is not None and same_key(code, key):
                return key
    return None


def described_keys(repository, program=None):
    """From the program when it is built and answers, else from the headers."""
    return (program and keys_of_program(program)) or keys_of_headers(repository)
