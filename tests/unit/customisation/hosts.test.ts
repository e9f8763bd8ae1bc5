import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hostError, isAllowed, originsOf } from "../../../src/customisation/hosts.ts";

describe("the name of a host", () => {
  for (const [name, origin] of [
    ["stats.example.org", "https://stats.example.org"],
    ["https://Stats.example.org/", "https://stats.example.org"],
    ["a.example:8443", "https://a.example:8443"],
    ["xn--bcher-kva.example", "https://xn--bcher-kva.example"],
  ] as const)
    it(`is ${name}`, () => {
      assert.equal(hostError(name), undefined);
      assert.deepEqual(originsOf({ scripts: [name] }), { scripts: [origin] });
    });

  for (const name of [
    "*",
    "*.example.org",
    "https:",
    "http://a.example",
    "ws://a.example",
    "data:",
    "'self'",
    "self",
    "'unsafe-inline'",
    "unsafe-eval",
    "'sha256-abc='",
    "a.example/path",
    "https://a.example/?x",
    "https://user@a.example",
    "a.example; script-src *",
    "a.example b.example",
    "example",
    "",
  ])
    it(`is not ${name || "empty"}`, () => {
      assert.notEqual(hostError(name), undefined);
      assert.equal(originsOf({ scripts: [name] }), undefined);
    });
});

describe("an address of another host", () => {
  const hosts = { scripts: ["a.example"], connections: ["a.example:444"] };
  for (const [address, purpose, expected] of [
    ["https://a.example/x.js", "scripts", true],
    ["//a.example/x.js", "scripts", true],
    ["https://a.example/x.css", "styles", false],
    ["http://a.example/x.js", "scripts", false],
    ["https://b.a.example/x.js", "scripts", false],
    ["https://a.example.b/x.js", "scripts", false],
    ["https://a.example:444/", "connections", true],
    ["wss://a.example:444/", "connections", true],
    ["https://a.example/", "connections", false],
    ["https://", "scripts", false],
  ] as const)
    it(`is ${expected ? "" : "not "}allowed: ${address} of ${purpose}`, () =>
      assert.equal(isAllowed(address, purpose, hosts), expected));
});
