import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { foundLogo } from "../../../../src/build/planning/foundLogo.ts";
import { publicCopies } from "../../../../src/build/planning/publicCopies.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { recordsFixture } from "../../../support/recordsFixture.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="90"></svg>';

const foundAmong = (
  files: Readonly<Record<string, string>>,
  logo: { src: string; dark?: string } | undefined,
) => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return foundLogo(recordsFixture({ publication: publicationFixture({ logo }) }), publicCopies(folder));
};

describe("the logo", () => {
  it("is found among the public files, with the measures of its file", () => {
    assert.deepEqual(foundAmong({ "a.svg": drawing }, { src: "/a.svg" }), {
      logo: { src: "/a.svg", width: 600, height: 90 },
      problems: [],
    });
  });

  it("is none where none is named", () => {
    assert.deepEqual(foundAmong({ "a.svg": drawing }, undefined), { problems: [] });
  });

  it("must be a picture, for either ground", () => {
    const { problems } = foundAmong({ "a.svg": "a", "b.png": drawing }, { src: "/a.svg", dark: "/b.png" });
    assert.deepEqual(
      problems.map(({ field, message }) => [field, message]),
      [
        [
          "logo.src",
          'The picture "/a.svg" is damaged or of another kind. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
        ],
        [
          "logo.dark",
          'The picture "/b.png" is in truth of the type image/svg+xml. Name it with the ending .svg.',
        ],
      ],
    );
  });
});
