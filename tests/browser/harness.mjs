// Opens a page of the server in Chromium for a script of this folder, and prints what came of it as
// one JSON object: { result, elsewhere, complaints }. The tests demand that `elsewhere` (requests to
// any other place than the server) and `complaints` (errors in the console, exceptions of the page,
// requests that failed) are empty, whatever page is driven.
//
// A script calls `drive` once, with a function that gets
//   url, args     what the test gave
//   open(options) a new window: { at, width, height, ... options of a playwright context }; `at` is
//                 a path relative to `url`, which is shown without it
//   picture(page, name)  saves a picture of the whole page below the target directory
// and returns its result.
import { chromium } from "playwright-core";
import path from "node:path";

export async function drive(script) {
  const { url, args, browser: executablePath, pictures } = JSON.parse(process.argv[2]);
  const origin = new URL(url).origin;
  const elsewhere = [];
  const complaints = [];
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Whatever the browser itself might ask for: no name is ever looked up.
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ],
  });
  const isOwn = (address) => {
    const { protocol, host, origin: its } = new URL(address);
    return its === origin || ["data:", "blob:", "about:"].includes(protocol)
      || (["ws:", "wss:"].includes(protocol) && host === new URL(origin).host);
  };
  const watch = (page) => {
    page.on("request", (request) => {
      if (!isOwn(request.url())) elsewhere.push(request.url());
    });
    page.on("websocket", (socket) => {
      if (!isOwn(socket.url())) elsewhere.push(socket.url());
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
  };
  try {
    const result = await script({
      url,
      args,
      open: async ({ at = "", width = 1200, height = 800, ...options } = {}) => {
        const context = await browser.newContext({ viewport: { width, height }, ...options });
        context.setDefaultTimeout(20_000);
        context.on("page", watch);
        await context.route((address) => !isOwn(address.href), (route) => route.abort());
        const page = await context.newPage();
        await page.goto(new URL(at, url).href);
        return page;
      },
      picture: (page, name) =>
        page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true }),
    });
    console.log(JSON.stringify({ result, elsewhere, complaints }));
  } finally {
    await browser.close();
  }
}
