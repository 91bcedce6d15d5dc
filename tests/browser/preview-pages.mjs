// The preview's pages at one width (`args.width`): something of everything, in both directions, by
// keyboard, in the dark, printed, and without scripts.
import { drive } from "./harness.mjs";
import { examined, says } from "./checks.mjs";

await drive(async ({ url, args: { width }, open, picture }) => {
  // Something of everything on one page: outdated, broken, missing, tried.
  const jobs = "news/beispiel-jobmesse";
  const pages = {};
  let forms;
  const page = await open({ width, locale: "en-GB" });
  for (const [name, at] of [
    ["overview", ""],
    ["to-do", "pl/"],
    ["kind", "ar/news/"],
    ["item", `uk/${jobs}`],
    ["item-rtl", `ar/${jobs}`],
    ["item-persian", "fa/conferences/integrationskonferenz-magdeburg-2025"],
    ["source", `de/${jobs}`],
  ]) {
    await page.goto(new URL(at, url).href);
    await says(page, "#live", "Live");
    await picture(page, `preview-${name}-${width}`);
    pages[name] = await examined(page);
    if (name === "item-rtl") {
      forms = await page.$$eval("#m-summary tbody tr:not(.fact) th code", (codes) =>
        codes.map((code) => code.textContent));
    }
  }
  // By keyboard: the first stop leads past the head.
  await page.goto(new URL(`uk/${jobs}`, url).href);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const skipped = await page.evaluate(() => document.activeElement.localName);
  await page.close();

  for (const [name, at] of [["item", `uk/${jobs}`], ["overview", ""]]) {
    const dark = await open({ at, width, colorScheme: "dark", locale: "de-DE" });
    await picture(dark, `preview-${name}-${width}-dark`);
    await dark.emulateMedia({ media: "print", colorScheme: "light" });
    await picture(dark, `preview-${name}-${width}-print`);
    await dark.close();
  }

  const plain = await open({ at: `uk/${jobs}`, width, javaScriptEnabled: false, locale: "en-GB" });
  const without_script = (await plain.locator("#m-summary table tbody tr").count()) >= 4;
  return { pages, forms, skipped, without_script };
});
