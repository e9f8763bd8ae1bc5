/** HarfBuzz's functions for subsets, which its package has only as they are compiled. Values are numbers or addresses. */
declare module "harfbuzzjs/dist/harfbuzz-subset.wasm" {
  export const memory: { readonly buffer: ArrayBuffer };
  export function _initialize(): void;
  export function malloc(size: number): number;
  export function hb_blob_create(
    data: number,
    length: number,
    mode: number,
    context: number,
    destroy: number,
  ): number;
  export function hb_blob_get_data(blob: number, length: number): number;
  export function hb_blob_get_length(blob: number): number;
  export function hb_face_create(blob: number, index: number): number;
  export function hb_face_reference_blob(face: number): number;
  export function hb_set_add(set: number, value: number): void;
  export function hb_set_clear(set: number): void;
  export function hb_subset_input_glyph_set(input: number): number;
  export function hb_subset_input_unicode_set(input: number): number;
  export function hb_subset_input_create_or_fail(): number;
  export function hb_subset_input_keep_everything(input: number): void;
  export function hb_subset_input_set_flags(input: number, flags: number): void;
  export function hb_subset_input_pin_axis_location(
    input: number,
    face: number,
    axis: number,
    value: number,
  ): number;
  export function hb_subset_input_set_axis_range(
    input: number,
    face: number,
    axis: number,
    least: number,
    most: number,
    usual: number,
  ): number;
  export function hb_subset_or_fail(face: number, input: number): number;
}
