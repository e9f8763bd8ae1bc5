import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { mapColours, mapFile } from "../../../../src/graphics/maps/file.ts";
import { sanitisedDrawing } from "../../../../src/images/svg-sanitizer.ts";
import type { MapFields } from "../../../../src/model/graphics.ts";
import { xmlTree } from "../../../support/xml-tree.ts";

const accent = { light: "#123456", dark: "#abcdef" };

const fileOf = (fields: MapFields) => mapFile({ fields, language: "en", accent });

const oslo = { name: "Oslo", lat: 59.9, lon: 10.8 };

const rootOf = (file: string) => xmlTree(`<?xml version="1.0" encoding="UTF-8"?>\n${file}`);

describe("the file of a map", () => {
  it("is valid SVG, whatever the names of its places", () => {
    const { name, uri } = rootOf(fileOf({ places: [{ ...oslo, name: "<Oslo> & \"'\u0008\u0001" }] }));
    assert.deepEqual([name, uri], ["svg", "http://www.w3.org/2000/svg"]);
  });

  it("contains nothing that would be refused in a drawing of an editor", () => {
    const file = fileOf({ places: [oslo], highlight: ["NO"] });
    const kept = sanitisedDrawing(file) ?? "";
    for (const part of ["<style>", "<pattern", "<text", "prefers-color-scheme"])
      assert.ok(kept.includes(part), part);
    assert.equal(kept.split(/<[a-z]/).length, file.split(/<[a-z]/).length);
  });

  it("has the colours of light and of dark pages, the publication's own among them", () => {
    const file = fileOf({ places: [oslo] });
    const [light = "", dark = ""] = file.split("@media (prefers-color-scheme:dark)");
    assert.ok(light.includes("--accent:#123456") && light.includes("--sea:#dfe6e6"));
    assert.ok(dark.includes("--accent:#abcdef") && dark.includes("--sea:#1d2629"));
  });

  it("labels places by its size, and none on a thumbnail", () => {
    const file = fileOf({ places: [oslo] });
    const sizes = [...file.matchAll(/class="map-labels map-([a-z]+)" font-size="[\d.]+">(.*?)<\/g>/g)];
    assert.deepEqual(
      sizes.map(([, size, inside = ""]) => [size, inside.includes(">Oslo<")]),
      [
        ["large", true],
        ["middle", true],
        ["small", true],
        ["tiny", false],
      ],
    );
  });

  it("labels as many places as there is room for, and marks all", () => {
    const places = Array.from({ length: 20 }, (_, index) => ({
      name: `The place number ${index} of many`,
      lat: 60 + index / 50,
      lon: 10,
    }));
    const file = fileOf({ places });
    assert.ok(file.includes("The place number 0 of many"));
    assert.equal(file.split("<circle").length - 1, 4 * 20);
  });
});

const tokens = readFileSync(
  join(fileURLToPath(import.meta.url), "../../../../../layouts/styles/tokens.css"),
  "utf8",
);

describe("the colours of maps outside of a page", () => {
  for (const [name, light] of Object.entries(mapColours.light))
    it(`has the ${name} of the pages, light and dark`, () => {
      const dark = Object.entries(mapColours.dark).find(([other]) => other === name)?.[1];
      assert.ok(tokens.includes(`  --${name}: light-dark(${light}, ${dark});`));
    });
});
