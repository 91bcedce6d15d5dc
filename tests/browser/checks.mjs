// What every page has to offer, asked of a page that is open.

/** All that is asked of a page at one width. */
export async function examined(page) {
  return {
    overflow: await overflow(page),
    tour: await tour(page),
    unreached: await unreached(page),
    unmarked: await unmarked(page),
  };
}

/** Waits until the element says this text. */
export function says(page, selector, text) {
  return page.waitForFunction(
    ([selector, text]) => document.querySelector(selector)?.textContent.includes(text),
    [selector, text],
  );
}

/** How many pixels the page is wider than the window. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/**
 * Goes through the page by the Tab key until the focus leaves it; each stop as
 * { tag, name, ring, seen }: whether a ring shows the focus, and whether the element is in the window.
 */
export async function tour(page, most = 200) {
  await page.evaluate(() => document.activeElement?.blur());
  const stops = [];
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.dataset.toured) return null;
      element.dataset.toured = "yes";
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent;
      return {
        tag: element.localName,
        name: (label ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 80),
        ring: element.matches(":focus-visible") && style.outlineStyle !== "none"
          && parseFloat(style.outlineWidth) > 0,
        seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Elements that a mouse can use and the tour of the Tab key did not reach. */
export function unreached(page) {
  return page.evaluate(() => {
    const scrolls = (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (["auto", "scroll"].includes(overflowX) && element.scrollWidth > element.clientWidth)
        || (["auto", "scroll"].includes(overflowY) && element.scrollHeight > element.clientHeight);
    };
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.matches("a[href], button, input, select, textarea, summary, [onclick]")
        || scrolls(element))
      .filter((element) => element.checkVisibility() && !element.disabled && !element.dataset.toured)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Texts without a language or a direction, or that run against the direction of their letters. */
export function unmarked(page) {
  return page.evaluate(() => {
    const wrong = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim();
      const element = walker.currentNode.parentElement;
      if (!text || ["script", "style"].includes(element.localName)) continue;
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      const leftward = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
      const marked = element.closest("[lang]")?.lang && element.closest("[dir]");
      const direction = getComputedStyle(element).direction;
      const runsWell = letters === 0 || (leftward * 2 > letters) === (direction === "rtl");
      if (!marked || !runsWell) wrong.push(text.slice(0, 80));
    }
    return wrong;
  });
}
