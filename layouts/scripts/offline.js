/** Registers the worker that keeps the pages read last. It is published beside the folder of the scripts. */
const site = new URL("../", import.meta.url);
navigator.serviceWorker?.register(new URL("sw.js", site)).catch(() => {});
