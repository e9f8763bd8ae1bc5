import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { spanInWords } from "../../../src/text/spanInWords.ts";

const at = (day: string) => ({ ms: Date.parse(`${day}T03:00:00Z`) });

describe("a span in words", () => {
  const table = [
    ["2023-11-03", "2023-11-09", "en", "3–9 November 2023"],
    ["2023-10-28", "2023-11-09", "en", "28 October – 9 November 2023"],
    ["2022-12-28", "2023-01-02", "en", "28 December 2022 – 2 January 2023"],
    ["2023-11-09", "2023-11-09", "en", "9 November 2023"],
    ["2023-11-03", "2023-11-09", "de", "3.–9. November 2023"],
    ["2023-11-03", "2023-11-09", "ko", "2023년 11월 3일~9일"],
  ] as const;
  for (const [from, to, language, wanted] of table)
    it(`from ${from} to ${to} is ${wanted}`, () => {
      const told = spanInWords({ from: at(from), to: at(to) }, { language, timeZone: "Asia/Seoul" });
      // Thin spaces around the dash are the runtime's to choose.
      assert.equal(told.replace(/\s/g, ""), wanted.replace(/\s/g, ""));
    });
});
