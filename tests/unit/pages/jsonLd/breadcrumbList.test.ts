import assert from "node:assert/strict";
import { it } from "node:test";
import { addressesOf } from "../../../../src/pages/addresses.ts";
import { breadcrumbList } from "../../../../src/pages/jsonLd/breadcrumbList.ts";
import { jsonLdSchemas } from "../../../support/jsonLdSchemas.ts";
import { printedJson } from "../../../support/printedJson.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";

it("breadcrumbs lead from the front page down, numbered from 1, by whole addresses", () => {
  const trail = [
    { title: "The Meridian", url: "/" },
    { title: "World", url: "/world/" },
  ];
  const printed = printedJson(breadcrumbList(trail, addressesOf(publicationFixture())));
  assert.deepEqual(jsonLdSchemas.breadcrumbList.parse(printed).itemListElement, [
    { "@type": "ListItem", position: 1, name: "The Meridian", item: "https://example.org/paper/" },
    { "@type": "ListItem", position: 2, name: "World", item: "https://example.org/paper/world/" },
  ]);
});
