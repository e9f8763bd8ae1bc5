/** The measures themselves: each finds the fault that it is there for, and none where there is none. */
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

    for (const [index, { measure, told }] of faultyPages.entries())
      it(`find a fault of ${measure}: ${told.source}`, () => {
        const errors = found.filter((one) => one.told.startsWith(`/${nameOf(index)}`));
        assert.ok(
          errors.some((one) => one.measure === measure && told.test(one.told)),
          JSON.stringify(errors),
        );
      });

    it("find nothing on a page that is sound", () =>
      assert.deepEqual(
        found.filter((one) => one.told.startsWith("/sound.html")),
        [],
      ));
  });
};
