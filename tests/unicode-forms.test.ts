/** Systems and editors write a letter with its mark as one code point or as two. Readers must not see a difference. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { builtSite, bytesBelow } from "./support/built-site.ts";
import { testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const picture = await sharp(testFolder("sites/golden/articles/2024/03/bridge.png")).resize(1200).toBuffer();

const texts: Readonly<Record<string, string>> = {
  "site.yaml": `name: Die Fähre
url: https://faehre.example/
language: de
timeZone: Europe/Berlin
description: Neues von der Fähre.
cards: false
search: false
policies:
  ethics: regeln
`,
  "front.yaml": "lead: uberfahrt\n",
  "sections/stadt.md": "---\nname: Städte\n---\nÜber Städte.\n",
  "authors/jorg.md": "---\nname: Jörg Öhm\nimage: { src: bücher/fähre.png, alt: Jörg }\n---\n",
  "pages/regeln.md": "---\ntitle: Regeln für Äußerungen\naliases: [/über/]\n---\nSo wird’s gemacht.\n",
  "tags/fahren.md": "---\ntitle: Fähren\naliases: [Fährschiffe]\n---\n",
  "articles/bücher/öffnung.md": `---
title: Hafen öffnet für Fähren
date: 2024-03-01
section: stadt
authors: [jorg]
tags: [Fähren, Fährschiffe, Brücken]
aliases: [/2019/öffnung/, /2018/%C3%B6ffnung/]
image: { src: fähre.png, alt: Eine Fähre }
related: [uberfahrt]
---
## Größere Fähren

Siehe [oben](#grossere-fahren), [dort](/2024/03/02/uberfahrt/) und [früher](/2019/öffnung/).

![Zwei Fähren](../bücher/fähre.png)
`,
  "articles/überfahrt.md": `---
title: Überfahrt
slug: uberfahrt
date: 2024-03-02
section: stadt
tags: [Brücken]
---
Text.
`,
};

const pictures = ["articles/bücher/fähre.png", "authors/bücher/fähre.png"];

/** The site with its texts and the names of its files in the forms given. */
const builtIn = async (form: { readonly text: "NFC" | "NFD"; readonly names: "NFC" | "NFD" }) => {
  const folder = join(temporaryFolder(), "content");
  const files = [
    ...Object.entries(texts).map(([name, text]): [string, string] => [name, text.normalize(form.text)]),
    ...pictures.map((name): [string, Uint8Array] => [name, picture]),
  ];
  writtenFiles(
    folder,
    Object.fromEntries(files.map(([name, content]) => [name.normalize(form.names), content])),
  );
  return builtSite({ folder, now: "2024-03-09T12:00" });
};

describe("a site", () => {
  it("is the same to the byte whichever signs its letters are written in, in texts and in names of files", async () => {
    const wanted = await builtIn({ text: "NFC", names: "NFC" });
    assert.deepEqual(wanted.report.problems, []);
    const bytes = bytesBelow(wanted.output);
    assert.ok(wanted.files.includes("tags/fahren/index.html"));
    assert.ok(wanted.files.includes("2019/öffnung/index.html"));
    for (const form of [
      { text: "NFD", names: "NFD" },
      { text: "NFC", names: "NFD" },
      { text: "NFD", names: "NFC" },
    ] as const) {
      const other = await builtIn(form);
      assert.deepEqual(other.report.problems, []);
      assert.deepEqual(bytesBelow(other.output), bytes);
    }
  });
});
