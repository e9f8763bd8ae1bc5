import assert from "node:assert/strict";
import { hostname } from "node:os";
import { describe, it } from "node:test";
import { trustedHost } from "../../../src/preview/requests.ts";

describe("the trusted hosts of a preview", () => {
  it("are this machine's own, whatever the port of a tunnel", () => {
    const isUnmodified = trustedHost(undefined);
    for (const header of ["localhost", "localhost:8080", "127.0.0.1:9000", "[::1]:8080"])
      assert.equal(isUnmodified(header), true, header);
    for (const header of [
      "",
      "example.org",
      "10.0.0.1:8080",
      "[::2]",
      "localhost.",
      "a@localhost",
      "localhost/a",
      "%",
    ])
      assert.equal(isUnmodified(header), false, header);
  });

  it("are also that of --host", () => {
    assert.equal(trustedHost("192.168.1.5")("192.168.1.5:8080"), true);
    assert.equal(trustedHost("192.168.1.5")("192.168.1.6:8080"), false);
    assert.equal(trustedHost("fe80::1")("[fe80::1]:8080"), true);
    assert.equal(trustedHost("Desk.Example.org")("desk.example.org"), true);
    assert.equal(trustedHost("desk.example.org")("example.org"), false);
  });

  it("are all names of this machine if it listens at every interface", () => {
    for (const everywhere of ["0.0.0.0", "::"]) {
      const isUnmodified = trustedHost(everywhere);
      assert.equal(isUnmodified(`${hostname()}:8080`), true);
      assert.equal(isUnmodified("127.0.0.1:8080"), true);
      assert.equal(isUnmodified("example.org:8080"), false);
      assert.equal(isUnmodified("203.0.113.7:8080"), false);
    }
  });
});
