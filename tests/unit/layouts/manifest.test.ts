import assert from "node:assert/strict";
import { it } from "node:test";
import { manifest } from "../../../layouts/manifest.ts";
import type { ManifestView } from "../../../src/pages/views/machineViews.ts";

it("the manifest names the site, where it starts and its icons", () => {
  const view: ManifestView = {
    name: 'The "Meridian"',
    description: "News from the valley.",
    language: "ar",
    direction: "rtl",
    startUrl: "/paper/",
    icons: [{ src: "/paper/icon-192.png", sizes: "192x192", type: "image/png" }],
  };
  assert.deepEqual(JSON.parse(manifest(view)), {
    name: 'The "Meridian"',
    description: "News from the valley.",
    lang: "ar",
    dir: "rtl",
    id: "/paper/",
    start_url: "/paper/",
    scope: "/paper/",
    display: "browser",
    icons: [{ src: "/paper/icon-192.png", sizes: "192x192", type: "image/png" }],
  });
});
