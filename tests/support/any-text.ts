import fc from "fast-check";

/** Arbitrary texts of any code units, lone surrogates among them. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
