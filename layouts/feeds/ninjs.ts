import { wellFormedJson } from "../../src/markup/well-formed-json.ts";
import type { NinjsView } from "../../src/pages/views/ninjs.ts";

/** Returns an item as ninjs, which leaves out what is empty. https://iptc.org/std/ninjs/ */
export function ninjs({ item }: NinjsView): string {
  return `${wellFormedJson(Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value))))}\n`;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
