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
    view.icons.map(({ src, sizes, type }) => `${src} ${sizes} ${type}`),
    [
      "/paper/favicon.svg any image/svg+xml",
      "/paper/icon-192.png 192x192 image/png",
      "/paper/icon-512.png 512x512 image/png",
    ],
  );
});

it("the manifest has the publication's language and direction", () => {
  const { view } = manifestPage(siteFixture({ publication: publicationFixture({ language: "ar" }) }));
  assert.deepEqual([view.name, view.language, view.direction], ["The Meridian", "ar", "rtl"]);
});
