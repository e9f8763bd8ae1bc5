import assert from "node:assert/strict";
import { it } from "node:test";
import { newestFirst } from "../../../src/link/newestFirst.ts";
import { momentFixture } from "../../support/momentFixture.ts";

const dated = (url: string, text: string) => ({ url, published: momentFixture(text) });

it("newestFirst goes by time, whatever the offset, and then by url", () => {
  const [late, b, a, early] = [
    dated("/x/", "2023-10-29T02:10+01:00"),
    dated("/b/", "2023-10-29T02:30+02:00"),
    dated("/a/", "2023-10-29T02:30+02:00"),
    dated("/y/", "2023-10-28"),
  ];
  assert.deepEqual([b, early, a, late].toSorted(newestFirst), [late, a, b, early]);
  assert.equal(newestFirst(a, a), 0);
});
