import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { policyErrors, policyOf } from "../measures/policy-faults.ts";
import type { ServedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";

const policiesOf = ({ built }: ServedSite): readonly (readonly [string, string | undefined])[] =>
  built.files.filter((file) => file.endsWith(".html")).map((file) => [file, policyOf(built.read(file))]);

export const policy = (stage: () => Stage): void => {
  describe("the content security policy", () => {
    it("stands on every page, and lets nothing in from elsewhere or from the page", () => {
      const { golden, rightToLeft, hard } = stage();
      const policies = [golden, rightToLeft, hard].flatMap(policiesOf);
      const errors = policies.flatMap(([file, one]) => policyErrors(one).map((error) => `${file}: ${error}`));
      assert.deepEqual(errors, []);
    });

    for (const [told, one] of [
      ["that is missing", undefined],
      ["of which others may come", "default-src 'self' https:"],
      ["that names no rule for all the rest", "script-src 'self'"],
      ["by which code may stand in the page", "default-src 'self'; style-src 'unsafe-inline'"],
    ] as const)
      it(`is found wanting where it is one ${told}`, () => assert.notDeepEqual(policyErrors(one), []));

    it("is read from the page, however its name is written", () =>
      assert.deepEqual(
        policyErrors(
          policyOf(`<meta http-equiv="content-security-policy" content="default-src 'self'; img-src data:">`),
        ),
        [],
      ));
  });
};
