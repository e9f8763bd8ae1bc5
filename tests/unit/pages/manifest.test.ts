import assert from "node:assert/strict";
import { it } from "node:test";
import { manifestPage } from "../../../src/pages/manifest.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";

it("the manifest's addresses include the base path", () => {
  const { url, view } = manifestPage(siteFixture());
  assert.equal(url, "/site.webmanifest");
  assert.equal(view.startUrl, "/paper/");
  assert.deepEqual(
    view.icons.map(({ src, sizes, type, purpose = "any" }) => `${src} ${sizes} ${type} ${purpose}`),
    [
      "/paper/favicon.svg any image/svg+xml any",
      "/paper/icon-192.png 192x192 image/png any",
      "/paper/icon-512.png 512x512 image/png any",
      "/paper/icon-maskable-512.png 512x512 image/png maskable",
    ],
  );
});

it("the manifest has no maskable icon beside one of the publication's own", () => {
  const purposes = (own: readonly string[]) =>
    manifestPage(siteFixture(), new Set(own)).view.icons.map(({ purpose }) => purpose);
  assert.deepEqual(purposes(["/icon-512.png"]), [undefined, undefined, undefined]);
  assert.equal(purposes(["/icon-512.png", "/icon-maskable-512.png"]).at(-1), "maskable");
});

it("the manifest has the publication's language and direction", () => {
  const { view } = manifestPage(siteFixture({ publication: publicationFixture({ language: "ar" }) }));
  assert.deepEqual([view.name, view.language, view.direction], ["The Meridian", "ar", "rtl"]);
});
