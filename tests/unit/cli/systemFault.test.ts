import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OutputError } from "../../../src/build/outputError.ts";
import { failureOf } from "../../../src/cli/failureOf.ts";
import { systemFault } from "../../../src/cli/systemFault.ts";

const failure = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: something, open '${path}'`), {
    code,
    ...(path === undefined ? {} : { path }),
  });

describe("a failure of the system", () => {
  it("is told with its file and what to do about it", () => {
    assert.equal(
      systemFault(failure("ENOSPC", "/site/index.html")),
      "/site/index.html: The disk is full. Free some space and try again.",
    );
    assert.equal(
      systemFault(failure("EROFS")),
      "The disk can only be read. Choose another place with --output.",
    );
  });

  it("is none where the error is of another kind", () => {
    assert.equal(systemFault(new Error("no code")), undefined);
    assert.equal(systemFault(failure("ERR_INVALID_ARG_TYPE")), undefined);
    assert.equal(systemFault("text"), undefined);
  });

  it("ends a command with 1, a wrong output folder with 2", () => {
    const paint = (_: unknown, text: string): string => text;
    assert.deepEqual(failureOf(failure("EIO"), { paint }), {
      text: "error: The disk reports a fault.\n",
      code: 1,
    });
    assert.deepEqual(failureOf(new OutputError("Not ours."), { paint }), {
      text: "error: Not ours.\n",
      code: 2,
    });
  });
});
