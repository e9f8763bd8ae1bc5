import * as harfbuzz from "harfbuzzjs/dist/harfbuzz-subset.wasm";
import { lazy } from "../../src/lib/cache.ts";

/** What is kept of a font. */
interface Kept {
  /** The positions on its axes: one, or a range with its ends. */
  readonly axes: Readonly<Record<string, number | readonly [number, number]>>;
  /** Unicode code points; undefined for all. */
  readonly characters?: readonly number[] | undefined;
}

/**
 * Returns a TrueType font with fewer variations and characters, without hints. Its names and features stay.
 * https://harfbuzz.github.io/harfbuzz-hb-subset.html
 */
export function fontInstance(font: Uint8Array, { axes, characters }: Kept): Uint8Array {
  start();
  const data = harfbuzz.malloc(font.length);
  new Uint8Array(harfbuzz.memory.buffer).set(font, data);
  const face = harfbuzz.hb_face_create(harfbuzz.hb_blob_create(data, font.length, readOnly, 0, 0), 0);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  harfbuzz.hb_subset_input_keep_everything(input);
  harfbuzz.hb_subset_input_set_flags(input, noHints);
  if (characters) {
    harfbuzz.hb_set_clear(harfbuzz.hb_subset_input_glyph_set(input));
    const wanted = harfbuzz.hb_subset_input_unicode_set(input);
    harfbuzz.hb_set_clear(wanted);
    for (const point of characters) harfbuzz.hb_set_add(wanted, point);
  }
  for (const [axis, kept] of Object.entries(axes)) {
    const isKnown =
      typeof kept === "number"
        ? harfbuzz.hb_subset_input_pin_axis_location(input, face, tag(axis), kept)
        : harfbuzz.hb_subset_input_set_axis_range(input, face, tag(axis), ...kept, Number.NaN);
    if (isKnown === 0) throw new Error(`The font has no axis ${axis}.`);
  }
  const made = harfbuzz.hb_subset_or_fail(face, input);
  if (made === 0) throw new Error("The font cannot be reduced.");
  const result = harfbuzz.hb_face_reference_blob(made);
  const from = harfbuzz.hb_blob_get_data(result, 0);
  return new Uint8Array(harfbuzz.memory.buffer).slice(from, from + harfbuzz.hb_blob_get_length(result));
}

const start = lazy(() => harfbuzz._initialize());

/** HB_MEMORY_MODE_READONLY */
const readOnly = 1;

/** HB_SUBSET_FLAGS_NO_HINTING */
const noHints = 1;

function tag(axis: string): number {
  return Buffer.from(axis, "latin1").readUInt32BE();
}
