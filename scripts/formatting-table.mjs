// Writes crates/words/tests/words/formatting-table.json: how Node's Intl, an independent implementation of CLDR,
// writes numbers, dates and lists and chooses plural forms. The tests compare ours with it.
//
//     node scripts/formatting-table.mjs
//
// The table says which version of CLDR it is from. Differences to ours stand one by one in
// crates/words/tests/words/formatting-exceptions.json.
import { writeFileSync } from "node:fs";

const locales = `
  af am ar ar-AE ar-EG ar-MA as az be bg bn br bs ca cs cy da de de-AT de-CH el en en-001 en-GB en-IN
  es es-419 es-MX et eu fa fi fil fr fr-CA fr-CH ga gl gu he hi hr hu hy id is it ja ka kk km kn ko
  kok ky lo lt lv mk ml mn mr ms mt my nb ne nl nn or pa pl ps pt pt-PT ro ru sd si sk sl so sq sr
  sr-Latn sv sw ta te th ti tk tr uk ur uz uz-Cyrl vi yue zh zh-Hant zh-HK zu
`.trim().split(/\s+/);

const numbers = [0, 7, 1234.5, 1234567.891, -42];
const dates = ["2025-11-28", "2026-01-05"];
const lists = [["A", "B"], ["A", "B", "C"]];

/** 0-1,200 and a million as runs: [["other", 0, 0], ["one", 1, 1], …] */
function plurals(locale, type) {
  const rules = new Intl.PluralRules(locale, { type });
  const runs = [];
  for (const number of [...Array(1201).keys(), 1_000_000]) {
    const category = rules.select(number);
    const last = runs.at(-1);
    if (last && last[0] === category && last[2] === number - 1) last[2] = number;
    else runs.push([category, number, number]);
  }
  // Runs that repeat make most of the size: each category once, as "1,21,31-39".
  const byCategory = {};
  for (const [category, first, last] of runs) {
    (byCategory[category] ??= []).push(first === last ? `${first}` : `${first}-${last}`);
  }
  return Object.fromEntries(
    Object.entries(byCategory).map(([category, ranges]) => [category, ranges.join(",")]),
  );
}

const table = { cldr: process.versions.cldr, numbers, dates, lists, locales: {} };
for (const locale of locales) {
  if (Intl.NumberFormat.supportedLocalesOf(locale).length === 0) throw new Error(locale);
  const date = (style) => {
    const format = new Intl.DateTimeFormat(locale, {
      calendar: "gregory",
      dateStyle: style,
      timeZone: "UTC",
    });
    return dates.map((day) => format.format(new Date(`${day}T00:00:00Z`)));
  };
  const list = (type) => {
    const format = new Intl.ListFormat(locale, { type, style: "long" });
    return lists.map((elements) => format.format(elements));
  };
  table.locales[locale] = {
    cardinal: plurals(locale, "cardinal"),
    ordinal: plurals(locale, "ordinal"),
    numbers: numbers.map((number) => new Intl.NumberFormat(locale).format(number)),
    percent: new Intl.NumberFormat(locale, { style: "percent" }).format(0.5),
    full: date("full"),
    long: date("long"),
    medium: date("medium"),
    short: date("short"),
    conjunction: list("conjunction"),
    disjunction: list("disjunction"),
  };
}

const rows = Object.entries(table.locales).map(
  ([locale, row]) => `${JSON.stringify(locale)}: ${JSON.stringify(row)}`,
);
const { cldr } = table;
writeFileSync(
  new URL("../crates/words/tests/words/formatting-table.json", import.meta.url),
  `{"cldr": ${JSON.stringify(cldr)}, "numbers": ${JSON.stringify(numbers)}, ` +
    `"dates": ${JSON.stringify(dates)}, "lists": ${JSON.stringify(lists)}, "locales": {\n` +
    `${rows.join(",\n")}\n}}\n`,
);
