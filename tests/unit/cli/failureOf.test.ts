import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CommanderError } from "commander";
import { ContentError } from "../../../src/cli/contentError.ts";
import { type Failure, failureOf } from "../../../src/cli/failureOf.ts";
import { UsageError } from "../../../src/cli/usageError.ts";

const problem = {
  severity: "error",
  file: "content/a.md",
  line: 0,
  column: 0,
  message: "The file is empty.",
} as const;

const failures: readonly (readonly [name: string, error: unknown, failure: Failure])[] = [
  [
    "ends with 2 after wrong usage",
    new UsageError("Write --date."),
    { text: "error: Write --date.\n", code: 2 },
  ],
  [
    "ends with 1 and tells the problems of the content",
    new ContentError([problem]),
    { text: "content/a.md: The file is empty.\n1 error in 1 file.\n", code: 1 },
  ],
  ["says nothing twice", new ContentError([]), { text: "", code: 1 }],
  [
    "ends with 0 after help",
    new CommanderError(0, "commander.helpDisplayed", "(outputHelp)"),
    { text: "", code: 0 },
  ],
  [
    "ends with 2 after an unknown option",
    new CommanderError(1, "commander.unknownOption", "x"),
    { text: "", code: 2 },
  ],
  [
    "tells what the disk said, without a stack",
    new Error("The disk is full."),
    { text: "error: The disk is full.\n", code: 1 },
  ],
  ["tells what is no error at all", "so", { text: "error: so\n", code: 1 }],
];

describe("a command that failed", () => {
  for (const [name, error, failure] of failures)
    it(name, () => assert.deepEqual(failureOf(error, { paint: (_, text) => text }), failure));
});
