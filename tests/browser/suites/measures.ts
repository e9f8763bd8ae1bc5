/** Tests of the measures: each finds its error on a faulty page, and none on a sound page. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { faultyPages, soundPage } from "../support/faulty-pages.ts";
import { servedFolder } from "../support/served-folder.ts";
import type { Stage } from "../support/stage.ts";
import { type Finding, survey } from "../support/survey.ts";
import { phone } from "../support/viewing.ts";

const nameOf = (index: number): string => `faulty-${index}.html`;

export const measures = (stage: () => Stage): void => {
  describe("the measures", () => {
    const found: Finding[] = [];

    before(async () => {
      const folder = temporaryFolder();
      writtenFiles(folder, {
        "sound.html": soundPage,
        ...Object.fromEntries(faultyPages.map(({ markup }, index) => [nameOf(index), markup])),
      });
      const { url, close } = await servedFolder({ folder });
      const paths = ["sound.html", ...faultyPages.map((_, index) => nameOf(index))];
      found.push(
        ...(await survey(
          stage().browser,
          paths.map((path) => ({ url, path, viewings: [phone] })),
        )),
      );
      await close();
    });

    for (const [index, { measure, expected }] of faultyPages.entries())
      it(`find an error of ${measure}: ${expected.source}`, () => {
        const errors = found.filter((one) => one.message.startsWith(`/${nameOf(index)}`));
        assert.ok(
          errors.some((one) => one.measure === measure && expected.test(one.message)),
          JSON.stringify(errors),
        );
      });

    it("find nothing on a sound page", () =>
      assert.deepEqual(
        found.filter((one) => one.message.startsWith("/sound.html")),
        [],
      ));
  });
};
