import { slugOf } from "../../src/lib/names.ts";
import type { Tag } from "../../src/model/tag.ts";

export const tagFixture = (title: string): Tag => ({
  id: slugOf(title),
  url: `/tags/${slugOf(title)}/`,
  title,
  hash: title,
});
