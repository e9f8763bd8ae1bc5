import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { testFolder } from "../../../support/layered-content.ts";

const folder = testFolder("../layouts/scripts");
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));

describe("the scripts of pages", () => {
  for (const name of scripts) {
    const code = readFileSync(join(folder, name), "utf8");
    it(`store nothing but the colour scheme in ${name}, and send nothing`, () => {
      // Reads of files of the site itself, which say nothing of the reader.
      const others =
        name === "live.js" ? code.replaceAll(/\bfetch\([\w.? :]+, \{ cache: "no-cache" \}\)/g, "") : code;
      assert.doesNotMatch(
        others,
        /cookie|sessionStorage|indexedDB|caches\.|sendBeacon|XMLHttpRequest|\bfetch\(/,
      );
      const kept = [...code.matchAll(/localStorage\.\w+\("(\w+)"/g)].map(([, key]) => key);
      assert.deepEqual([...new Set(kept)], name === "theme.js" ? ["theme"] : []);
      assert.equal(code.split("localStorage").length - 1, kept.length);
    });

    it(`turn no text into markup or code in ${name}`, () => {
      assert.doesNotMatch(
        code,
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc/,
      );
    });
  }
});
