import fc from "fast-check";

/** Texts of any code units, halves of characters among them. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
