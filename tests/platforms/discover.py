"""Applies the settings of Weblate's component discovery as Weblate does.

    discover.py FOLDER < settings.json

FOLDER is the checkout. Prints the components as JSON: name -> { base, files }.
"""

import json
import re
import sys
from pathlib import Path


def rendered(template, groups):
    return re.sub(r"{{ *(\w+) *}}", lambda match: groups[match[1]], template)


def main():
    folder = Path(sys.argv[1])
    settings = json.load(sys.stdin)
    match = re.compile("^" + settings["match"] + "$")
    languages = re.compile(settings["language_regex"])
    components = {}
    for file in sorted((folder / "locales").rglob("*")):
        path = file.relative_to(folder).as_posix()
        found = match.match(path)
        if not found or not languages.match(found["language"]):
            continue
        groups = found.groupdict()
        name = rendered(settings["name_template"], groups)
        base = rendered(settings["base_file_template"], groups)
        component = components.setdefault(name, {"base": base, "files": []})
        assert component["base"] == base, f"two components are called {name}"
        component["files"].append(path)
    json.dump(components, sys.stdout)


main()
