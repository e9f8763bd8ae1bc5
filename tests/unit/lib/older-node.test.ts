import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { it } from "node:test";

const module = import.meta.resolve("../../../src/lib/older-node.js");

/** Runs code in a process whose JavaScript lacks some methods, as on an older Node. */
const resultOn = (code: string): unknown => {
  const script = `const { escape } = RegExp;
    delete RegExp.escape;
    for (const { prototype } of [Map, WeakMap]) {
      delete prototype.getOrInsert;
      delete prototype.getOrInsertComputed;
    }
    await import(${JSON.stringify(module)});
    process.stdout.write(JSON.stringify(${code}));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }),
  );
};

it("maps keep the first value of a key on an older Node, too", () => {
  for (const map of ["new Map([[key, 1]])", "new WeakMap([[key, 1]])"]) {
    const code = `((key, other) => {
      const map = ${map};
      return [map.getOrInsert(key, 2), map.getOrInsert(other, 3), map.getOrInsertComputed(key, () => 4),
        map.getOrInsertComputed({}, () => 5), map.get(other)];
    })({}, {})`;
    assert.deepEqual(resultOn(code), [1, 3, 1, 5, 3]);
  }
});

it("regular expressions escape every character of text as the pinned Node does", () => {
  const code = `["a1-b", "9", "_x", "é", "\\u2028\\t\\n \\ufeff", ...Array.from({ length: 0x3001 }, (_, code) => String.fromCharCode(code))]
    .filter((text) => RegExp.escape(text) !== escape(text))`;
  assert.deepEqual(resultOn(code), []);
});

it("methods of a newer Node stay as they are", () => {
  const script = `const before = [Map.prototype.getOrInsert, RegExp.escape, process.emitWarning];
    await import(${JSON.stringify(module)});
    process.stdout.write(String(before.every((method, at) => method === [Map.prototype.getOrInsert, RegExp.escape, process.emitWarning][at])));`;
  assert.equal(
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }),
    "true",
  );
});
