/**
 * Keeps the pages that a reader read last, for times without a connection. While the network answers, readers get what it
 * answers.
 */

/** @type {ServiceWorkerGlobalScope} */
// @ts-expect-error The type of `self` is that of any worker.
const worker = self;

/** The path of the site. */
const scope = new URL("./", location.href).pathname;

const pages = { name: `dateline pages ${scope}`, size: 30 };

/** In milliseconds. A network that is silent for so long counts as none, if the page is kept. */
const patience = 5000;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("fetch", (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(scope)) return;
  const [, folder] = /^(assets|pictures)\//.exec(pathname.slice(scope.length)) ?? [];
  if (mode === "navigate" && !/\/search\/$/.test(pathname) && !pathname.startsWith(`${scope}admin/`))
    event.respondWith(pageFor(event, pathname));
  else if (folder && /^(style|script|font|image)$/.test(destination))
    event.respondWith(fileFor(event, folder));
});

/** Keeps the page that registered the worker: it came without it. */
async function begin() {
  await worker.clients.claim();
  for (const { url } of await worker.clients.matchAll())
    await fetch(url).then(
      (response) => keepPage(new URL(url).pathname, response),
      () => {},
    );
}

/** @param {FetchEvent} event @param {string} path */
async function pageFor(event, path) {
  const fetched = fetch(event.request).then((response) => {
    event.waitUntil(keepPage(path, response.clone()));
    return response;
  });
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([fetched, late]).catch(() => {});
  return first ?? (await (await caches.open(pages.name)).match(path)) ?? fetched.catch(explained);
}

/** Keeps a page, and forgets one that is gone. @param {string} path @param {Response} response */
async function keepPage(path, response) {
  if (response.status === 404 || response.status === 410) await (await caches.open(pages.name)).delete(path);
  if (response.ok && /^text\/html/.test(response.headers.get("content-type") ?? ""))
    await keep(pages, path, response);
}

/** Styles, fonts, scripts and pictures never change under their names. @param {FetchEvent} event @param {string} folder */
async function fileFor(event, folder) {
  const files = { name: `dateline ${folder} ${scope}`, size: 120 };
  const { url } = event.request;
  const kept = await (await caches.open(files.name)).match(url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(files, url, response.clone()));
  return response;
}

/** Keeps a response as the newest, and no more than `size`. @param {typeof pages} kind @param {string} url @param {Response} response */
async function keep({ name, size }, url, response) {
  const cache = await caches.open(name);
  await cache.delete(url);
  await cache.put(url, response);
  for (const old of (await cache.keys()).slice(0, -size)) await cache.delete(old);
}

/** Says that the page is not kept, and which pages are, the one read last first. */
async function explained() {
  const { language, direction, title, text } = note;
  const cache = await caches.open(pages.name);
  const links = await Promise.all(
    (await cache.keys()).toReversed().map(async ({ url }) => {
      const [, name] = /<title>(.*?)<\/title>/s.exec((await (await cache.match(url))?.text()) ?? "") ?? [];
      return `<li><a href="${new URL(url).pathname}">${name}</a>`;
    }),
  );
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>body{max-width:36rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.5 serif}</style>`;
  return new Response(
    `<!DOCTYPE html><html lang="${language}" dir="${direction}">${head}<h1>${title}</h1><p>${text}</p><ul>${links.join("")}</ul>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
  );
}
