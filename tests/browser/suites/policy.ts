import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { policyErrors, policyOf } from "../measures/policy-errors.ts";
import type { ServedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";

const policiesOf = ({ built }: ServedSite): readonly (readonly [string, string | undefined])[] =>
  built.files.filter((file) => file.endsWith(".html")).map((file) => [file, policyOf(built.read(file))]);

export const policy = (stage: () => Stage): void => {
  describe("the content security policy", () => {
    it("is on every page, and allows neither other hosts nor inline code", () => {
      const { golden, rightToLeft, hard } = stage();
      const policies = [golden, rightToLeft, hard].flatMap(policiesOf);
      const errors = policies.flatMap(([file, one]) => policyErrors(one).map((error) => `${file}: ${error}`));
      assert.deepEqual(errors, []);
    });

    for (const [what, one] of [
      ["is missing", undefined],
      ["allows other hosts", "default-src 'self' https:"],
      ["has no rule for all the rest", "script-src 'self'"],
      ["allows inline code", "default-src 'self'; style-src 'unsafe-inline'"],
    ] as const)
      it(`is an error if it ${what}`, () => assert.notDeepEqual(policyErrors(one), []));

    it("is read from the page, in any case of its name", () =>
      assert.deepEqual(
        policyErrors(
          policyOf(`<meta http-equiv="content-security-policy" content="default-src 'self'; img-src data:">`),
        ),
        [],
      ));
  });
};
