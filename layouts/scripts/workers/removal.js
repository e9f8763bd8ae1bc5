/** Replaces the worker of a site that kept pages once: deletes what it kept, and removes itself. */

/** @type {ServiceWorkerGlobalScope} */
// @ts-expect-error The type of `self` is that of any worker.
const worker = self;

const scope = new URL("./", location.href).pathname;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(removed()));

async function removed() {
  for (const name of await caches.keys())
    if (name.startsWith("dateline ") && name.endsWith(` ${scope}`)) await caches.delete(name);
  await worker.registration.unregister();
}
