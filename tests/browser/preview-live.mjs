// The preview, live while files are saved. `args.locales` is the folder of the locale files.
import { drive } from "./harness.mjs";
import { examined, says } from "./checks.mjs";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

await drive(async ({ args, open, picture }) => {
  const file = (below) => path.join(args.locales, below);
  /** Saves as editors do: beside the file, and then in its place. */
  const save = async (below, text) => {
    await writeFile(`${file(below)}~`, text);
    await rename(`${file(below)}~`, file(below));
  };

  const jobs = "news/beispiel-jobmesse";
  const german = await readFile(file(`de/${jobs}.ftl`), "utf8");
  const arabic = await readFile(file(`ar/${jobs}.ftl`), "utf8");

  const live = {};
  const page = await open({ at: `ar/${jobs}`, locale: "en-GB" });
  await says(page, "#live", "Live");
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
  const phone = await open({ at: `ar/${jobs}`, width: 390, locale: "de-DE" });
  await says(phone, "#m-summary .finding", "unknown-variable");
  await picture(phone, "preview-live-finding-390");
  const finding = await examined(phone);
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
  return { live, finding };
});
