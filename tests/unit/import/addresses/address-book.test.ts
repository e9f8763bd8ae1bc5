import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressBook } from "../../../../src/import/addresses/address-book.ts";

describe("an address book", () => {
  it("leads links to the front page of the old site to that of the new one", () => {
    const book = addressBook("https://valley.example/");
    book.addSite("https://old.example/");
    for (const address of ["/", "https://www.old.example", "https://old.example/index.php", "/#top"])
      assert.equal(book.find(address).kind, "moved", address);
    assert.equal(book.find("/?p=99").kind, "lost");
    assert.equal(book.find("https://elsewhere.example/").kind, "elsewhere");
  });
});
