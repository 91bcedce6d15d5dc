"""Reads every locale file with what Pontoon and Weblate read with, and saves it as they would.

    save.py LOCALES TARGET

TARGET/pontoon and TARGET/weblate get the whole tree. Prints one JSON object: how many files there
are, which locales the configuration names, and each message that did not come back as it was.
"""

import json
import shutil
import sys
from pathlib import Path

from fluent.syntax import ast, parse
from moz.l10n.formats import Format
from moz.l10n.model import Entry
from moz.l10n.paths import L10nConfigPaths
from moz.l10n.resource import parse_resource, serialize_resource
from translate.storage.fluent import FluentFile


def messages(text):
    """Each message and term by its id; what cannot be read, by its text."""
    found = {}
    for entry in parse(text).body:
        if isinstance(entry, (ast.Message, ast.Term)):
            hyphen = "-" if isinstance(entry, ast.Term) else ""
            found[hyphen + entry.id.name] = entry
        elif isinstance(entry, ast.Junk):
            found["junk: " + entry.content[:60]] = entry
    return found


def shape(entry):
    """Whether a message has a text, and the names of its attributes."""
    return entry.value is not None, sorted(attribute.id.name for attribute in entry.attributes)


def differences(before, after, same):
    """The ids that are in one text only, or of which `same` does not hold."""
    before, after = messages(before), messages(after)
    return [
        name
        for name in sorted(before.keys() | after.keys())
        if name not in before or name not in after or not same(before[name], after[name])
    ]


def same_text(before, after):
    return before.equals(after, ignored_fields=["span", "comment"])


# Pontoon writes a sentence with a plural inside as one sentence for each form, so the texts differ
# where they read the same: whether they do is asked of the server.
def same_shape(before, after):
    return shape(before) == shape(after)


def pontoon(source, translation):
    """The file that Pontoon writes: the source's, with each message that is translated put in.

    Messages and attributes that the source lacks are left out, and the comments are the source's.
    """
    resource = parse_resource(str(source))
    translated = {
        entry.id: entry
        for section in parse_resource(str(translation)).sections
        for entry in section.entries
        if isinstance(entry, Entry)
    }
    for section in resource.sections:
        kept = []
        for entry in section.entries:
            if isinstance(entry, Entry):
                if entry.id not in translated:
                    continue
                their = translated[entry.id]
                is_term = entry.id[0].startswith("-")
                entry.value = their.value
                entry.properties = {
                    name: value
                    for name, value in their.properties.items()
                    if is_term or name in entry.properties
                }
            kept.append(entry)
        section.entries = kept
    resource.sections = [
        section
        for section in resource.sections
        if any(isinstance(entry, Entry) for entry in section.entries)
    ]
    assert resource.format == Format.fluent
    return "".join(serialize_resource(resource))


def weblate(translation):
    """The file that Weblate writes after each unit was saved as it is."""
    store = FluentFile.parsestring(translation.read_bytes())
    for unit in store.units:
        unit.target = unit.target
    return bytes(store).decode()


def main():
    locales, target = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    config = L10nConfigPaths(str(locales / "l10n.toml"))
    # Each source file and the path of its translations.
    pairs = [(Path(source), path) for source, path in config.all()]
    assert pairs, "the configuration finds no file"
    lost = []
    files = 0
    for name in ["pontoon", "weblate"]:
        shutil.rmtree(target / name, ignore_errors=True)
        shutil.copytree(locales, target / name)

    def save(tool, path, text, same):
        for message in differences(path.read_text(encoding="utf-8"), text, same):
            lost.append(f"{tool}: {path.relative_to(locales)}: {message}")
        saved = target / tool / path.relative_to(locales)
        saved.write_text(text, encoding="utf-8", newline="\n")

    for source, path in pairs:
        files += 1
        save("weblate", source, weblate(source), same_text)
        for locale in sorted(config.all_locales):
            translation = Path(config.format_target_path(path, locale))
            if translation.exists():
                files += 1
                save("pontoon", translation, pontoon(source, translation), same_shape)
                save("weblate", translation, weblate(translation), same_text)
    print(json.dumps({"files": files, "locales": sorted(config.all_locales), "lost": lost}))


main()
