"""Reads the YAML that the program writes into its files (resolved scenarios, studies); not YAML in general."""

WORDS = {"{}": {}, "true": True, "false": False, "null": None}


def _scalar(text):
    if text.startswith('"'):
        quoted = text[1 : text.rindex('"')]
        return quoted.replace('\\"', '"').replace("\\\\", "\\")
    if text in WORDS:
        return {} if text == "{}" else WORDS[text]
    if text.startswith("["):
        return [_scalar(item) for item in _items(text[1 : text.rindex("]")])]
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            pass
    return text


def _items(text):
    """The items of a list in one line; commas inside quotes do not part them."""
    items, quoted = [""], False
    for i, character in enumerate(text):
        if character == '"' and text[i - 1 : i] != "\\":
            quoted = not quoted
        if character == "," and not quoted:
            items.append("")
        else:
            items[-1] += character
    return [item.strip() for item in items if item.strip()]


def _logical_lines(text):
    """Lines with those joined that go on a list."""
    begun = ""
    for line in text.splitlines():
        begun = begun + " " + line.strip() if begun else line.rstrip()
        value = begun.partition(": ")[2]
        if value.startswith("[") and not value.endswith("]"):
            continue
        if begun:
            yield begun
        begun = ""


def read(text):
    """Maps in maps, numbers, texts and lists; the lines of a list of maps stay as they are, below the key `- `.

    >>> read('a:\\n  b: 1.5\\n  c: [x, "y, z"]\\nd: "say: \\\\"hi\\\\""\\ne: {}\\n')
    {'a': {'b': 1.5, 'c': ['x', 'y, z']}, 'd': 'say: "hi"', 'e': {}}
    """
    root = {}
    open_maps = [(-1, root)]  # the depth of the key above, and what stands below it
    for line in _logical_lines(text):
        depth = len(line) - len(line.lstrip())
        while open_maps[-1][0] >= depth:
            open_maps.pop()
        inside, words = open_maps[-1][1], line.strip()
        if words.startswith("- ") or "- " in inside:
            inside.setdefault("- ", []).append(words)
            continue
        key, _, value = words.partition(":")
        key = key.strip('"')
        inside[key] = _scalar(value.strip()) if value.strip() else {}
        if not value.strip():
            open_maps.append((depth, inside[key]))
    return root
