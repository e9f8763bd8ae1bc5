import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { boundedCache, lazy, weakMemo } from "../../../src/lib/cache.ts";

describe("lazy", () => {
  it("makes a value on first use only, even if the value is undefined", () => {
    let made = 0;
    const nothing = lazy((): undefined => {
      made += 1;
    });
    assert.equal(made, 0);
    assert.deepEqual([nothing(), nothing()], [undefined, undefined]);
    assert.equal(made, 1);
  });
});

describe("a weak memo", () => {
  it("makes a value once for each object, even if the value is undefined", () => {
    const asked: string[] = [];
    const lengthOf = weakMemo(({ name }: { readonly name: string }) => {
      asked.push(name);
      return name === "" ? undefined : name.length;
    });
    const [harbour, nobody] = [{ name: "harbour" }, { name: "" }];
    const lengths = [harbour, nobody, harbour, nobody].map(lengthOf);
    assert.deepEqual(lengths, [7, undefined, 7, undefined]);
    assert.deepEqual(asked, ["harbour", ""]);
  });

  it("makes separate values for equal objects", () => {
    const copyOf = weakMemo((frame: { readonly name: string }) => ({ ...frame }));
    assert.notEqual(copyOf({ name: "a" }), copyOf({ name: "a" }));
  });
});

describe("values in a bounded cache", () => {
  it("are made once for each key", () => {
    const texts = boundedCache<string>();
    assert.equal(
      texts(1, () => "first"),
      "first",
    );
    assert.equal(
      texts(1, () => "again"),
      "first",
    );
    assert.equal(
      texts("1", () => "of another key"),
      "of another key",
    );
  });

  it("stay as long as they are asked for, however many others come", () => {
    const texts = boundedCache<string>();
    texts("often", () => "first");
    for (let key = 0; key < 100_000; key += 1) {
      texts(key, () => "other");
      if (key % 5000 === 0)
        assert.equal(
          texts("often", () => "again"),
          "first",
        );
    }
  });

  it("stay even if they are undefined", () => {
    const texts = boundedCache<string | undefined>();
    let made = 0;
    const make = (): undefined => {
      made += 1;
    };
    texts(1, make);
    texts(1, make);
    assert.equal(made, 1);
  });

  it("stay in their newer half when there are too many", () => {
    const texts = boundedCache<number>();
    let made = 0;
    const make = (): number => {
      made += 1;
      return made;
    };
    for (let key = 0; key <= 20_000; key += 1) texts(key, make);
    for (let key = 10_001; key <= 20_000; key += 1) texts(key, make);
    assert.equal(made, 20_001);
  });

  it("are dropped when there are too many", () => {
    const texts = boundedCache<string>();
    for (let key = 0; key <= 20_000; key += 1) texts(key, () => "kept");
    assert.equal(
      texts(20_000, () => "made anew"),
      "kept",
    );
    assert.equal(
      texts(0, () => "made anew"),
      "made anew",
    );
  });

  it("are at most as many as the limit", () => {
    const lengths = boundedCache<number, string>(4);
    const made: string[] = [];
    const ask = (key: string) =>
      lengths(key, (one) => {
        made.push(one);
        return one.length;
      });
    for (const key of ["a", "bb", "ccc", "dddd", "eeeee"]) assert.equal(ask(key), key.length);
    for (const key of ["ccc", "dddd", "eeeee"]) ask(key);
    assert.equal(made.length, 5);
    ask("a");
    assert.deepEqual(made.slice(5), ["a"]);
  });
});
