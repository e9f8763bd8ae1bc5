import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pagePart } from "../../../src/content/page-part.ts";
import { bodyFixture } from "../../support/body-fixture.ts";

describe("a text as a part of a page", () => {
  it("has ids of its own, and links to them and to others", () => {
    const part = pagePart(
      {
        ...bodyFixture(
          '<h2 id="why">Why</h2><p>See <a href="#why">why</a>, <a href="#u-other">that</a> and <a href="/about/#why">us</a>.</p><path fill="url(#map-1-hatch)"/><pattern id="map-1-hatch">',
        ),
        anchors: ["why", "map-1-hatch"],
        links: [
          { href: "#why", line: 3 },
          { href: "#u-other", line: 3 },
        ],
      },
      "u-lamps",
    );
    assert.equal(
      part.html,
      '<h3 id="u-lamps-why">Why</h3><p>See <a href="#u-lamps-why">why</a>, <a href="#u-other">that</a> and <a href="/about/#why">us</a>.</p><path fill="url(#u-lamps-map-1-hatch)"/><pattern id="u-lamps-map-1-hatch">',
    );
    assert.deepEqual(part.anchors, ["u-lamps-why", "u-lamps-map-1-hatch"]);
    assert.deepEqual(
      part.links.map(({ href }) => href),
      ["#u-lamps-why", "#u-other"],
    );
  });

  it("has no landmarks, whose names would stand on the page more than once", () => {
    const html =
      '<section class="table" aria-label="Table"></section><aside class="note" aria-label="Note"></aside>';
    assert.equal(
      pagePart(bodyFixture(html), "u-a").html,
      '<section role="group" class="table" aria-label="Table"></section><aside role="note" class="note" aria-label="Note"></aside>',
    );
  });

  it("has headings below that of the part, as far as there are levels", () => {
    const html = [2, 3, 4, 5, 6].map((level) => `<h${level}>A</h${level}>`).join("");
    const lower = [3, 4, 5, 6, 6].map((level) => `<h${level}>A</h${level}>`).join("");
    assert.equal(pagePart(bodyFixture(html), "u-a").html, lower);
  });
});
