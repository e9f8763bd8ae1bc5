import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CommanderError } from "commander";
import { OutputError } from "../../../src/cache/output-error.ts";
import { ContentError, type Failure, failureOf, systemError, UsageError } from "../../../src/cli/errors.ts";

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
    "ends with 1 and reports the problems of the content",
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
    "reports the error of the disk, without a stack",
    new Error("The disk is full."),
    { text: "error: The disk is full.\n", code: 1 },
  ],
  ["reports what is no error object", "so", { text: "error: so\n", code: 1 }],
];

describe("a command that failed", () => {
  for (const [name, error, failure] of failures)
    it(name, () => assert.deepEqual(failureOf(error, { paint: (_, text) => text }), failure));
});

const failure = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: something, open '${path}'`), {
    code,
    ...(path === undefined ? {} : { path }),
  });

describe("an error of the system", () => {
  it("is shown with its file and a hint", () => {
    assert.equal(
      systemError(failure("ENOSPC", "/site/index.html")),
      "/site/index.html: The disk is full. Free some space and try again.",
    );
    assert.equal(
      systemError(failure("EROFS")),
      "The disk is read-only. Choose another folder with --output.",
    );
  });

  it("is none if the error is of another kind", () => {
    assert.equal(systemError(new Error("no code")), undefined);
    assert.equal(systemError(failure("ERR_INVALID_ARG_TYPE")), undefined);
    assert.equal(systemError("text"), undefined);
  });

  it("ends a command with 1, a wrong output folder with 2", () => {
    const paint = (_: unknown, text: string): string => text;
    assert.deepEqual(failureOf(failure("EIO"), { paint }), {
      text: "error: The disk reports an error. Check the disk.\n",
      code: 1,
    });
    assert.deepEqual(failureOf(new OutputError("Not ours."), { paint }), {
      text: "error: Not ours.\n",
      code: 2,
    });
  });
});
