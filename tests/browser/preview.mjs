// The preview: at the width of a phone and of a desk, in both directions, by keyboard, without
// scripts, and live while files are saved. `args.locales` is the folder of the locale files.
import { drive } from "./harness.mjs";
import { overflow, tour, unmarked, unreached } from "./checks.mjs";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

await drive(async ({ url, args, open, picture }) => {
  const at = (below) => new URL(below, url).href;
  const file = (below) => path.join(args.locales, below);
  /** Saves as editors do: beside the file, and then in its place. */
  const save = async (below, text) => {
    await writeFile(`${file(below)}~`, text);
    await rename(`${file(below)}~`, file(below));
  };
  const says = (page, selector, text) =>
    page.waitForFunction(
      ([selector, text]) => document.querySelector(selector)?.textContent.includes(text),
      [selector, text],
    );

  // Something of everything on one page: outdated, broken, missing, tried.
  const jobs = "news/beispiel-jobmesse";
  const german = await readFile(file(`de/${jobs}.ftl`), "utf8");
  const arabic = await readFile(file(`ar/${jobs}.ftl`), "utf8");

  const examined = async (page) => ({
    overflow: await overflow(page),
    tour: await tour(page),
    unreached: await unreached(page),
    // Fluent's own text and a window's title mix both directions by nature.
    unmarked: (await unmarked(page)).filter((text) => !/[{}$]|· (Preview|Vorschau)$/.test(text)),
  });
  const pages = {};
  for (const [name, below] of [
    ["overview", ""],
    ["to-do", "pl/"],
    ["kind", "ar/news/"],
    ["item", `uk/${jobs}`],
    ["item-rtl", `ar/${jobs}`],
    ["item-persian", "fa/conferences/integrationskonferenz-magdeburg-2025"],
    ["source", `de/${jobs}`],
  ]) {
    for (const width of [390, 1200]) {
      const page = await open({ width, locale: "en-GB" });
      await page.goto(at(below));
      await says(page, "#live", "Live");
      await picture(page, `preview-${name}-${width}`);
      pages[`${name} ${width}`] = await examined(page);
      await page.close();
    }
  }
  for (const [name, below] of [["item", `uk/${jobs}`], ["overview", ""]]) {
    const dark = await open({ colorScheme: "dark", locale: "de-DE" });
    await dark.goto(at(below));
    await picture(dark, `preview-${name}-dark`);
    await dark.emulateMedia({ media: "print", colorScheme: "light" });
    await picture(dark, `preview-${name}-print`);
    await dark.close();
  }

  // By keyboard: the first stop leads past the head.
  const keyboard = await open({ locale: "en-GB" });
  await keyboard.goto(at(`uk/${jobs}`));
  await keyboard.keyboard.press("Tab");
  await keyboard.keyboard.press("Enter");
  const skipped = await keyboard.evaluate(() => document.activeElement.localName);
  await keyboard.close();

  // Live.
  const live = {};
  const page = await open({ locale: "en-GB" });
  await page.goto(at(`ar/${jobs}`));
  await says(page, "#live", "Live");
  const forms = await page.$$eval("#m-summary tbody tr:not(.fact) th code", (codes) =>
    codes.map((code) => code.textContent));
  await page.evaluate(() => {
    window.marker = true;
    document.querySelector("#raw-summary summary").click();
    document.querySelector("#raw-summary summary").focus();
  });
  const begun = Date.now();
  await save(`ar/${jobs}.ftl`, arabic.replace(/^title = .*$/m, "title = عنوان جديد"));
  await says(page, "#m-title .side:last-child", "عنوان جديد");
  live.milliseconds = Date.now() - begun;
  await says(page, "h1", "عنوان جديد");
  // The message with the focus changes, too.
  await save(`ar/${jobs}.ftl`, arabic.replace(/^summary =$/m, "summary = جديد"));
  await says(page, "#m-summary .side:last-child", "جديد");
  live.unfolded = await page.evaluate(() => document.querySelector("#raw-summary").open);
  live.focus = await page.evaluate(() =>
    document.activeElement === document.querySelector("#raw-summary summary"));
  // A mistake is told by its line, and gone when it is mended.
  await save(`ar/${jobs}.ftl`, arabic.replace("{ $fair_on }", "{ $fair_day }"));
  await says(page, "#m-summary .finding", "unknown-variable");
  await picture(page, "preview-live-finding");
  const phone = await open({ width: 390, locale: "de-DE" });
  await phone.goto(at(`ar/${jobs}`));
  await says(phone, "#m-summary .finding", "unknown-variable");
  await picture(phone, "preview-live-finding-390");
  pages["finding 390"] = await examined(phone);
  await phone.close();
  live.finding = await page.evaluate(() =>
    document.querySelector("#m-summary .finding .at").textContent.startsWith("ar/news/"));
  await save(`ar/${jobs}.ftl`, arabic);
  await page.waitForFunction(() => !document.querySelector("#m-summary .finding"));
  live.mended = true;
  // The source changes: what is new is seen word by word.
  await save(`de/${jobs}.ftl`, german.replace("Diese Meldung ist erfunden.", "Der Eintritt ist frei."));
  await page.waitForFunction(() =>
    [...document.querySelectorAll("#m-summary ins")].some((part) => part.textContent.includes("frei")));
  live.difference = await page.evaluate(() =>
    [...document.querySelectorAll("#m-summary del")].some((part) => part.textContent.includes("erfunden")));
  await picture(page, "preview-live-outdated");
  live.marker = await page.evaluate(() => window.marker === true);
  // A page in the background lets its stream go, and catches up when it is looked at again.
  live.hidden = await page.evaluate(async () => {
    const counts = [];
    const Stream = window.EventSource;
    let now = 1;
    const close = Stream.prototype.close;
    Stream.prototype.close = function () { now = 0; return close.call(this); };
    window.EventSource = class extends Stream { constructor(...given) { super(...given); now = 1; } };
    const show = (state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
      counts.push(now);
    };
    show("hidden");
    show("visible");
    return counts;
  });
  await page.close();

  const plain = await open({ javaScriptEnabled: false, locale: "en-GB" });
  await plain.goto(at(`uk/${jobs}`));
  const without_script = (await plain.locator("#m-summary table tbody tr").count()) >= 4;
  await plain.close();
  return { pages, skipped, live, forms, without_script };
});
