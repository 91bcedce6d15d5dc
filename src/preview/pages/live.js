// Keeps an open page up to date: the server tells of every save, and what differs is replaced, so
// that the place on the page, the focus and what was unfolded stay. Without this script, the page is
// the same, and is loaded again by hand.
"use strict";

(() => {
  const { events: address, live, lost, updated } = document.body.dataset;
  if (!address) return;
  const status = document.getElementById("live");
  let stream = null;
  let asked = 0;
  let retry = 0;

  const say = (text, state) => {
    status.textContent = text;
    status.dataset.state = state;
  };

  /** The parts of a page that are replaced one by one: what has a name, and what has none between. */
  const parts = (root) => [...root.children];

  const replace = (now, next) => {
    const open = [...now.querySelectorAll("details[open][id]")].map((element) => element.id);
    const focused = now.contains(document.activeElement) ? document.activeElement : null;
    const place = focused && [...now.querySelectorAll("a, summary")].indexOf(focused);
    for (const id of open) {
      next.querySelector(`details[id="${CSS.escape(id)}"]`)?.setAttribute("open", "");
    }
    now.replaceWith(next);
    if (focused) [...next.querySelectorAll("a, summary")][place]?.focus({ preventScroll: true });
  };

  /** Whether two parts show the same; what a reader unfolded makes no difference. */
  const same = (now, next) => {
    const closed = now.cloneNode(true);
    closed.classList.remove("fresh");
    if (!closed.classList.length) closed.removeAttribute("class");
    for (const element of closed.querySelectorAll("details[open]")) element.removeAttribute("open");
    if (next.localName === "details") closed.removeAttribute("open");
    return closed.isEqualNode(next);
  };

  const refresh = async () => {
    const turn = ++asked;
    const answer = await fetch(location.href, { cache: "no-store" });
    const text = await answer.text();
    if (turn !== asked) return;
    const next = new DOMParser().parseFromString(text, "text/html");
    const newest = next.getElementById("main");
    if (!newest) return;
    document.title = next.title;
    document.body.dataset.events = next.body.dataset.events ?? address;
    const main = document.getElementById("main");
    const [before, after] = [parts(main), parts(newest)];
    const aligned = before.length === after.length
      && before.every((part, place) => part.localName === after[place].localName
        && part.id === after[place].id);
    if (aligned) {
      let changed = false;
      before.forEach((part, place) => {
        if (same(part, after[place])) return;
        changed = true;
        const fresh = document.adoptNode(after[place]);
        fresh.classList.add("fresh");
        replace(part, fresh);
      });
      if (changed) say(updated, "on");
    } else {
      replace(main, document.adoptNode(newest));
      say(updated, "on");
    }
  };

  const failed = () => say(lost, "off");

  const connect = () => {
    clearTimeout(retry);
    stream?.close();
    stream = new EventSource(document.body.dataset.events);
    stream.onopen = () => say(live, "on");
    stream.onmessage = () => refresh().catch(failed);
    stream.onerror = () => {
      failed();
      // A browser tries again by itself unless the server refused.
      if (stream.readyState === EventSource.CLOSED) retry = setTimeout(connect, 5000);
    };
  };

  // A browser opens six connections to a server at most: pages that nobody looks at hold none.
  const follow = () => {
    if (document.visibilityState === "visible") {
      connect();
    } else {
      clearTimeout(retry);
      stream?.close();
      stream = null;
    }
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && follow());
  follow();
})();
