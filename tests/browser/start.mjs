// The start page: at the width of a phone and of a desk, by keyboard, and its query by the form.
import { drive } from "./harness.mjs";
import { examined } from "./checks.mjs";

await drive(async ({ open, picture }) => {
  const widths = {};
  for (const width of [390, 1200]) {
    const page = await open({ width });
    await picture(page, `start-${width}`);
    widths[width] = await examined(page);
  }
  const dark = await open({ width: 390, colorScheme: "dark" });
  await picture(dark, "start-390-dark");

  // By keyboard alone: an own query is written and run.
  const page = await open();
  for (let stops = 0; stops < 50; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.localName === "textarea")) break;
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.type("{ locales { tag } }");
  await page.keyboard.press("Tab");
  await Promise.all([page.waitForURL(/graphql\?query=/), page.keyboard.press("Enter")]);
  const answer = JSON.parse(await page.evaluate(() => document.body.innerText));
  return { widths, answer };
});
