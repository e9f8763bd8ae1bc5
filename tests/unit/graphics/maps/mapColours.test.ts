import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { mapColours } from "../../../../src/graphics/maps/mapColours.ts";

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
