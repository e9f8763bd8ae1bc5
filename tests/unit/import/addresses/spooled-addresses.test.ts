import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressBook } from "../../../../src/import/addresses/address-book.ts";
import { destinationFinder, spooledAddresses } from "../../../../src/import/addresses/spooled-addresses.ts";

/** A spool in memory. */
const rowsInMemory = () => {
  const rows: string[] = [];
  return {
    number: 0,
    writeRow: (row: object) => ({ spool: 0, at: rows.push(JSON.stringify(row)) - 1, length: 1 }),
    read: ({ at }: { readonly at: number }) => JSON.parse(rows[at] ?? ""),
  };
};

describe("addresses in a spool", () => {
  it("lead where those of the book lead, and others nowhere", () => {
    const book = addressBook("https://valley.example/");
    for (let index = 0; index < 2000; index += 1)
      book.add([`/2019/${index}/ferry/`, `/?p=${index}`], {
        url: `/ferry-${index}/`,
        from: index % 7 === 0 ? Number.POSITIVE_INFINITY : index,
      });
    const { read, ...spool } = rowsInMemory();
    const find = destinationFinder(spooledAddresses(book.known, spool), read);
    for (const [key, destination] of book.known.destinations) assert.deepEqual(find(key), destination);
    for (let index = 0; index < 2000; index += 1) assert.equal(find(`/2020/${index}/ferry`), undefined);
  });

  it("tells keys of one hash apart", () => {
    const book = addressBook("https://valley.example/");
    // Both have the hash 3526368501.
    book.add(["/ferry-s5r7zlo"], { url: "/one/", from: 0 });
    const { read, ...spool } = rowsInMemory();
    const find = destinationFinder(spooledAddresses(book.known, spool), read);
    assert.equal(find("/ferry-1pv6i11z"), undefined);
    assert.deepEqual(find("/ferry-s5r7zlo"), { url: "/one/", from: 0 });
  });

  it("may be none", () => {
    const { read, ...spool } = rowsInMemory();
    const spooled = spooledAddresses(addressBook("https://valley.example/").known, spool);
    assert.equal(destinationFinder(spooled, read)("/ferry"), undefined);
  });
});
