import { readFileSync } from "node:fs";
import { lazy } from "../../src/lib/cache.ts";
import { paths } from "../../src/lib/runtime.ts";

/** The positions of a variable font that are kept: one, or a range with its ends. */
export type Axes = Readonly<Record<string, number | readonly [number, number]>>;

/**
 * Returns a TrueType font with fewer variations, without hints. Its characters, names and features stay.
 * https://harfbuzz.github.io/harfbuzz-hb-subset.html
 */
export async function fontInstance(font: Uint8Array, axes: Axes): Promise<Uint8Array> {
  const { call, memory } = await subsetter();
  const start = call("malloc", font.length);
  new Uint8Array(memory.buffer).set(font, start);
  const blob = call("hb_blob_create", start, font.length, readOnly, 0, 0);
  const face = call("hb_face_create", blob, 0);
  const input = call("hb_subset_input_create_or_fail");
  call("hb_subset_input_keep_everything", input);
  call("hb_subset_input_set_flags", input, noHints);
  for (const [axis, kept] of Object.entries(axes)) {
    const isKnown =
      typeof kept === "number"
        ? call("hb_subset_input_pin_axis_location", input, face, tag(axis), kept)
        : call("hb_subset_input_set_axis_range", input, face, tag(axis), ...kept, Number.NaN);
    if (isKnown === 0) throw new Error(`The font has no axis ${axis}.`);
  }
  const made = call("hb_subset_or_fail", face, input);
  if (made === 0) throw new Error("The font cannot be reduced.");
  const result = call("hb_face_reference_blob", made);
  const from = call("hb_blob_get_data", result, 0);
  return new Uint8Array(memory.buffer).slice(from, from + call("hb_blob_get_length", result));
}

/** HB_MEMORY_MODE_READONLY */
const readOnly = 1;

/** HB_SUBSET_FLAGS_NO_HINTING */
const noHints = 1;

function tag(axis: string): number {
  return Buffer.from(axis, "latin1").readUInt32BE();
}

/** HarfBuzz's functions for subsets, which its package has only as they are compiled. */
const subsetter = lazy(async () => {
  const bytes = readFileSync(paths.require.resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"));
  const { exports } = (await WebAssembly.instantiate(bytes)).instance;
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error("HarfBuzz has no memory.");
  const call = (name: string, ...values: readonly number[]): number => {
    const found = exports[name];
    if (typeof found !== "function") throw new Error(`HarfBuzz has no ${name}.`);
    return Number(found(...values));
  };
  call("_initialize");
  return { call, memory };
});
